import type { Catalogue, School } from '../catalogue/catalogue.ts';
import { entriesOn, listPages, pageParam, viewListPages, type ListPagesView } from '../frame/list-pages.ts';
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
  authorities: { authority: string; schools: { slug: string; title: string; about: string; example: boolean; strength: string }[] }[];
  /** Those that have left. */
  gone: { slug: string; title: string; about: string; example: boolean }[];
  cohorts: {
    /** Its place on the page. */
    id: string;
    heading: string;
    /** Who joined and who left, year by year; empty lists are left out. */
    changes: { what: string; schools: { slug: string; title: string }[]; more: number }[];
  }[];
  /** The pages of the schools that are with us; the map and the years are on the first alone. */
  pages: ListPagesView | undefined;
}

/** How many schools are on a page. */
const SCHOOLS_ON_A_PAGE = 60;

/** How many schools a year names; the others are counted. */
const MOST_OF_A_YEAR = 20;

/** The pages of the list of schools, for its route. */
export function listSchoolPages(catalogue: Catalogue) {
  return listPages(catalogue.schools.length, SCHOOLS_ON_A_PAGE);
}

/** One page of all published schools, by authority. */
export function viewSchools(catalogue: Catalogue, page = 1): SchoolsView {
  const partners = partnersOf(catalogue);
  const inOrder = [...Map.groupBy(partners, ({ authority }) => authority)].toSorted(([a], [b]) => a.localeCompare(b, 'en-GB')).flatMap(([, schools]) => schools);
  const addressOf = (school: School) => {
    const on = Math.floor(inOrder.indexOf(school) / SCHOOLS_ON_A_PAGE) + 1;
    return `${on > 1 ? `/schools/${pageParam(on)}/` : ''}#${school.slug}`;
  };
  const here = new Set(partners);
  // Schools that have left follow those that are there.
  const left = catalogue.schools.filter((school) => !here.has(school)).toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'));
  const shown = entriesOn([...inOrder, ...left], page, SCHOOLS_ON_A_PAGE);
  return {
    partnership: catalogue.settings.name,
    count: partners.length,
    map: page > 1 ? undefined : viewSchoolMap(partners, addressOf),
    authorities: [...Map.groupBy(shown.filter((school) => here.has(school)), ({ authority }) => authority)].map(([authority, schools]) => ({ authority, schools: schools.map(viewCard) })),
    gone: shown.filter((school) => !here.has(school)).map(({ slug, title, place, example }) => ({ slug, title, about: place, example })),
    cohorts: (page > 1 ? [] : cohortsOf(catalogue)).map(({ year, joined, left, partners: count }) => ({
      id: `joined-${year}`,
      heading: `${year.replace('-', '–')}: ${count} ${count === 1 ? 'school' : 'schools'}`,
      changes: [{ what: 'Joined', all: joined }, { what: 'Left', all: left }].filter(({ all }) => all.length > 0)
        .map(({ what, all }) => ({ what, schools: all.slice(0, MOST_OF_A_YEAR).map(named), more: Math.max(0, all.length - MOST_OF_A_YEAR) })),
    })),
    pages: viewListPages('/schools/', page, catalogue.schools.length, SCHOOLS_ON_A_PAGE),
  };
}

function viewCard({ slug, title, setting, place, visits, example, strengths }: School): SchoolsView['authorities'][number]['schools'][number] {
  return { slug, title, about: `${labelOf(SETTINGS, setting)}, ${place}${visits ? '. Visits welcome' : ''}`, example, strength: strengths[0]!.what };
}

function named({ slug, title }: School): { slug: string; title: string } {
  return { slug, title };
}
