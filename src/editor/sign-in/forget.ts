import { forgetKept, isTurnedOff, turnOff } from '../../offline/choice.ts';
import { PREFILL_CACHE } from '../prefill/prefill.ts';
import { describeUnsaved } from '../form/unsaved-question.ts';
import { findUnsavedText, nameUnsaved, unsavedNames } from '../form/unsaved-text.ts';
import { forgetChosenFiles } from './forget-chosen-files.ts';
import { SESSION } from './session.ts';

/**
 * Leaves nothing behind on a computer that others use: neither pages that were read nor what was written and not saved. Who signs out is
 * asked first whether what they have not saved is to stay for them; what another account has not saved is not theirs to throw away, and
 * is shown to nobody else. `account` is the address of who signs out.
 */
export async function forgetEverything(account = accountIn(localStorage)): Promise<void> {
  const stays = chooseWhatStays(account);
  const keepingIsOff = isTurnedOff();
  localStorage.clear();
  sessionStorage.clear();
  for (const [name, value] of stays) localStorage.setItem(name, value);
  await caches.delete(PREFILL_CACHE).catch(() => undefined);
  await (keepingIsOff ? turnOff() : forgetKept()).catch(() => undefined);
  // Where Decap keeps what was not saved.
  indexedDB.deleteDatabase('localforage');
  // Files that were chosen and not saved go with their text.
  await forgetChosenFiles(new Set(stays.map(([name]) => name)));
}

function chooseWhatStays(account: string): [name: string, value: string][] {
  const now = new Date();
  const own = findUnsavedText(localStorage, account, now.getTime());
  const names = unsavedNames(localStorage).filter((name) => !own.some((words) => name.startsWith(nameUnsaved(words))));
  const question = ['On this computer there is something that you have not saved:', own.map((words) => describeUnsaved(words, now)).join('\n'), 'Throw it away? Do so if others use this computer. “Cancel” keeps it here until you sign in again.'];
  if (own.length && !window.confirm(question.join('\n\n'))) names.push(...unsavedNames(localStorage).filter((name) => !names.includes(name)));
  return names.map((name) => [name, localStorage.getItem(name)!]);
}

/** Who is signed in, as far as this browser knows. */
function accountIn(storage: Pick<Storage, 'getItem'>): string {
  try {
    return (JSON.parse(storage.getItem(SESSION) ?? 'null') as { email?: string } | null)?.email ?? '';
  } catch {
    return '';
  }
}
