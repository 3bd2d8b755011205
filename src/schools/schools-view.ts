import type { Catalogue, School } from '../catalogue/catalogue.ts';
import { partnersOf } from '../catalogue/partners.ts';
import { labelOf, SETTINGS } from '../schema/vocabulary.ts';
import { cohortsOf } from './cohorts.ts';
import { viewSchoolMap, type SchoolMapView } from './school-map-view.ts';

/** The page of all schools. */
export interface SchoolsView {
  /** The name of the partnership. */
  partnership: string;
  /** How many schools belong to it today. */
  count: number;
  map?: SchoolMapView | undefined;
  authorities: { authority: string; schools: { slug: string; title: string; about: string; strength: string }[] }[];
  /** Those that have left. */
  gone: { slug: string; title: string; about: string }[];
  cohorts: {
    /** Its place on the page. */
    id: string;
    heading: string;
    /** Who joined and who left, year by year; empty lists are left out. */
    changes: { what: string; schools: { slug: string; title: string }[] }[];
  }[];
}

/** All published schools. */
export function viewSchools(catalogue: Catalogue): SchoolsView {
  const partners = partnersOf(catalogue);
  const here = new Set(partners);
  return {
    partnership: catalogue.settings.name,
    count: partners.length,
    map: viewSchoolMap(partners),
    authorities: [...Map.groupBy(partners, ({ authority }) => authority)]
      .toSorted(([a], [b]) => a.localeCompare(b, 'en-GB'))
      .map(([authority, schools]) => ({ authority, schools: schools.map(viewCard) })),
    gone: catalogue.schools.filter((school) => !here.has(school)).toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'))
      .map(({ slug, title, place, example }) => ({ slug, title, about: `${place}${example ? '. Example' : ''}` })),
    cohorts: cohortsOf(catalogue).map(({ year, joined, left, partners: count }) => ({
      id: `joined-${year}`,
      heading: `${year.replace('-', '–')}: ${count} ${count === 1 ? 'school' : 'schools'}`,
      changes: [{ what: 'Joined', schools: joined.map(named) }, { what: 'Left', schools: left.map(named) }].filter(({ schools }) => schools.length > 0),
    })),
  };
}

function viewCard({ slug, title, setting, place, visits, example, strengths }: School): SchoolsView['authorities'][number]['schools'][number] {
  return { slug, title, about: `${labelOf(SETTINGS, setting)}, ${place}${visits ? '. Visits welcome' : ''}${example ? '. Example' : ''}`, strength: strengths[0]!.what };
}

function named({ slug, title }: School): { slug: string; title: string } {
  return { slug, title };
}
