import type { Catalogue, Resource } from './catalogue.ts';
import { freshnessOf, type Freshness } from './freshness.ts';

/** What waits for a steward: resources that are equally near to, or past, the term in which they should be looked at again. */
export interface ReviewGroup {
  standing: Exclude<Freshness, 'fresh'>;
  /** The heading of the group. */
  label: string;
  /** What that means for readers of those pages. */
  about: string;
  resources: Resource[];
}

const GROUPS = [
  { standing: 'very-late', label: 'More than a year late', about: 'Each has a strong warning on its page, stands last in the lists, and is not offered as a place to start.' },
  { standing: 'late', label: 'Late', about: 'Each says on its page that it should have been looked at.' },
  { standing: 'due', label: 'Due this term', about: 'Each says so on its page, quietly.' },
  { standing: 'next-term', label: 'Coming next term', about: 'Nothing is shown yet. If you have the time now, the better.' },
] as const;

/** What should be looked at again, the most urgent first; of one school, or of all. Groups with nothing in them are left out. */
export function reviewBoard({ resources, settings, today }: Catalogue, school?: string): ReviewGroup[] {
  const ours = resources.filter((resource) => school === undefined || resource.school === school);
  return GROUPS.map((group) => ({
    ...group,
    resources: ours
      .filter((resource) => freshnessOf(resource, today, settings.terms) === group.standing)
      .sort((a, b) => a.review.localeCompare(b.review) || a.school.localeCompare(b.school) || a.title.localeCompare(b.title, 'en-GB')),
  })).filter((group) => group.resources.length);
}

/** How many things there are to look at this term, with all that is late. */
export function countToReview(board: readonly ReviewGroup[]): number {
  return board.filter(({ standing }) => standing !== 'next-term').reduce((count, group) => count + group.resources.length, 0);
}
