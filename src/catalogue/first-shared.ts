import type { Resource } from './catalogue.ts';
import { grouped } from './grouped.ts';

/** The first thing that a school has shared: of two from the same day, the first by its address. Translations are not counted, what is retired is. */
export function firstShared<T extends Pick<Resource, 'school' | 'added' | 'translates'> & { slug: string }>(resources: readonly T[], school: string): T | undefined {
  const own = grouped(resources, sharedBy).get(school) ?? [];
  return own.toSorted((a, b) => a.added.localeCompare(b.added) || a.slug.localeCompare(b.slug))[0];
}

function sharedBy({ school, translates }: Pick<Resource, 'school' | 'translates'>): string[] {
  return translates ? [] : [school];
}
