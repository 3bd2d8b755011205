import { store } from 'decap-cms-core/dist/esm/redux';
import type { DecapMap } from '../decap.ts';
import { SOURCE } from '../rich-text/format.ts';
import { markChanged } from './mark-changed.ts';
import type { FormKeeper } from './form-keeper.ts';
import type { UnsavedText } from './unsaved-text.ts';

/** What somebody typed while a save was in progress. */
export interface TypedMeanwhile {
  /** Whether something was typed that the save does not include. */
  isPending(): boolean;
  /** Returns it once, to replace what the editor has read again. */
  take(): UnsavedText | undefined;
}

/** How long the editor may take to read what it has saved, in milliseconds. */
const PATIENCE = 15_000;

/**
 * Keeps what somebody types while a save is in progress. When the save ends, Decap calls the form saved. After the first save of a page, it
 * also reads the page again and overwrites what was typed meanwhile. Here the form says that it is not saved, and the text is put back:
 * `layOver` makes the editor ask for it.
 */
export function typedWhileSaving(keeper: FormKeeper, layOver: (collection: unknown, slug: string) => void): TypedMeanwhile {
  let sent: unknown;
  let isSaving = false;
  let pending: { unsaved: UnsavedText; key: unknown; until: number } | undefined;
  let ready: UnsavedText | undefined;
  store.subscribe(() => {
    const { entryDraft, collections } = store.getState();
    const entry = entryDraft.get('entry') as DecapMap | undefined;
    const wasSaving = isSaving;
    isSaving = Boolean(entry?.get('isPersisting'));
    if (isSaving && !wasSaving) [sent, pending] = [entry!.get('data'), undefined];
    const isSaved = wasSaving && !isSaving && !entryDraft.get('hasChanged');
    if (isSaved && entry?.get('data') && entry.get('data') !== sent) {
      const unsaved = keeper.read();
      if (!unsaved) return;
      pending = { unsaved, key: entryDraft.get('key'), until: Date.now() + PATIENCE };
      markChanged();
      return;
    }
    if (!pending || entryDraft.get('key') === pending.key) return;
    const { unsaved, until } = pending;
    const slug = String(entry?.get('slug') ?? '');
    pending = undefined;
    if (Date.now() > until || entry?.get('collection') !== unsaved.kind || (unsaved.slug && unsaved.slug !== slug)) return;
    ready = { ...unsaved, slug, path: String(entry.get('path') ?? ''), source: String(entry.getIn(['data', SOURCE]) ?? '') };
    layOver(collections.get(unsaved.kind), slug);
  });
  return {
    isPending: () => Boolean(pending ?? ready),
    take() {
      const unsaved = ready;
      ready = undefined;
      return unsaved;
    },
  };
}
