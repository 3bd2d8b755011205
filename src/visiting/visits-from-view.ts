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
  bands: { label: string; rows: VisitRowView[] }[];
  ways: VisitWaysView;
}

/** The visits ahead from a school whose page is published, the nearest first. */
export function viewVisitsFrom(catalogue: Catalogue, slug: string): VisitsFromView {
  const school = schoolOf(catalogue, slug)!;
  return {
    school: school.title,
    place: school.place,
    isOnMap: school.coordinates !== undefined,
    bands: sortByDistance(school, catalogue).map(({ label, visits }) => ({ label, rows: visits.map((visit) => viewVisitRow(catalogue, visit.slug, milesTo(visit, school, catalogue))) })),
    ways: viewVisitWays(catalogue),
  };
}
