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
  const address = `/${kind}/${slug}/`;
  return entries.filter((entry) => entry.kind !== kind || entry.slug !== slug).flatMap((entry) => {
    const fields = references(kinds[entry.kind].fields, entry.values).filter((reference) => reference.kind === kind && reference.slug === slug).map(({ key }) => `“${(kinds[entry.kind].fields as Fields)[key]!.label}”`);
    const isLinked = entry.links?.some((link) => `${link.split(/[?#]/, 1)[0]!.replace(/\/$/, '')}/` === address);
    const by = [...new Set(fields), ...(isLinked ? ['a link in its text'] : [])];
    return by.length ? [{ kind: entry.kind, slug: entry.slug, title: nameOf(entry, entries), by }] : [];
  });
}

/** The title of an entry; a trial has none, so its school’s. */
function nameOf({ kind, slug, values }: Pointing, entries: readonly Pointing[]): string {
  const { title, school } = values as { title?: unknown; school?: unknown };
  if (typeof title === 'string') return title;
  if (kind === 'settings') return kinds.settings.label;
  const place = entries.find((other) => other.kind === 'schools' && other.slug === school)?.values as { title?: unknown } | undefined;
  return typeof place?.title === 'string' ? `A ${kinds[kind].one} at ${place.title}` : slug;
}
