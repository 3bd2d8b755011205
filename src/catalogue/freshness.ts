import type { Resource, Settings } from './catalogue.ts';
import { showTerm } from '../dates/show-dates.ts';
import { lowerFirst } from '../text/lower-first.ts';

/** How near a resource is to the term in which it should be looked at again, from far to long past. */
export type Freshness = 'fresh' | 'next-term' | 'due' | 'late' | 'very-late';

/**
 * How fresh a resource is on a day. It is due in the term it names, with the holidays before it; late from the day after that term’s
 * last one; very late a year after that. What is retired needs no review, and a term that is not in the calendar is a check’s to tell.
 */
export function freshnessOf({ review, retired }: Pick<Resource, 'review' | 'retired'>, today: string, terms: Settings['terms']): Freshness {
  const at = terms.findIndex(({ term }) => term === review);
  const term = terms[at];
  if (retired || !term) return 'fresh';
  if (term.ends < today) return yearAfter(term.ends) < today ? 'very-late' : 'late';
  const now = terms.findIndex(({ ends }) => ends >= today);
  return at === now ? 'due' : at === now + 1 ? 'next-term' : 'fresh';
}

/** Whether a resource may be offered as a place to start: not when nobody has looked at it for a year after it was due. */
export function isFitToStart(resource: Pick<Resource, 'review' | 'retired'>, today: string, terms: Settings['terms']): boolean {
  return !resource.retired && freshnessOf(resource, today, terms) !== 'very-late';
}

/** When somebody looks at a resource again, to follow the day on which it was read through: "next by the summer term 2027". Nothing for what is retired. */
export function describeReview(resource: Pick<Resource, 'review' | 'retired'>, today: string, terms: Settings['terms']): string {
  if (resource.retired) return '';
  const isLate = ['late', 'very-late'].includes(freshnessOf(resource, today, terms));
  return `${isLate ? 'was due again' : 'next'} by the ${lowerFirst(showTerm(resource.review))}`;
}

function yearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}
