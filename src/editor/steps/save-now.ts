import { store } from 'decap-cms-core/dist/esm/redux';
import type { DecapMap } from '../decap.ts';
import { waitUntil } from './wait-until.ts';

/** How long a save may take, in milliseconds. */
const PATIENCE = 120_000;

/** Saves the form that is open, as the button “Save” does. Resolves with whether everything in it is then saved. */
export async function saveNow(): Promise<boolean> {
  if (!store.getState().entryDraft.get('hasChanged')) return true;
  const button = document.querySelector<HTMLButtonElement>('button[class*=SaveButton]');
  if (!button || isSaving()) return false;
  button.click();
  // A refusal by the checks comes without a save.
  if (!(await waitUntil(isSaving, 15_000))) return false;
  await waitUntil(() => !isSaving(), PATIENCE);
  // After the first save of a page, Decap opens it under its new address.
  return waitUntil(() => Boolean(store.getState().entryDraft.get('entry')) && !store.getState().entryDraft.get('hasChanged'), PATIENCE);
}

/** Whether a save is on its way. */
function isSaving(): boolean {
  return Boolean((store.getState().entryDraft.get('entry') as DecapMap | undefined)?.get('isPersisting'));
}
