import { newestFirst, type Catalogue, type Visit } from '../catalogue/catalogue.ts';
import { entriesOn, listPages, viewListPages, type ListPagesView } from '../frame/list-pages.ts';
import { sortVisits, visitsAhead } from '../catalogue/visits.ts';
import { viewVisitRow, type VisitRowView } from './visit-row-view.ts';
import { viewVisitWays, type VisitWaysView } from './visit-ways-view.ts';

/** The page of all visits. */
export interface VisitsView {
  /** Those to come, by term: the first of each, with the page of all of that term where there are more. */
  terms: { label: string; rows: VisitRowView[]; all: { href: string; count: number } | undefined }[];
  /** Those that have taken place or were cancelled, the newest first. */
  past: VisitRowView[];
  /** The pages of those that have taken place; visits to come are on the first alone. */
  pages: ListPagesView | undefined;
  ways: VisitWaysView;
}

/** How many visits of one term a page names, and how many past ones. A visit is a line of a dozen facts. */
const [MOST_OF_A_TERM, PAST_ON_A_PAGE] = [6, 15];

/** The pages of all visits, for their route. */
export function listVisitPages(catalogue: Catalogue) {
  return listPages(pastVisits(catalogue).length, PAST_ON_A_PAGE);
}

/** Visits that have taken place or were cancelled, the newest first. */
function pastVisits(catalogue: Catalogue): Visit[] {
  const ahead = new Set(visitsAhead(catalogue));
  return newestFirst(catalogue.visits.filter((visit) => !ahead.has(visit)), ({ starts }) => starts);
}

/** One page of all visits that are published. */
export function viewVisits(catalogue: Catalogue, page = 1): VisitsView {
  const past = pastVisits(catalogue);
  const row = ({ slug }: { slug: string }) => viewVisitRow(catalogue, slug);
  return {
    terms: (page > 1 ? [] : sortVisits('term', catalogue)).map(({ value, label, visits }) => ({
      label, rows: visits.slice(0, MOST_OF_A_TERM).map(row),
      all: visits.length > MOST_OF_A_TERM ? { href: `/visits/term/${value}/`, count: visits.length } : undefined,
    })),
    past: entriesOn(past, page, PAST_ON_A_PAGE).map(row),
    pages: viewListPages('/visits/', page, past.length, PAST_ON_A_PAGE),
    ways: viewVisitWays(catalogue),
  };
}
