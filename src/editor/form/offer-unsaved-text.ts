import { retrieveLocalBackup } from 'decap-cms-core/dist/esm/actions/entries';
import { currentBackend } from 'decap-cms-core/dist/esm/backend';
import { store } from 'decap-cms-core/dist/esm/redux';
import { createEntry } from 'decap-cms-core/dist/esm/valueObjects/Entry';
import { localForage } from 'decap-cms-lib-util';
import type { DecapMap } from '../decap.ts';
import { SOURCE } from '../rich-text/format.ts';
import { keepForm } from './form-keeper.ts';
import { text as says } from './text.ts';
import { findFiles, forgetFiles, keepFiles, withChosen, type ChosenFile } from './unsaved-files.ts';
import { askAboutUnsaved, UNSAVED_OFFER } from './unsaved-question.ts';
import { findUnsavedText, forgetUnsavedText, keepUnsavedText, nameUnsaved, type UnsavedText } from './unsaved-text.ts';
import { typedWhileSaving } from './typed-while-saving.ts';

/** What the offer needs from its caller. */
export interface OfferOptions {
  /** What a new form was prefilled with, such as `?adapt=wet-play-plan`, or an empty string. */
  prefilled: string;
  /** Shows a message in the corner of the editor. */
  notice: (message: string) => void;
  /** Whether a new entry was saved under its name exactly as it was kept, although the editor never received the answer. */
  isSaved: (unsaved: UnsavedText) => Promise<boolean>;
}

/** Controls what is kept for the next offer. */
export interface UnsavedOffer {
  /** Immediately keeps the form because it is about to be saved, and records the name of a new entry. An existing entry already has one. */
  saving(name: string): void;
  /** Stops keeping anything, because somebody is signing out. */
  stop(): void;
  /** Opens the entry again with this text in its form, not saved and without a question. `source` is the file that the text is based on. */
  layOver(text: string, source: string): void;
}

/** Where this tab keeps the name of the text that is put into the form without a question, because somebody has just chosen it. */
const CHOSEN = 'unsaved-text-chosen';

/**
 * Offers people the text that they typed but did not save, once the page is in the form. The offer says which entry it is and when it was
 * changed. Decap keeps one copy for all new entries of a kind, two seconds after the last letter, and offers it to whoever comes next. We
 * keep a copy for each entry, each prefill and each window, and offer it only to the account that wrote it.
 */
export function offerUnsavedText({ prefilled, notice, isSaved }: OfferOptions): UnsavedOffer {
  const tab = crypto.randomUUID();
  const keeper = keepForm({ tab, prefilled, warn: notice });
  // When Decap crashes it shows this backup to whoever is there. Somebody else may have written it before their session ran out.
  void localForage.removeItem('backup').catch(() => undefined);
  // Held for as long as the window is open, so that other windows do not offer what somebody is still writing in it.
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
      const found = again ? { unsaved: again, files: undefined } : await choose(collection, slug);
      if (!found) return {};
      isAgreed = true;
      return { entry: entryOf(collection, found.unsaved, found.files) };
    };
    // When Decap crashes, its error page offers this text to copy.
    backend.persistLocalDraftBackup = async (entry, collection) => {
      keeper.keepNow();
      await localForage.setItem('backup', backend.entryToRaw(collection, entry)).catch(() => undefined);
    };
    backend.deleteLocalDraftBackup = async (collection, slug) => {
      if (!typed.isPending()) keeper.forget(String(collection.get('name')), slug || '');
      await localForage.removeItem('backup').catch(() => undefined);
    };
  });

  /** Asks about each copy that was kept of an entry, the newest first, until one is accepted. A copy that is declined is thrown away. */
  async function choose(collection: DecapMap, slug: string): Promise<{ unsaved: UnsavedText; files: ChosenFile[] } | undefined> {
    await until(() => isInForm(slug));
    const opened = String((store.getState().entryDraft.getIn(['entry', 'data']) as DecapMap).get(SOURCE) ?? '');
    for (const unsaved of await candidates(String(collection.get('name')), slug)) {
      const name = nameUnsaved(unsaved);
      const files = unsaved.files.length ? await findFiles(name) : [];
      const lost = unsaved.files.filter((file) => !files.some((one) => one.name === file && one.file));
      if (slug ? unsaved.text === opened : await wasSaved(unsaved)) await drop(unsaved);
      else if (isChosen(name) || window.confirm(askAboutUnsaved(unsaved, { lost, hasMoved: Boolean(slug) && unsaved.source !== opened }, new Date()))) {
        // The window that kept it is gone, so this window takes it over.
        const mine = { ...unsaved, tab };
        if (keepUnsavedText(localStorage, mine) && (await keepFiles(nameUnsaved(mine), files)) && unsaved.tab !== tab) await drop(unsaved);
        return { unsaved, files };
      } else await drop(unsaved);
      if (!isInForm(slug)) return undefined;
    }
    return undefined;
  }

  async function candidates(kind: string, slug: string): Promise<UnsavedText[]> {
    const account = store.getState().auth.user?.email ?? '';
    const { held = [] } = (await navigator.locks?.query().catch(() => undefined)) ?? {};
    const isWritten = (other: string) => other !== tab && held.some(({ name }) => name === other);
    // A copy that was prefilled with something else is not offered for a form that has just been prefilled.
    return findUnsavedText(localStorage, account, Date.now()).filter((words) => words.kind === kind && words.slug === slug && !isWritten(words.tab) && (slug !== '' || prefilled === '' || words.prefilled === prefilled));
  }

  async function wasSaved(unsaved: UnsavedText): Promise<boolean> {
    if (!unsaved.name || !(await isSaved(unsaved).catch(() => false))) return false;
    notice(says.unsaved.savedAfterAll);
    return true;
  }

  async function drop(unsaved: UnsavedText): Promise<void> {
    const name = nameUnsaved(unsaved);
    forgetUnsavedText(localStorage, name);
    await forgetFiles(name);
  }

  function layOver(text: string, source: string): void {
    const now = keeper.read();
    if (!now) return;
    // Kept first as it is, so that nothing keeps it again on the way out.
    keeper.keepNow();
    const chosen = { ...now, text, source, at: Date.now() };
    if (!keepUnsavedText(localStorage, chosen)) return notice(says.unsaved.noRoomToOpen);
    chooseUnsaved(chosen);
    window.onbeforeunload = null;
    location.reload();
  }

  return { saving: keeper.saving, stop: keeper.stop, layOver };
}

/** Puts unsaved text into the form without a question, the next time that its entry is opened in this tab. */
export function chooseUnsaved(unsaved: UnsavedText): void {
  sessionStorage.setItem(CHOSEN, nameUnsaved(unsaved));
}

/** Whether this is the text that somebody has chosen in this tab. True once. */
function isChosen(name: string): boolean {
  if (sessionStorage.getItem(CHOSEN) !== name) return false;
  sessionStorage.removeItem(CHOSEN);
  return true;
}

function isInForm(slug: string): boolean {
  const { entryDraft } = store.getState();
  return slug ? entryDraft.getIn(['entry', 'slug']) === slug && !entryDraft.getIn(['entry', 'isFetching']) : Boolean(entryDraft.getIn(['entry', 'newRecord']));
}

/** Turns kept text into one of Decap's entries. It holds the file as it was opened, so that a save does not mistake the kept text for that file. */
function entryOf(collection: DecapMap, { kind, slug, path, text, source }: UnsavedText, files?: readonly ChosenFile[]): object {
  const { config, entryDraft } = store.getState();
  const there = (entryDraft.getIn(['entry', 'mediaFiles']) as { toJS(): ChosenFile[] } | undefined)?.toJS() ?? [];
  const mediaFiles = withChosen(there, files ?? []);
  const entry = currentBackend(config).entryWithFormat(collection)(createEntry(kind, slug, path, { raw: text, label: entryDraft.getIn(['entry', 'label']) ?? null, mediaFiles, meta: {} }));
  const { [SOURCE]: _, ...data } = entry.data;
  return { ...entry, data: source ? { ...data, [SOURCE]: source } : data };
}

/** Waits until a condition holds in Decap's state. */
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

