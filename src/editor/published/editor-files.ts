import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { FilesAtHead } from '../../history/files-at-head.ts';
import { allKinds } from '../../schema/index.ts';
import { deskFiles } from './desk-files.ts';
import { entryAt, entryKey } from './entry-paths.ts';
import { groupFiles } from './group-files.ts';
import { listFiles } from './list-files.ts';
import { lookUpTables } from './look-up-tables.ts';
import { publishedEntries, type ListableEntry, type PublishedEntry } from './published-entries.ts';
import type { About, EntryRecord } from './records.ts';
import { searchFiles } from './search-files.ts';
import { makeShards } from './shards.ts';

/**
 * All the files in which the editor looks up what is published, by their path below /cms/ without the extension. However much is published,
 * each is small: a page of a list, a shard of a table, a piece of a search index. The editor fetches only those that it needs. `aside` are
 * the pages that are set aside until somebody puts them right, which is done in the editor. `changedOn` tells when a file was last changed.
 */
export function makeEditorFiles(catalogue: Catalogue, { commit, files: atHead }: FilesAtHead, aside: readonly ListableEntry[] = [], changedOn: (file: string) => string | undefined = () => undefined): Map<string, unknown> {
  const published = publishedEntries(catalogue);
  const tables = { entries: recordsOf(published, atHead), ...lookUpTables(published, catalogue) };
  const shards = Object.entries(tables).map(([name, table]) => [name, makeShards(name, table)] as const);
  const examples = published.filter(({ values }) => values.example === true).slice(0, 2).map(({ kind, slug }) => entryKey(kind, slug));
  const about: About = { today: catalogue.today, ...(commit ? { commit } : {}), shards: Object.fromEntries(shards.map(([name, { count }]) => [name, count])) as About['shards'], examples };
  const listed = Map.groupBy([...published, ...aside], ({ kind }) => kind as string);
  return new Map<string, unknown>([
    ['published', about],
    ...shards.flatMap(([, { files }]) => [...files]),
    ...allKinds.filter(({ layout }) => layout !== 'single').flatMap(({ name }) => [...listFiles(name, listed.get(name) ?? []), ...searchFiles(name, listed.get(name) ?? [])]),
    ...groupFiles(catalogue),
    ...deskFiles(catalogue, published, changedOn),
  ]);
}

/** A record for each published entry, and for each other page that is in the repository. */
function recordsOf(published: readonly PublishedEntry[], atHead: FilesAtHead['files']): Map<string, EntryRecord> {
  // The vocabulary of the search is long, and no other page refers to it.
  const records = new Map<string, EntryRecord>(published.map(({ kind, slug, values }) => [entryKey(kind, slug), { values: kind === 'synonyms' ? {} : values }]));
  for (const [path, sha] of atHead) {
    const entry = entryAt(path);
    if (entry) records.set(entryKey(entry.kind, entry.slug), { sha, ...records.get(entryKey(entry.kind, entry.slug)) });
  }
  return records;
}
