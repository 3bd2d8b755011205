/** A note on a draft that is being written, kept where a reload or signing in again does not take it away. */
export interface KeptNote {
  /** What was written before and not sent; nothing otherwise. */
  words: string;
  keep: (words: string) => void;
  forget: () => void;
}

const PREFIX = 'review-note ';

/**
 * Keeps the note on one draft, by its number, in the storage of this tab until it is sent. Whoever signs in here after somebody who never
 * signed out meets nothing of theirs: notes by others are dropped. Where a browser keeps nothing, the note lasts as long as the page.
 */
export function keepNote(storage: Storage, email: string, number: number): KeptNote {
  const own = `${PREFIX}${email} `;
  const key = `${own}${number}`;
  const others = Array.from({ length: storage.length }, (_, at) => storage.key(at)!).filter((name) => name.startsWith(PREFIX) && !name.startsWith(own));
  for (const name of others) storage.removeItem(name);
  const forget = () => storage.removeItem(key);
  return { words: storage.getItem(key) ?? '', keep: (words) => keep(storage, key, words), forget };
}

function keep(storage: Storage, key: string, words: string): void {
  try {
    storage.setItem(key, words);
  } catch {
    // Full, or not allowed; the words stand in the field all the same.
  }
}
