import type { Resource, Settings } from './catalogue.ts';
import { isUncheckedDraft } from './drafts/unchecked-draft.ts';
import { showTerm } from '../dates/show-dates.ts';
import { lowerFirst } from '../text/lower-first.ts';

/** How close a resource is to the term of its next review, from far off to long past. */
export type Freshness = 'fresh' | 'next-term' | 'due' | 'late' | 'very-late';

/**
 * How fresh a resource is on a day. It is due in the term it names, and in the holidays before it. It is late from the day after that term’s
 * last one, and very late a year after that. A retired resource needs no review, and a draft that no
 * speaker has checked has had none that could be late. A term that the calendar lacks is for the checks to report.
 */
export function freshnessOf({ review, retired, translates }: Pick<Resource, 'review' | 'retired'> & Partial<Pick<Resource, 'translates'>>, today: string, terms: Settings['terms']): Freshness {
  const at = terms.findIndex(({ term }) => term === review);
  const term = terms[at];
  if (retired || isUncheckedDraft({ translates }) || !term) return 'fresh';
  if (term.ends < today) return yearAfter(term.ends) < today ? 'very-late' : 'late';
  const now = terms.findIndex(({ ends }) => ends >= today);
  return at === now ? 'due' : at === now + 1 ? 'next-term' : 'fresh';
}

/**
 * Whether a resource may be offered as a place to start, beside a page or at the top of a list. Somebody who follows an offer trusts it, so it is not offered
 * when it is retired, when its review is late, when nobody who speaks its language has checked it, or when only trained people may use it.
 */
export function isFitToStart(resource: Pick<Resource, 'review' | 'retired' | 'translates' | 'trained'>, today: string, terms: Settings['terms']): boolean {
  if (resource.retired || resource.trained || resource.translates?.state === 'machine-draft') return false;
  return !['late', 'very-late'].includes(freshnessOf(resource, today, terms));
}

/** When somebody reviews a resource next, to follow the day of its last review: "next by the summer term 2027". Empty for a retired resource. */
export function describeReview(resource: Pick<Resource, 'review' | 'retired'>, today: string, terms: Settings['terms']): string {
  if (resource.retired) return '';
  const isLate = ['late', 'very-late'].includes(freshnessOf(resource, today, terms));
  return `${isLate ? 'was due again' : 'next'} by the ${lowerFirst(showTerm(resource.review))}`;
}

function yearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}
