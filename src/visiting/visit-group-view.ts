import type { Catalogue } from '../catalogue/catalogue.ts';
import { sortVisits, WAYS, type Way } from '../catalogue/visits.ts';
import { entriesOn, listPages, viewListPages, type ListPagesView } from '../frame/list-pages.ts';
import { viewVisitRow, type VisitRowView } from './visit-row-view.ts';
import { viewVisitWays, type VisitWaysView } from './visit-ways-view.ts';

/** The page of the visits ahead under one term, theme or phase. */
export interface VisitGroupView {
  label: string;
  rows: VisitRowView[];
  pages: ListPagesView | undefined;
  ways: VisitWaysView;
}

/** How many visits are on a page. A visit is a line of a dozen facts. */
const VISITS_ON_A_PAGE = 15;

/** Every page of every value of every way of sorting, for their route. */
export function listVisitGroupPages(catalogue: Catalogue): { way: Way; value: string; page: string | undefined }[] {
  return WAYS.flatMap(({ key }) => sortVisits(key, catalogue).flatMap(({ value, visits }) => listPages(visits.length, VISITS_ON_A_PAGE).map(({ page }) => ({ way: key, value, page }))));
}

/** One page of the visits ahead under one value of a way of sorting. The value must have at least one. */
export function viewVisitGroup(catalogue: Catalogue, way: Way, value: string, page = 1): VisitGroupView {
  const { label, visits } = sortVisits(way, catalogue).find((group) => group.value === value)!;
  return {
    label,
    rows: entriesOn(visits, page, VISITS_ON_A_PAGE).map(({ slug }) => viewVisitRow(catalogue, slug)),
    pages: viewListPages(`/visits/${way}/${value}/`, page, visits.length, VISITS_ON_A_PAGE),
    ways: viewVisitWays(catalogue),
  };
}
