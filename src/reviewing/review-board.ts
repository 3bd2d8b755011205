import type { Catalogue, Resource } from '../catalogue/catalogue.ts';
import { freshnessOf, type Freshness } from '../catalogue/freshness.ts';
import { grouped } from '../catalogue/grouped.ts';
import { movedOriginsOf } from '../catalogue/moved-origins.ts';
import { text } from './text.ts';

/**
 * What is waiting for a steward: resources that are equally close to, or past, the term of their next review, or whose
 * original has changed, whatever their term.
 */
export interface ReviewGroup {
  standing: Exclude<Freshness, 'fresh'> | 'original-changed';
  /** The heading of the group. */
  label: string;
  /** What it means for readers of those pages, and what to do where that is not plain. */
  about: string;
  resources: Resource[];
}

const GROUPS = [
  { standing: 'very-late', ...text.veryLate },
  { standing: 'late', ...text.late },
  { standing: 'due', ...text.due },
  { standing: 'original-changed', ...text.originalChanged },
  { standing: 'next-term', ...text.nextTerm },
] as const;

/** What is due for review, the most urgent first, for one school or for all. Empty groups are left out; a resource may be in two. */
export function reviewBoard(catalogue: Catalogue, school?: string): ReviewGroup[] {
  const { resources, settings, today } = catalogue;
  const ours = school === undefined ? resources : (grouped(resources, schoolOf).get(school) ?? []);
  const belongs = (resource: Resource, standing: ReviewGroup['standing']) =>
    standing === 'original-changed' ? movedOriginsOf(resource, catalogue).length > 0 : freshnessOf(resource, today, settings.terms) === standing;
  return GROUPS.map((group) => ({
    ...group,
    resources: ours
      .filter((resource) => belongs(resource, group.standing))
      .toSorted((a, b) => a.review.localeCompare(b.review) || a.school.localeCompare(b.school) || a.title.localeCompare(b.title, 'en-GB')),
  })).filter((group) => group.resources.length);
}

function schoolOf({ school }: Resource): string[] {
  return [school];
}

/** How many resources are due for review this term, including all that are late; each counts once. */
export function countToReview(board: readonly ReviewGroup[]): number {
  return new Set(board.filter(({ standing }) => standing !== 'next-term').flatMap(({ resources }) => resources)).size;
}
