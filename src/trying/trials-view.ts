import { resourceOf, schoolName, type Catalogue, type Trial } from '../catalogue/catalogue.ts';
import { entriesOn, viewListPages, type ListPagesView } from '../frame/list-pages.ts';
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

/** One page of all trials. */
export interface TrialsView {
  trials: TrialView[];
  pages: ListPagesView | undefined;
}

/** All trials, the newest term first. */
export function trialsInOrder({ settings, trials }: Pick<Catalogue, 'settings' | 'trials'>): Trial[] {
  const order = new Map(settings.terms.map(({ term }, at) => [term, at]));
  const at = ({ term }: Trial) => order.get(term) ?? -1;
  return trials.toSorted((a, b) => at(b) - at(a));
}

/** One page of all trials. */
export function viewTrials(catalogue: Catalogue, page = 1): TrialsView {
  const all = trialsInOrder(catalogue);
  return { trials: entriesOn(all, page).map((trial) => viewTrial(catalogue, trial)), pages: viewListPages('/trials/', page, all.length) };
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
