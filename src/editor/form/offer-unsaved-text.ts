import { retrieveLocalBackup } from 'decap-cms-core/dist/esm/actions/entries';
import { currentBackend } from 'decap-cms-core/dist/esm/backend';
import { store } from 'decap-cms-core/dist/esm/redux';
import { createEntry } from 'decap-cms-core/dist/esm/valueObjects/Entry';
import { localForage } from 'decap-cms-lib-util';
import type { DecapMap } from '../decap.ts';
import { SOURCE } from '../rich-text/format.ts';
import { keepForm } from './form-keeper.ts';
import { findFiles, forgetFiles, keepFiles, type ChosenFile } from './unsaved-files.ts';
import { askAboutUnsaved, UNSAVED_OFFER } from './unsaved-question.ts';
import { findUnsavedText, forgetUnsavedText, keepUnsavedText, nameUnsaved, type UnsavedText } from './unsaved-text.ts';
import { typedWhileSaving } from './typed-while-saving.ts';

/** What offering needs of the page around it. */
export interface AroundOffer {
  /** What a new form began with, such as `?adapt=wet-play-plan`; empty where it began with nothing. */
  begun: string;
  /** Says something in the corner of the editor. */
  notice: (message: string) => void;
  /** Whether a new entry has arrived under its name exactly as it was kept, though the editor did not hear of it. */
  isSaved: (words: UnsavedText) => Promise<boolean>;
}

/** Offers what was not saved. */
export interface UnsavedOffer {
  /** Keeps the form at once, because it is about to be saved, and notes under which name; an entry that exists has one. */
  saving(name: string): void;
  /** Keeps nothing more: somebody signs out. */
  stop(): void;
}

const SAVED_AFTER_ALL = 'What you wrote last time was saved as a draft after all. It is under “On its way”.';

/**
 * Offers what was typed and not saved once the page is in the form, with which entry it is and when. Decap keeps one copy of all new
 * entries of a kind, two seconds after the last letter, for whoever comes next. Here each entry, each beginning and each window has its own,
 * and only the account that wrote it meets it again.
 */
export function offerUnsavedText({ begun, notice, isSaved }: AroundOffer): UnsavedOffer {
  const tab = crypto.randomUUID();
  const keeper = keepForm({ tab, begun, warn: notice });
  // Decap shows this to whoever is there when it breaks down, and whoever wrote it may have been somebody else, whose session ran out.
  void localForage.removeItem('backup').catch(() => undefined);
  // Held for as long as the window is there, so that others do not offer what is still being written in it.
  void navigator.locks?.request(tab, () => new Promise(() => undefined));
  let isAgreed = false;
  const ask = window.confirm.bind(window);
  window.confirm = (question) => {
    const wasAgreed = isAgreed && question === UNSAVED_OFFER;
    if (question === UNSAVED_OFFER) isAgreed = false;
    return wasAgreed || ask(question);
  };

  void until(() => Boolean(store.getState().config.backend)).then(() => {
    const backend = currentBackend(store.getState().config);
    const typed = typedWhileSaving(keeper, (collection, slug) => void store.dispatch(retrieveLocalBackup(collection, slug)));
    backend.getLocalDraftBackup = async (collection, slug = '') => {
      const again = typed.take();
      const found = again ? { words: again, files: undefined } : await choose(collection, slug);
      if (!found) return {};
      isAgreed = true;
      return { entry: entryOf(collection, found.words, found.files) };
    };
    // The page that Decap shows when it breaks down offers this to copy.
    backend.persistLocalDraftBackup = async (entry, collection) => {
      keeper.keepNow();
      await localForage.setItem('backup', backend.entryToRaw(collection, entry)).catch(() => undefined);
    };
    backend.deleteLocalDraftBackup = async (collection, slug) => {
      if (!typed.isPending()) keeper.forget(String(collection.get('name')), slug || '');
      await localForage.removeItem('backup').catch(() => undefined);
    };
  });

  /** Asks about each thing that was kept of an entry, the newest first, until one is taken. What is not taken is thrown away. */
  async function choose(collection: DecapMap, slug: string): Promise<{ words: UnsavedText; files: ChosenFile[] } | undefined> {
    await until(() => isInForm(slug));
    const opened = String((store.getState().entryDraft.getIn(['entry', 'data']) as DecapMap).get(SOURCE) ?? '');
    for (const words of await candidates(String(collection.get('name')), slug)) {
      const name = nameUnsaved(words);
      const files = words.files.length ? await findFiles(name) : [];
      const lost = words.files.filter((file) => !files.some((one) => one.name === file && one.file));
      if (slug ? words.text === opened : await wasSaved(words)) await drop(words);
      else if (window.confirm(askAboutUnsaved(words, { lost, hasMoved: Boolean(slug) && words.source !== opened }, new Date()))) {
        // Its own window is gone; from here on it is this one's.
        const mine = { ...words, tab };
        if (keepUnsavedText(localStorage, mine) && (await keepFiles(nameUnsaved(mine), files)) && words.tab !== tab) await drop(words);
        return { words, files };
      } else await drop(words);
      if (!isInForm(slug)) return undefined;
    }
    return undefined;
  }

  async function candidates(kind: string, slug: string): Promise<UnsavedText[]> {
    const account = store.getState().auth.user?.email ?? '';
    const { held = [] } = (await navigator.locks?.query().catch(() => undefined)) ?? {};
    const isWritten = (other: string) => other !== tab && held.some(({ name }) => name === other);
    // What began with something is not offered in place of something else that has just begun.
    return findUnsavedText(localStorage, account, Date.now()).filter((words) => words.kind === kind && words.slug === slug && !isWritten(words.tab) && (slug !== '' || begun === '' || words.begun === begun));
  }

  async function wasSaved(words: UnsavedText): Promise<boolean> {
    if (!words.name || !(await isSaved(words).catch(() => false))) return false;
    notice(SAVED_AFTER_ALL);
    return true;
  }

  async function drop(words: UnsavedText): Promise<void> {
    const name = nameUnsaved(words);
    forgetUnsavedText(localStorage, name);
    await forgetFiles(name);
  }

  return { saving: keeper.saving, stop: keeper.stop };
}

function isInForm(slug: string): boolean {
  const { entryDraft } = store.getState();
  return slug ? entryDraft.getIn(['entry', 'slug']) === slug && !entryDraft.getIn(['entry', 'isFetching']) : Boolean(entryDraft.getIn(['entry', 'newRecord']));
}

/** What was kept as an entry of Decap's. It remembers the file that was opened, so that a save does not take the kept text for it. */
function entryOf(collection: DecapMap, { kind, slug, path, text, source }: UnsavedText, files?: readonly ChosenFile[]): object {
  const { config, entryDraft } = store.getState();
  const mediaFiles = files ?? (entryDraft.getIn(['entry', 'mediaFiles']) as { toJS(): ChosenFile[] } | undefined)?.toJS() ?? [];
  const entry = currentBackend(config).entryWithFormat(collection)(createEntry(kind, slug, path, { raw: text, label: entryDraft.getIn(['entry', 'label']) ?? null, mediaFiles, meta: {} }));
  const { [SOURCE]: _, ...data } = entry.data;
  return { ...entry, data: source ? { ...data, [SOURCE]: source } : data };
}

/** Waits until something is so in Decap's state. */
function until(isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isSo()) return;
      stop();
      resolve();
    };
    const stop = store.subscribe(look);
    look();
  });
}

