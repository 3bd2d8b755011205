import type { Resource } from './catalogue.ts';
import { grouped } from './grouped.ts';

/** The first resource that a school shared. Of two from the same day, it is the first by address. Translations do not count; retired resources do. */
export function firstShared<T extends Pick<Resource, 'school' | 'added' | 'translates'> & { slug: string }>(resources: readonly T[], school: string): T | undefined {
  const own = grouped(resources, sharedBy).get(school) ?? [];
  return own.toSorted((a, b) => a.added.localeCompare(b.added) || a.slug.localeCompare(b.slug))[0];
}

function sharedBy({ school, translates }: Pick<Resource, 'school' | 'translates'>): string[] {
  return translates ? [] : [school];
}
