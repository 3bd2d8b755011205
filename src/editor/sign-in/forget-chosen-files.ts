/** Where the editor keeps files that were chosen but not saved, under the name of their text (localForage’s own store). */
const DATABASE = 'unsaved-files';
const STORE = 'keyvaluepairs';

/** Deletes from this browser the files of every text that is not in `stays`. Never throws: a browser without storage has nothing to delete. */
export function forgetChosenFiles(stays: ReadonlySet<string>): Promise<void> {
  return new Promise((resolve) => {
    const asked = indexedDB.open(DATABASE);
    // There was no database, and we do not want to create one.
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
