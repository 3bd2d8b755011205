import { schoolName, type Catalogue, type Resource } from '../catalogue/catalogue.ts';
import { editorAddress } from '../catalogue/addresses/editor-address.ts';
import { freshnessOf, type Freshness } from '../catalogue/freshness.ts';
import { showDay, showTerm } from '../dates/show-dates.ts';
import { lowerFirst } from '../text/lower-first.ts';
import { reviewMail } from './review-mail.ts';

/** What a page says when its review is near or late. */
export interface FreshnessView {
  state: Exclude<Freshness, 'fresh' | 'next-term'>;
  /** Who looks after it, in the middle of a sentence: "head of year of Oak Primary". */
  steward: string;
  /** The term in which its review was due: "autumn term 2026". */
  term: string;
  /** The day on which it was last reviewed. */
  reviewed: string;
  /** The address of an e-mail that asks the school. */
  mail: string;
  /** Where its school opens it in the editor. */
  editor: string;
}

/** What a page says about its next review; undefined while it is far off. */
export function viewFreshness(catalogue: Catalogue, resource: Resource): FreshnessView | undefined {
  const state = freshnessOf(resource, catalogue.today, catalogue.settings.terms);
  if (state === 'fresh' || state === 'next-term') return undefined;
  return {
    state,
    steward: `${lowerFirst(resource.steward)} of ${schoolName(catalogue, resource.school)}`,
    term: lowerFirst(showTerm(resource.review)),
    reviewed: showDay(resource.reviewed),
    mail: reviewMail(resource, catalogue),
    editor: editorAddress('resources', resource.slug),
  };
}
