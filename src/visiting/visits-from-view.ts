import { schoolOf, type Catalogue } from '../catalogue/catalogue.ts';
import { milesTo, sortByDistance } from '../catalogue/visits.ts';
import { viewVisitRow, type VisitRowView } from './visit-row-view.ts';
import { viewVisitWays, type VisitWaysView } from './visit-ways-view.ts';

/** The page of the visits ahead that other schools host, by how far they are from one school. */
export interface VisitsFromView {
  /** The name of the school we measure from, and its town or village. */
  school: string;
  place: string;
  /** Whether we know where the school is. */
  isOnMap: boolean;
  /** The soonest of each band, and how many more there are in it. */
  bands: { label: string; rows: VisitRowView[]; more: number }[];
  ways: VisitWaysView;
}

/** How many visits of one band a page names. */
const MOST_OF_A_BAND = 8;

/** The visits ahead from a school whose page is published, the nearest first. */
export function viewVisitsFrom(catalogue: Catalogue, slug: string): VisitsFromView {
  const school = schoolOf(catalogue, slug)!;
  return {
    school: school.title,
    place: school.place,
    isOnMap: school.coordinates !== undefined,
    bands: sortByDistance(school, catalogue).map(({ label, visits }) => ({
      label,
      rows: visits.slice(0, MOST_OF_A_BAND).map((visit) => viewVisitRow(catalogue, visit.slug, milesTo(visit, school, catalogue))),
      more: Math.max(0, visits.length - MOST_OF_A_BAND),
    })),
    ways: viewVisitWays(catalogue),
  };
}
