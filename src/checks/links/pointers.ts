import type { Fields } from '../../schema/fields.ts';
import { kinds, type KindName } from '../../schema/index.ts';
import { references } from '../rules/references/references-land.ts';

/** A published entry and what it says about other entries: its fields, and the addresses its text links to. */
export interface Pointing {
  kind: KindName;
  slug: string;
  values: unknown;
  /** Addresses on this site, as the text has them: `/resources/circle-plan/#steps`. */
  links?: readonly string[];
}

/** A page that points to another one, and how. */
export interface Pointer {
  kind: KindName;
  slug: string;
  title: string;
  /** The label of each top-level field that names it, such as “Adapted from”; "a link in its text" where its text links to it. */
  by: string[];
}

/** All entries that point to one entry, in order. Leaves out an entry that points to itself. */
export function findPointers({ kind, slug }: { kind: KindName; slug: string }, entries: readonly Pointing[]): Pointer[] {
  return pointersByEntry(entries).get(`${kind}/${slug}`) ?? [];
}

/** For each entry that something points to, by kind and name (`resources/circle-plan`), what findPointers returns. Goes through the entries once. */
export function pointersByEntry(entries: readonly Pointing[]): Map<string, Pointer[]> {
  const schools = new Map(entries.flatMap(({ kind, slug, values }) => (kind === 'schools' ? [[slug, (values as { title?: unknown }).title] as const] : [])));
  const found = new Map<string, Pointer[]>();
  for (const entry of entries) {
    for (const [name, by] of namedBy(entry)) {
      if (name === `${entry.kind}/${entry.slug}`) continue;
      const pointer = { kind: entry.kind, slug: entry.slug, title: nameOf(entry, schools), by: [...by] };
      found.get(name)?.push(pointer) ?? found.set(name, [pointer]);
    }
  }
  return found;
}

/** The entries that one entry names, and how. */
function namedBy({ kind, values, links = [] }: Pointing): Map<string, Set<string>> {
  const named = new Map<string, Set<string>>();
  const add = (name: string, by: string) => void (named.get(name)?.add(by) ?? named.set(name, new Set([by])));
  for (const reference of references(kinds[kind].fields, values)) add(`${reference.kind}/${reference.slug}`, `“${(kinds[kind].fields as Fields)[reference.key]!.label}”`);
  for (const link of links) {
    const [, name] = /^\/([a-z-]+\/[^/]+)$/.exec(link.split(/[?#]/, 1)[0]!.replace(/\/$/, '')) ?? [];
    if (name) add(name, 'a link in its text');
  }
  return named;
}

/** The title of an entry; a trial has none, so its school’s. */
function nameOf({ kind, slug, values }: Pointing, schools: ReadonlyMap<string, unknown>): string {
  const { title, school } = values as { title?: unknown; school?: string };
  if (typeof title === 'string') return title;
  if (kinds[kind].layout === 'single') return kinds[kind].label;
  const place = schools.get(school ?? '');
  return typeof place === 'string' ? `A ${kinds[kind].one} at ${place}` : slug;
}
