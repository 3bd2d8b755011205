import { resourceOf, schoolName, type Catalogue, type Trial } from '../catalogue/catalogue.ts';
import { showTerm } from '../dates/show-dates.ts';
import { render, under } from '../mdx/render.ts';
import { labelOf, PHASES, ROLES, USE_AGAIN } from '../schema/vocabulary.ts';

/** A trial on the page of all trials. */
export interface TrialView {
  slug: string;
  title: string;
  /** The term, who led it, and with which age group. */
  about: string;
  example: boolean;
  did: string;
  happened: string;
  change: string | undefined;
  /** Its text as HTML. */
  html: string;
  again: string;
  /** What was tried; without a title where it is not published. */
  tried: { title: string | undefined; href: string };
}

/** All trials, the newest term first. */
export function viewTrials(catalogue: Catalogue): TrialView[] {
  const order = new Map(catalogue.settings.terms.map(({ term }, at) => [term, at]));
  const at = ({ term }: Trial) => order.get(term) ?? -1;
  return catalogue.trials.toSorted((a, b) => at(b) - at(a)).map((trial) => viewTrial(catalogue, trial));
}

function viewTrial(catalogue: Catalogue, { slug, title, school, resource, term, role, phase, example, did, happened, change, page, again }: Trial): TrialView {
  const tried = resourceOf(catalogue, resource)?.title;
  return {
    slug, example, did, happened, change,
    title: title ?? `${schoolName(catalogue, school)} tried “${tried ?? 'a resource'}”`,
    about: `${showTerm(term)}. ${labelOf(ROLES, role)}, ${labelOf(PHASES, phase)}`,
    html: render(page.tree, under('/trials/')).html,
    again: labelOf(USE_AGAIN, again).toLowerCase(),
    tried: { title: tried, href: `/resources/${resource}/` },
  };
}
