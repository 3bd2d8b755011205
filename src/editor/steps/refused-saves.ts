import { dismissNotification } from 'decap-cms-core/dist/esm/actions/notifications';
import { store } from 'decap-cms-core/dist/esm/redux';
import type { DecapMap } from '../decap.ts';

/**
 * Lets a refused save be no more than its message. Decap rejects its promise with the action that shows the message, and nobody catches it, so
 * the browser would report an error without words. And the message goes as soon as the page is saved: it is true no longer.
 */
export function settleRefusedSaves(page: Window): void {
  page.addEventListener('unhandledrejection', (event) => void (isRefusal(event.reason) && event.preventDefault()));
  let wasSaving = false;
  store.subscribe(() => {
    const { entryDraft, notifications } = store.getState();
    const isSaving = Boolean((entryDraft.get('entry') as DecapMap | undefined)?.get('isPersisting'));
    const isSaved = wasSaving && !isSaving && !entryDraft.get('hasChanged');
    wasSaving = isSaving;
    if (isSaved) for (const { id, message } of notifications.notifications) if ((message as { key?: string }).key === REFUSED) store.dispatch(dismissNotification(id));
  });
}

/** The key of Decap’s message when it could not save. */
const REFUSED = 'ui.toast.onFailToPersist';

/** Whether something is one of the actions with which Decap says that it could not do what was asked. */
function isRefusal(reason: unknown): boolean {
  return /_FAILURE$/.test(String((reason as { type?: unknown } | null | undefined)?.type));
}
