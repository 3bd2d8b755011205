import type { DecapMap } from '../decap.ts';

/** An entry as Decap's backends return it. */
export interface LoadedEntry {
  file: { path: string; id: null };
  data: string;
}

/** The methods of Decap's own class that search. */
export interface SearchingBackend {
  search(collections: DecapMap[], typed: string): Promise<{ entries: unknown[] }>;
  query(collection: DecapMap, fields: string[], typed: string, file?: string, limit?: number): Promise<{ query: string; hits: unknown[] }>;
  processEntries(loaded: LoadedEntry[], collection: DecapMap): unknown[];
}

/** Decap's word for a collection whose entries are files of one folder. */
const IN_A_FOLDER = 'folder_based_collection';

/**
 * Makes Decap search the titles in our index. Left alone, it would fetch every entry of a collection, one by one, as soon as somebody types,
 * and also to fill each field in which people choose an entry. `find` finds entries of a kind.
 */
export function searchEntries(backend: SearchingBackend, find: (kind: string, typed: string) => Promise<LoadedEntry[]>): void {
  const { search, query } = backend;
  backend.search = async function (this: SearchingBackend, collections, typed) {
    const inFolders = collections.filter((collection) => collection.get('type') === IN_A_FOLDER);
    const others = collections.filter((collection) => !inFolders.includes(collection));
    const [{ entries }, ...found] = await Promise.all([
      others.length ? search.call(this, others, typed) : { entries: [] },
      ...inFolders.map(async (collection) => this.processEntries(await find(String(collection.get('name')), typed), collection)),
    ]);
    return { entries: [...found.flat(), ...entries] };
  };
  backend.query = async function (this: SearchingBackend, collection, fields, typed, file, limit) {
    if (collection.get('type') !== IN_A_FOLDER) return query.call(this, collection, fields, typed, file, limit);
    const hits = this.processEntries(await find(String(collection.get('name')), typed), collection);
    return { query: typed, hits: limit ? hits.slice(0, limit) : hits };
  };
}
