import { newestFirst, type Catalogue } from '../catalogue/catalogue.ts';
import { sortVisits, visitsAhead } from '../catalogue/visits.ts';
import { viewVisitRow, type VisitRowView } from './visit-row-view.ts';
import { viewVisitWays, type VisitWaysView } from './visit-ways-view.ts';

/** The page of all visits. */
export interface VisitsView {
  /** Those to come, by term. */
  terms: { label: string; rows: VisitRowView[] }[];
  /** Those that have taken place or were cancelled, the newest first. */
  past: VisitRowView[];
  ways: VisitWaysView;
}

/** All visits that are published. */
export function viewVisits(catalogue: Catalogue): VisitsView {
  const ahead = new Set(visitsAhead(catalogue));
  const row = ({ slug }: { slug: string }) => viewVisitRow(catalogue, slug);
  return {
    terms: sortVisits('term', catalogue).map(({ label, visits }) => ({ label, rows: visits.map(row) })),
    past: newestFirst(catalogue.visits.filter((visit) => !ahead.has(visit)), ({ starts }) => starts).map(row),
    ways: viewVisitWays(catalogue),
  };
}
