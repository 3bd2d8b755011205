import type { Root } from 'mdast';
import type { LostEvent } from '../history/lost-events.ts';
import type { Fault } from '../schema/fault.ts';
import type { EntryOf, KindName } from '../schema/index.ts';

/** One entry of content/, read and not yet judged. */
export interface Entry<K extends KindName = KindName> {
  kind: K;
  /** The name of its file or folder, which is its address. */
  slug: string;
  /** The path from the top of the project. */
  file: string;
  /** Complete when `faults.fields` is empty; otherwise whatever could be read. */
  values: EntryOf<K>;
  tree: Root;
  /** The line on which each field begins, by its key. */
  lines: Record<string, number>;
  faults: { fields: Fault[]; words: Fault[]; files: Fault[] };
  /** The names of the files that lie beside it. */
  beside: string[];
}

/** Everything in content/, and the day on which it is looked at. */
export interface Library {
  entries: readonly Entry[];
  settings: EntryOf<'settings'> | undefined;
  /** Today in the United Kingdom: 2026-11-23. */
  today: string;
  /** Meetings and visits that were deleted before they took place. */
  lost: readonly LostEvent[];
  /** The highest version at which each resource was published, by its file; empty where nobody knows. */
  published: ReadonlyMap<string, string>;
  find<K extends KindName>(kind: K, slug: string): Entry<K> | undefined;
  ofKind<K extends KindName>(kind: K): Entry<K>[];
}

/** Puts entries together so that rules can look them up. */
export function makeLibrary(entries: readonly Entry[], today: string, lost: readonly LostEvent[] = [], published: ReadonlyMap<string, string> = new Map()): Library {
  const byAddress = new Map(entries.map((entry) => [`${entry.kind}/${entry.slug}`, entry]));
  const byKind = Map.groupBy(entries, (entry) => entry.kind);
  const settings = byAddress.get('settings/settings');
  return {
    entries,
    settings: settings && settings.faults.fields.length === 0 && settings.faults.words.length === 0 ? (settings.values as EntryOf<'settings'>) : undefined,
    today,
    lost,
    published,
    find: <K extends KindName>(kind: K, slug: string) => byAddress.get(`${kind}/${slug}`) as Entry<K> | undefined,
    ofKind: <K extends KindName>(kind: K) => (byKind.get(kind) ?? []) as Entry<K>[],
  };
}

/** What an entry is called; its file when it has no title that can be read. */
export function titleOf(entry: Pick<Entry, 'values' | 'file'>): string {
  const { title, name } = entry.values as { title?: unknown; name?: unknown };
  const words = title ?? name;
  return typeof words === 'string' && words.trim() ? words.replace(/[\p{Cc}\p{Cf}]/gu, '?').slice(0, 120) : entry.file;
}
