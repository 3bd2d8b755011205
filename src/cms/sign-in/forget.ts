import { forgetKept, isTurnedOff, turnOff } from '../../offline/choice.ts';
import { SHELF } from '../beginnings/beginning.ts';

/** What was written and not saved is kept in the browser too, and so are pages that were read; on a shared computer neither must meet the next person. */
export async function forgetEverything(): Promise<void> {
  const keepingIsOff = isTurnedOff();
  localStorage.clear();
  sessionStorage.clear();
  await caches.delete(SHELF).catch(() => undefined);
  await (keepingIsOff ? turnOff() : forgetKept()).catch(() => undefined);
  // Where Decap keeps what was not saved.
  indexedDB.deleteDatabase('localforage');
}
