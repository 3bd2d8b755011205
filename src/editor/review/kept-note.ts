/** An unfinished note on a draft. It survives a reload and signing in again. */
export interface KeptNote {
  /** What was written before but not sent, or an empty string. */
  text: string;
  keep: (text: string) => void;
  forget: () => void;
}

const PREFIX = 'review-note ';

/**
 * Keeps the note on one draft, by its number, in the storage of this tab until it is sent. Notes by other accounts are deleted, so whoever
 * signs in after somebody who never signed out sees none of their notes. If the browser forbids storage, the note lasts as long as the page.
 */
export function keepNote(storage: Storage, email: string, number: number): KeptNote {
  const own = `${PREFIX}${email} `;
  const key = `${own}${number}`;
  const others = Array.from({ length: storage.length }, (_, at) => storage.key(at)!).filter((name) => name.startsWith(PREFIX) && !name.startsWith(own));
  for (const name of others) storage.removeItem(name);
  const forget = () => storage.removeItem(key);
  return { text: storage.getItem(key) ?? '', keep: (text) => keep(storage, key, text), forget };
}

function keep(storage: Storage, key: string, text: string): void {
  try {
    storage.setItem(key, text);
  } catch {
    // The storage is full or forbidden. The text is still in the field.
  }
}
