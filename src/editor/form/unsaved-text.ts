/** Text that somebody wrote in a form but has not saved, as this computer keeps it. */
export interface UnsavedText {
  /** The e-mail address of the account that wrote it. It is offered to nobody else. */
  account: string;
  kind: string;
  /** The slug of the entry in the editor; empty for a new one. */
  slug: string;
  /** The window in which it was written. */
  tab: string;
  /** What the form of a new entry was prefilled with, such as `?adapt=wet-play-plan`, or an empty string. */
  prefilled: string;
  title: string;
  /** The name under which a new entry was being saved, in case the answer was lost; empty if nobody has tried to save it. */
  name: string;
  /** When it was last changed, in milliseconds since 1970. */
  at: number;
  /** The file as it would be saved. */
  text: string;
  /** The path of the file, for an entry that exists. */
  path: string;
  /** The file as it was opened. */
  source: string;
  /** The bare names of the files chosen for it. The files themselves are kept separately. */
  files: readonly string[];
}

type Store = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

const PREFIX = 'unsaved-text ';

/** Unsaved text older than this is dropped, in milliseconds: nobody asks for it any more. */
const TOO_OLD = 60 * 24 * 3_600_000;

/** The name under which text is kept. Each entry has its own in each window. */
export function nameUnsaved({ account, kind, slug, tab }: Pick<UnsavedText, 'account' | 'kind' | 'slug' | 'tab'>): string {
  return `${PREFIX}${[account, kind, slug, tab].map(encodeURIComponent).join(' ')}`;
}

/** Keeps text and replaces the copy kept before. Synchronous, so that nothing is lost when a window closes. Returns whether there was room. */
export function keepUnsavedText(store: Store, unsaved: UnsavedText): boolean {
  try {
    store.setItem(nameUnsaved(unsaved), JSON.stringify(unsaved));
    return true;
  } catch {
    return false;
  }
}

/** Deletes what is kept under a name. */
export function forgetUnsavedText(store: Store, name: string): void {
  try {
    store.removeItem(name);
  } catch {
    // A browser that forbids storage has nothing to delete.
  }
}

/** Finds everything kept for one account, the newest first. Drops what is too old or cannot be read. `now` is in milliseconds since 1970. */
export function findUnsavedText(store: Store, account: string, now: number): UnsavedText[] {
  const found: UnsavedText[] = [];
  for (const name of unsavedNames(store)) {
    const unsaved = read(store.getItem(name));
    if (!unsaved || now - unsaved.at > TOO_OLD) forgetUnsavedText(store, name);
    else if (unsaved.account === account) found.push(unsaved);
  }
  return found.toSorted((a, b) => b.at - a.at);
}

/** The names of everything kept in this browser, whoever wrote it. */
export function unsavedNames(store: Pick<Store, 'length' | 'key'>): string[] {
  try {
    return Array.from({ length: store.length }, (_, at) => store.key(at)!).filter((name) => name.startsWith(PREFIX));
  } catch {
    return [];
  }
}

function read(value: string | null): UnsavedText | undefined {
  try {
    const unsaved = JSON.parse(value ?? 'null') as UnsavedText | null;
    return unsaved && typeof unsaved.text === 'string' && typeof unsaved.at === 'number' && Array.isArray(unsaved.files) ? unsaved : undefined;
  } catch {
    return undefined;
  }
}
