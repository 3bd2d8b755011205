import type { Catalogue } from './catalogue.ts';
import { partnersOf } from './partners.ts';

/** The schools that people choose their own from; none where they are too many for a list on a phone, and people write the name. */
export type SchoolChoices = { slug: string; title: string }[] | undefined;

/** How many schools a list on a phone may have: more cost every reader of the page tens of kilobytes, and few find theirs in them. */
const MOST_IN_A_LIST = 300;

/** The schools of the partnership to choose from, by name, without one of them. */
export function schoolChoices(catalogue: Catalogue, without?: string): SchoolChoices {
  const partners = partnersOf(catalogue);
  return partners.length > MOST_IN_A_LIST ? undefined : partners.filter(({ slug }) => slug !== without).map(({ slug, title }) => ({ slug, title }));
}
