import { inUse, type Catalogue, type Resource } from '../catalogue/catalogue.ts';
import { themesOf } from '../finding/coverage/coverage.ts';
import { freshnessOf, isFitToStart } from '../catalogue/freshness.ts';
import { sharedWords } from '../text/shared-words.ts';
import { STATUSES, statusOf } from '../catalogue/status.ts';
import type { Theme } from '../catalogue/role-names.ts';
import { offersOf } from '../catalogue/wishes.ts';

/** Something that helps with a statement, and where to read it. */
export interface Help {
  kind: 'resource' | 'visit' | 'school';
  what: string;
  href: string;
}

/** What helps with a statement of the self-review: two resources, a visit to come and a school that is good at it. Those that the statement names come first, then those on the same subject. */
export function helpFor({ says, theme, resources: named = [] }: { says: string; theme: Theme; resources?: readonly string[] }, catalogue: Catalogue): Help[] {
  const { settings, today } = catalogue;
  const known = new Map<string, number>();
  // Putting them in order asks about each many times.
  const near = (words: string) => known.get(words) ?? known.set(words, sharedWords(says, words).length).get(words)!;
  const standing = (resource: Resource) => STATUSES.findIndex(({ value }) => value === statusOf(resource, catalogue)) - Number(freshnessOf(resource, today, settings.terms) === 'late');
  const isNamed = ({ slug }: Resource) => Number(named.includes(slug));
  const resources = inUse(catalogue)
    .filter((resource) => isNamed(resource) || (themesOf(resource).includes(theme) && isFitToStart(resource, today, settings.terms)))
    .toSorted((a, b) => isNamed(b) - isNamed(a) || near(`${b.title} ${b.summary}`) - near(`${a.title} ${a.summary}`) || standing(b) - standing(a) || a.title.localeCompare(b.title, 'en-GB'))
    .slice(0, 2)
    .map(({ slug, title }): Help => ({ kind: 'resource', what: title, href: `/resources/${slug}/` }));
  const offers = offersOf(catalogue).filter((offer) => offer.theme === theme).toSorted((a, b) => near(b.what) - near(a.what));
  const visit = offers.find(({ kind }) => kind === 'visit');
  const strength = offers.find(({ kind, school }) => kind === 'strength' && school !== visit?.school);
  return [
    ...resources,
    ...(visit ? [{ kind: 'visit' as const, what: `${visit.what}, at ${visit.school.title}`, href: visit.href }] : []),
    ...(strength ? [{ kind: 'school' as const, what: `${strength.school.title}: ${strength.what}`, href: strength.href }] : []),
  ];
}
