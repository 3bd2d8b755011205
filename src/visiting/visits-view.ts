import { newestFirst, type Catalogue, type Visit } from '../catalogue/catalogue.ts';
import { entriesOn, viewListPages, type ListPagesView } from '../catalogue/list-pages.ts';
import { sortVisits, visitsAhead } from '../catalogue/visits.ts';
import { viewVisitRow, type VisitRowView } from './visit-row-view.ts';
import { viewVisitWays, type VisitWaysView } from './visit-ways-view.ts';

/** The page of all visits. */
export interface VisitsView {
  /** Those to come, by term. */
  terms: { label: string; rows: VisitRowView[] }[];
  /** Those that have taken place or were cancelled, the newest first. */
  past: VisitRowView[];
  /** The pages of those that have taken place; visits to come are on the first alone. */
  pages: ListPagesView | undefined;
  ways: VisitWaysView;
}

/** Visits that have taken place or were cancelled, the newest first. */
export function pastVisits(catalogue: Catalogue): Visit[] {
  const ahead = new Set(visitsAhead(catalogue));
  return newestFirst(catalogue.visits.filter((visit) => !ahead.has(visit)), ({ starts }) => starts);
}

/** One page of all visits that are published. */
export function viewVisits(catalogue: Catalogue, page = 1): VisitsView {
  const past = pastVisits(catalogue);
  const row = ({ slug }: { slug: string }) => viewVisitRow(catalogue, slug);
  return {
    terms: (page > 1 ? [] : sortVisits('term', catalogue)).map(({ label, visits }) => ({ label, rows: visits.map(row) })),
    past: entriesOn(past, page).map(row),
    pages: viewListPages('/visits/', page, past.length),
    ways: viewVisitWays(catalogue),
  };
}
