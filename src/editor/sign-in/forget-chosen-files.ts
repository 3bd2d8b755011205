/** Where the editor keeps files that were chosen and not saved, each under the name of its text (localForage’s own store). */
const DATABASE = 'kept-files';
const STORE = 'keyvaluepairs';

/** Deletes from this browser the files of every text that does not stay. Never throws: a browser that keeps nothing has nothing to forget. */
export function forgetChosenFiles(stays: ReadonlySet<string>): Promise<void> {
  return new Promise((resolve) => {
    const asked = indexedDB.open(DATABASE);
    // There was none, and none is to be begun.
    asked.onupgradeneeded = () => asked.transaction!.abort();
    asked.onerror = () => resolve();
    asked.onsuccess = () => {
      const database = asked.result;
      const end = () => {
        database.close();
        resolve();
      };
      if (!database.objectStoreNames.contains(STORE)) return end();
      const change = database.transaction(STORE, 'readwrite');
      const store = change.objectStore(STORE);
      const listed = store.getAllKeys();
      listed.onsuccess = () => {
        for (const name of listed.result) if (!stays.has(String(name))) store.delete(name);
      };
      change.oncomplete = change.onerror = change.onabort = end;
    };
  });
}
