/** What somebody wrote in a form and has not saved, as this computer keeps it. */
export interface UnsavedText {
  /** Whose it is, by the address of their account. It is offered to nobody else. */
  account: string;
  kind: string;
  /** The entry as the editor knows it; empty for a new one. */
  slug: string;
  /** The window in which it is written. */
  tab: string;
  /** What the form of a new entry began with, such as `?adapt=wet-play-plan`; empty where it began with nothing. */
  begun: string;
  title: string;
  /** Under which name a new entry was being saved, should the answer have been lost; empty where nobody has tried. */
  name: string;
  /** When it was last changed, in milliseconds since 1970. */
  at: number;
  /** The file as it would be saved. */
  text: string;
  /** Where the file is, for an entry that exists. */
  path: string;
  /** The file as it was opened. */
  source: string;
  /** The bare names of the files that were chosen for it; they are kept apart from the text. */
  files: readonly string[];
}

type Store = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

const PREFIX = 'kept-words ';

/** Nobody asks any more for what was left lying for so long, in milliseconds. */
const TOO_OLD = 60 * 24 * 3_600_000;

/** Under which name something is kept: each entry, and each window in which it is written, has its own. */
export function nameUnsaved({ account, kind, slug, tab }: Pick<UnsavedText, 'account' | 'kind' | 'slug' | 'tab'>): string {
  return `${PREFIX}${[account, kind, slug, tab].map(encodeURIComponent).join(' ')}`;
}

/** Keeps something, in place of what was kept of it before. At once, so that nothing is lost with a window that closes. Says whether there was room. */
export function keepUnsavedText(store: Store, words: UnsavedText): boolean {
  try {
    store.setItem(nameUnsaved(words), JSON.stringify(words));
    return true;
  } catch {
    return false;
  }
}

/** Forgets what is kept under a name. */
export function forgetUnsavedText(store: Store, name: string): void {
  try {
    store.removeItem(name);
  } catch {
    // Where nothing may be kept, nothing is.
  }
}

/** Everything that is kept of one account, the newest first. What is too old, or cannot be read, is dropped. `now` is in milliseconds since 1970. */
export function findUnsavedText(store: Store, account: string, now: number): UnsavedText[] {
  const found: UnsavedText[] = [];
  for (const name of unsavedNames(store)) {
    const words = read(store.getItem(name));
    if (!words || now - words.at > TOO_OLD) forgetUnsavedText(store, name);
    else if (words.account === account) found.push(words);
  }
  return found.toSorted((a, b) => b.at - a.at);
}

/** The names under which anything is kept here, whoever wrote it. */
export function unsavedNames(store: Pick<Store, 'length' | 'key'>): string[] {
  try {
    return Array.from({ length: store.length }, (_, at) => store.key(at)!).filter((name) => name.startsWith(PREFIX));
  } catch {
    return [];
  }
}

function read(value: string | null): UnsavedText | undefined {
  try {
    const words = JSON.parse(value ?? 'null') as UnsavedText | null;
    return words && typeof words.text === 'string' && typeof words.at === 'number' && Array.isArray(words.files) ? words : undefined;
  } catch {
    return undefined;
  }
}
