import { dismissNotification } from 'decap-cms-core/dist/esm/actions/notifications';
import { store } from 'decap-cms-core/dist/esm/redux';
import type { DecapMap } from '../decap.ts';
import { keepSaving } from './keep-saving.ts';
import { saveNow } from './save-now.ts';
import { statusInForm } from './send-for-review.ts';

/** Begins to save drafts each minute while somebody writes. What is in the steps says when, so no message in the corner does. */
export function startSaving(): void {
  const keeper = keepSaving(async () => {
    const isSaved = await saveNow();
    for (const { id, message } of store.getState().notifications.notifications) if ((message as { key?: string }).key === 'ui.toast.entrySaved') store.dispatch(dismissNotification(id));
    return isSaved;
  });
  store.subscribe(() => {
    const { entryDraft } = store.getState();
    const entry = entryDraft.get('entry') as DecapMap | undefined;
    if (entry?.get('isPersisting')) return;
    keeper.changed({ name: `${String(entry?.get('collection') ?? '')}/${String(entry?.get('slug') ?? '')}`, isUnsaved: Boolean(entryDraft.get('hasChanged')), isDraft: statusInForm() === 'draft' });
  });
}
