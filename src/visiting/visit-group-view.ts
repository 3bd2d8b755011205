import type { Catalogue } from '../catalogue/catalogue.ts';
import { sortVisits, type Way } from '../catalogue/visits.ts';
import { viewVisitRow, type VisitRowView } from './visit-row-view.ts';
import { viewVisitWays, type VisitWaysView } from './visit-ways-view.ts';

/** The page of the visits ahead under one term, theme or phase. */
export interface VisitGroupView {
  label: string;
  rows: VisitRowView[];
  ways: VisitWaysView;
}

/** The visits ahead under one value of a way of sorting. The value must have at least one. */
export function viewVisitGroup(catalogue: Catalogue, way: Way, value: string): VisitGroupView {
  const { label, visits } = sortVisits(way, catalogue).find((group) => group.value === value)!;
  return { label, rows: visits.map(({ slug }) => viewVisitRow(catalogue, slug)), ways: viewVisitWays(catalogue) };
}
