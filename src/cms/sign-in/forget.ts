import { SHELF } from '../beginnings/beginning.ts';

/** What was written and not saved is kept in the browser too; on a shared computer it must not meet the next person. */
export function forgetEverything(): void {
  localStorage.clear();
  sessionStorage.clear();
  void caches.delete(SHELF);
  // Where Decap keeps what was not saved.
  indexedDB.deleteDatabase('localforage');
}
