import { Sentence } from '../sentence.ts';
import { entryKey } from './entry-paths.ts';
import type { About, EntryRecord, PointersRecord } from './records.ts';
import { shardOf } from './shards.ts';
import { text } from './text.ts';

/** A table in which something is looked up. */
export type Table = keyof About['shards'];

/** Looks up what is published. Each file is fetched once, when it is first needed, and kept. If one cannot be fetched, throws a sentence for the teacher who wants to save. */
export interface LookUp {
  about(): Promise<About>;
  /** A page of the repository as it was built; undefined if there was none. */
  entry(kind: string, slug: string): Promise<EntryRecord | undefined>;
  pointers(kind: string, slug: string): Promise<PointersRecord | undefined>;
  /** The values under one of KEYS; none if there is no such key. */
  under(key: string): Promise<string[]>;
  /** The title of a published entry; its name if it has none, and undefined if it is not published. */
  titleOf(kind: string, slug: string): Promise<string | undefined>;
  /** One file below /cms/, by its path without the extension: `lists/resources/1`. */
  file<T>(path: string): Promise<T>;
}

/** `get` fetches a file below /cms/, by its path without the extension. */
export function lookUpPublished(get: (path: string) => Promise<Response> = (path) => fetch(`/cms/${path}.json`)): LookUp {
  const kept = new Map<string, Promise<unknown>>();
  const file = <T>(path: string): Promise<T> => {
    const fetched = kept.get(path) ?? fetchWhole(get, path);
    kept.set(path, fetched);
    return fetched.catch((error: unknown) => {
      kept.delete(path);
      throw error instanceof NotThere ? error : new Sentence(text.notFetched);
    }) as Promise<T>;
  };
  const about = () => file<About>('published').catch(fail);
  const find = async <T>(table: Table, key: string): Promise<T | undefined> => {
    const look = async () => (await file<Record<string, T>>(shardOf(table, key, (await about()).shards[table])))[key];
    try {
      return await look();
    } catch (error) {
      if (!(error instanceof NotThere)) throw error;
      // Another build has been put on the site since, with more shards or fewer.
      kept.clear();
      return look().catch(fail);
    }
  };
  const entry = (kind: string, slug: string) => find<EntryRecord>('entries', entryKey(kind, slug));
  return {
    about,
    entry,
    pointers: (kind, slug) => find<PointersRecord>('pointers', entryKey(kind, slug)),
    under: async (key) => (await find<string[]>('keys', key)) ?? [],
    async titleOf(kind, slug) {
      const values = (await entry(kind, slug))?.values as { title?: string; name?: string } | undefined;
      return values && (values.title ?? values.name ?? slug);
    },
    file: (path) => file<never>(path).catch(fail),
  };
}

/** A file of the site that is not there, because another build has been put on the site. */
class NotThere extends Error {}

function fail(error: unknown): never {
  throw error instanceof Sentence ? error : new Sentence(text.notFetched);
}

async function fetchWhole(get: (path: string) => Promise<Response>, path: string): Promise<unknown> {
  const answer = await get(path);
  if (answer.status === 404) throw new NotThere();
  if (!answer.ok) throw new Error(`It was answered with ${answer.status}.`);
  const content = (await answer.json()) as { message?: unknown } | null;
  // The host, or the Wi-Fi of a café, may have sent a page of its own instead.
  if (!content || typeof content !== 'object' || (path === 'published' && !(content as Partial<About>).shards)) throw new Error('It is something else.');
  return content;
}
