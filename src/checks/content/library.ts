import type { Root } from 'mdast';
import type { BesideFile } from '../../catalogue/catalogue.ts';
import type { LostEvent } from '../../history/lost-events.ts';
import type { RemovedPage } from '../../history/removed-pages.ts';
import type { Fault } from '../../schema/fault.ts';
import type { EntryOf, KindName } from '../../schema/index.ts';
import type { Site } from '../../parts/site.ts';
import type { ShownFacts } from './shown-facts.ts';
import type { TextFacts } from './text-facts.ts';

/** One entry of content/, read but not yet validated. */
export interface Entry<K extends KindName = KindName> {
  kind: K;
  /** The name of its file or folder, which is its address. */
  slug: string;
  /** The path from the top of the project. */
  file: string;
  /** Complete when `faults.fields` is empty; otherwise whatever could be read. */
  values: EntryOf<K>;
  tree: Root;
  /** The line on which each field begins, by its key, and each value within it, by its path: `review.0.title`. */
  lines: Record<string, number>;
  faults: { fields: Fault[]; words: Fault[]; files: Fault[] };
  /** The names of the files beside it. */
  beside: string[];
  /** The same files with their sizes, where they have been looked at. */
  measured?: BesideFile[];
  /** A digest of the tree, where one was made. */
  digest?: string;
  /** A digest of everything that lies in its file and beside it, where one was made. */
  source?: string;
  /** What is known of its text, where that was gathered. */
  facts?: TextFacts;
  /** Gives what is known of its text as a site shows it, where that differs from site to site. */
  shown?: (site: Site) => ShownFacts;
  /** Set when only its fields are known and not its text. The editor knows published entries like this. */
  fieldsOnly?: true;
}

/**
 * Everything in content/, and the day on which it is checked. `find`, `ofKind` and `settings` return only sound entries, with complete
 * fields. They treat an entry with a fault in its fields or its text as absent, so that no rule has to ask. `has` and `names` include
 * it.
 */
export interface Library {
  /** All entries, sound or not, for going through them one by one. */
  entries: readonly Entry[];
  settings: EntryOf<'settings'> | undefined;
  /** Today in the United Kingdom: 2026-11-23. */
  today: string;
  /** Meetings and visits that were deleted before they took place. */
  lost: readonly LostEvent[];
  /** The highest version at which each resource was published, by its file; empty when we do not know. */
  published: ReadonlyMap<string, string>;
  /** Pages that were public once and are no longer there, by address: `/news/a-day/`. The address shows a notice. */
  removed: ReadonlyMap<string, RemovedPage>;
  find<K extends KindName>(kind: K, slug: string): Entry<K> | undefined;
  ofKind<K extends KindName>(kind: K): Entry<K>[];
  /** Whether there is an entry of this name at all, sound or not. */
  has(kind: KindName, slug: string): boolean;
  /** The names of all entries of a kind, sound or not. */
  names(kind: KindName): string[];
  /** Where `entries` is not everything, as in the editor: whether the site has this page, which no single entry has. */
  hasPage?(path: string): boolean;
  /** Where `entries` is not everything: words with a capital letter in the names of schools, places and resources. */
  nameWords?: ReadonlySet<string>;
}

/** Whether the fields of an entry can be relied on, and its text could be read. */
export function isSound({ values, faults }: Pick<Entry, 'values' | 'faults'>): boolean {
  return hasFields({ values, faults }) && faults.words.length === 0;
}

/** Whether the fields of an entry can be relied on. When a page could not be read at all, we know nothing about its fields, not even what is wrong. */
export function hasFields({ values, faults }: Pick<Entry, 'values' | 'faults'>): boolean {
  return faults.fields.length === 0 && Object.keys(values).length > 0;
}

/** Puts entries together so that rules can look them up. */
export function makeLibrary(entries: readonly Entry[], today: string, lost: readonly LostEvent[] = [], published: ReadonlyMap<string, string> = new Map(), removed: readonly RemovedPage[] = []): Library {
  const sound = entries.filter(isSound);
  const byAddress = new Map(sound.map((entry) => [`${entry.kind}/${entry.slug}`, entry]));
  const byKind = Map.groupBy(sound, (entry) => entry.kind);
  const namesByKind = Map.groupBy(entries, (entry) => entry.kind);
  const addresses = new Set(entries.map((entry) => `${entry.kind}/${entry.slug}`));
  return {
    entries,
    settings: byAddress.get('settings/settings')?.values as EntryOf<'settings'> | undefined,
    today,
    lost,
    published,
    removed: new Map(removed.filter(({ kind, slug }) => !addresses.has(`${kind}/${slug}`)).map((page) => [`/${page.kind}/${page.slug}/`, page])),
    find: <K extends KindName>(kind: K, slug: string) => byAddress.get(`${kind}/${slug}`) as Entry<K> | undefined,
    ofKind: <K extends KindName>(kind: K) => (byKind.get(kind) ?? []) as Entry<K>[],
    has: (kind, slug) => addresses.has(`${kind}/${slug}`),
    names: (kind) => (namesByKind.get(kind) ?? []).map(({ slug }) => slug),
  };
}

/** The title of an entry, or its file when it has no readable title. */
export function titleOf(entry: Pick<Entry, 'values' | 'file'>): string {
  const { title, name } = entry.values as { title?: unknown; name?: unknown };
  const words = title ?? name;
  return typeof words === 'string' && words.trim() ? words.replace(/[\p{Cc}\p{Cf}]/gu, '?').slice(0, 120) : entry.file;
}
