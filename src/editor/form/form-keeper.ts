import { currentBackend } from 'decap-cms-core/dist/esm/backend';
import { store } from 'decap-cms-core/dist/esm/redux';
import type { DecapMap } from '../decap.ts';
import { SESSION } from '../sign-in/session.ts';
import { SOURCE } from '../rich-text/format.ts';
import { text as says } from './text.ts';
import { keepFiles, type ChosenFile } from './unsaved-files.ts';
import { forgetUnsavedText, keepUnsavedText, nameUnsaved, type UnsavedText } from './unsaved-text.ts';

/** What the keeper needs from its caller. */
export interface KeeperOptions {
  /** A unique name for this window. */
  tab: string;
  /** What a new form was prefilled with. */
  prefilled: string;
  /** Says that something could not be kept. */
  warn: (message: string) => void;
}

/** Keeps what is typed into the form that is open. */
export interface FormKeeper {
  /** Returns what is in the form now, or undefined if nobody is signed in or no entry is open. */
  read(): UnsavedText | undefined;
  /** Immediately keeps what is in the form, if it has not been saved. */
  keepNow(): void;
  /** Immediately keeps the form because it is about to be saved. `name` is the name of a new entry. */
  saving(name: string): void;
  /** Forgets what this window has kept for an entry, and for a new entry of the same kind. */
  forget(kind: string, slug: string): void;
  /** Stops keeping anything, because somebody is signing out. */
  stop(): void;
}

/** How long after a key press the form is kept, in milliseconds. Longer where it takes long to put the page together. */
const SOON = 200;

/**
 * Keeps what somebody types until it is saved: a moment after each key press, and immediately when the window is closed, hidden or left.
 * It uses localStorage, which writes synchronously, so even the last words are kept.
 */
export function keepForm({ tab, prefilled, warn }: KeeperOptions): FormKeeper {
  const warned = new Set<string>();
  const warnOnce = (message: string) => void (warned.has(message) || (warned.add(message), warn(message)));
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let kept: [data: unknown, files: unknown] = [undefined, undefined];
  let saving = { form: undefined as unknown, name: '' };
  let cost = 0;

  function readForm(): UnsavedText | undefined {
    const { entryDraft, collections, config, auth } = store.getState();
    const entry = entryDraft.get('entry') as DecapMap | undefined;
    const kind = String(entry?.get('collection') ?? '');
    const collection = collections.get(kind);
    const account = auth.user?.email;
    if (!entry || !collection || !account) return undefined;
    const data = entry.get('data') as DecapMap;
    return {
      account, kind, tab, prefilled,
      slug: entry.get('newRecord') ? '' : String(entry.get('slug') ?? ''),
      title: String(data.get('title') ?? data.get('name') ?? ''),
      name: saving.form === entryDraft.get('key') ? saving.name : '',
      at: Date.now(),
      text: currentBackend(config).entryToRaw(collection, entry),
      path: String(entry.get('path') ?? ''),
      source: String(data.get(SOURCE) ?? ''),
      files: filesIn(entry).filter(({ url }) => url?.startsWith('blob:')).map(({ name }) => name),
    };
  }

  function keepNow(): void {
    clearTimeout(timer);
    timer = undefined;
    const { entryDraft } = store.getState();
    if (isSignedOut() || !entryDraft.get('hasChanged')) return;
    const entry = entryDraft.get('entry') as DecapMap;
    const now: typeof kept = [entry.get('data'), entry.get('mediaFiles')];
    if (now[0] === kept[0] && now[1] === kept[1]) return;
    const began = performance.now();
    const unsaved = readForm();
    if (!unsaved?.text.trim()) return;
    const isWritten = keepUnsavedText(localStorage, unsaved);
    if (!isWritten) warnOnce(says.unsaved.noRoom);
    if (now[1] !== kept[1]) void keepFiles(nameUnsaved(unsaved), filesIn(entry)).then((isKept) => void (isKept || warnOnce(says.unsaved.noRoomForFiles)));
    if (isWritten) kept = now;
    cost = performance.now() - began;
  }

  /** Whether somebody has signed out, here or in another window. A session that has merely expired does not count. */
  function isSignedOut(): boolean {
    if (isStopped && sessionOf() === store.getState().auth.user?.email) isStopped = false;
    return isStopped;
  }

  store.subscribe(() => {
    if (store.getState().entryDraft.get('hasChanged')) timer ??= setTimeout(keepNow, Math.max(SOON, 5 * cost));
  });
  for (const name of ['pagehide', 'freeze', 'blur']) window.addEventListener(name, keepNow);
  document.addEventListener('visibilitychange', () => void (document.visibilityState === 'hidden' && keepNow()));
  // Somebody signed out in another window, which cleared what was kept here.
  window.addEventListener('storage', ({ key }) => void (key === null && (isStopped = true)));

  return {
    read: readForm,
    keepNow,
    saving(name) {
      saving = { form: store.getState().entryDraft.get('key'), name };
      kept = [undefined, kept[1]];
      keepNow();
    },
    forget(kind, slug) {
      clearTimeout(timer);
      timer = undefined;
      kept = [undefined, undefined];
      const account = store.getState().auth.user?.email ?? '';
      for (const one of new Set([slug, ''])) {
        const name = nameUnsaved({ account, kind, slug: one, tab });
        forgetUnsavedText(localStorage, name);
        void keepFiles(name, []);
      }
    },
    stop: () => void (isStopped = true),
  };
}

function filesIn(entry: DecapMap): ChosenFile[] {
  return ((entry.get('mediaFiles') as { toJS(): ChosenFile[] } | undefined)?.toJS() ?? []);
}

function sessionOf(): string | undefined {
  try {
    return (JSON.parse(localStorage.getItem(SESSION) ?? 'null') as { email?: string } | null)?.email;
  } catch {
    return undefined;
  }
}
