import { forgetKept, isTurnedOff, turnOff } from '../../offline/choice.ts';
import { PREFILL_CACHE } from '../prefill/prefill-cache.ts';
import { describeUnsaved } from '../form/unsaved-question.ts';
import { findUnsavedText, nameUnsaved, unsavedNames } from '../form/unsaved-text.ts';
import { forgetChosenFiles } from './forget-chosen-files.ts';
import { SESSION } from './session.ts';
import { scriptText } from './script-text.ts';

/**
 * Clears this computer, which others may use: the pages that people read, and what they wrote but did not save. Whoever signs out is first
 * asked whether to keep their own unsaved text. Text that another account has not saved is not theirs to throw away, and nobody else is shown
 * it. `account` is the address of whoever signs out.
 */
export async function forgetEverything(account = accountIn(localStorage)): Promise<void> {
  const stays = chooseWhatStays(account);
  const keepingIsOff = isTurnedOff();
  localStorage.clear();
  sessionStorage.clear();
  for (const [name, value] of stays) localStorage.setItem(name, value);
  await caches.delete(PREFILL_CACHE).catch(() => undefined);
  await (keepingIsOff ? turnOff() : forgetKept()).catch(() => undefined);
  // Where Decap keeps its own copies of unsaved text.
  indexedDB.deleteDatabase('localforage');
  // The chosen files of a text that is deleted are deleted too.
  await forgetChosenFiles(new Set(stays.map(([name]) => name)));
}

function chooseWhatStays(account: string): [name: string, value: string][] {
  const now = new Date();
  const own = findUnsavedText(localStorage, account, now.getTime());
  const names = unsavedNames(localStorage).filter((name) => !own.some((unsaved) => name.startsWith(nameUnsaved(unsaved))));
  const question = [scriptText.unsaved[0], own.map((unsaved) => describeUnsaved(unsaved, now)).join('\n'), scriptText.unsaved[1]];
  if (own.length && !window.confirm(question.join('\n\n'))) names.push(...unsavedNames(localStorage).filter((name) => !names.includes(name)));
  return names.map((name) => [name, localStorage.getItem(name)!]);
}

/** The address of whoever is signed in, as far as this browser knows. */
function accountIn(storage: Pick<Storage, 'getItem'>): string {
  try {
    return (JSON.parse(storage.getItem(SESSION) ?? 'null') as { email?: string } | null)?.email ?? '';
  } catch {
    return '';
  }
}
