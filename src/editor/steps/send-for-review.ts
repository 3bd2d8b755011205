import { updateUnpublishedEntryStatus } from 'decap-cms-core/dist/esm/actions/editorialWorkflow';
import { store } from 'decap-cms-core/dist/esm/redux';
import type { DecapMap } from '../decap.ts';
import { saveNow } from './save-now.ts';
import { waitUntil } from './wait-until.ts';

/** Decap’s word for a draft, and for one that waits to be read. */
const DRAFT = 'draft';
const IN_REVIEW = 'pending_review';

/** How long Decap may take to read a draft again, in milliseconds. */
const PATIENCE = 30_000;

/** The state of the draft in the form; undefined if it has none. */
export function statusInForm(): string | undefined {
  const { entryDraft, editorialWorkflow } = store.getState();
  const entry = entryDraft.get('entry') as DecapMap | undefined;
  return entry && (editorialWorkflow.getIn(['entities', `${String(entry.get('collection'))}.${String(entry.get('slug'))}`, 'status']) as string | undefined);
}

/** Saves what is in the form, and sends the draft for review. Resolves with whether it was saved; a message in the corner says what became of it. */
export async function sendForReview(): Promise<boolean> {
  if (!(await saveNow())) return false;
  // After the first save of a page, Decap reads its draft again.
  await waitUntil(() => statusInForm() !== undefined, PATIENCE);
  if (statusInForm() !== DRAFT) return false;
  const entry = store.getState().entryDraft.get('entry') as DecapMap;
  await store.dispatch(updateUnpublishedEntryStatus(String(entry.get('collection')), String(entry.get('slug')), DRAFT, IN_REVIEW));
  return true;
}
