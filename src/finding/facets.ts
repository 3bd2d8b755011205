import { languageName, schoolName, type Catalogue, type Resource } from '../catalogue/catalogue.ts';
import { ACCESS_CHOICES, accessToChoose } from './access-choices.ts';
import { facetOf, sortRows, type Row } from './finder.ts';
import { freshnessOf } from '../catalogue/freshness.ts';
import { isAllExamples } from '../frame/notices/is-all-examples.ts';
import { grouped } from '../catalogue/grouped.ts';
import { STATUSES, statusOf } from '../catalogue/status.ts';
import { remember, type Remembered } from '../catalogue/tracking/remember.ts';
import type { Option } from '../schema/fields.ts';
import { AREAS, PHASES, RESOURCE_KINDS, ROLES, THEMES } from '../schema/vocabulary.ts';

/** One thing by which resources can be chosen. */
export interface Facet {
  /** Its name in the finder's address: `theme` in `/resources/?theme=…`. */
  key: string;
  /** The first part of the address of its pages: `themes` in `/themes/…/`. */
  folder: string;
  /** The name that people read above its values. */
  label: string;
  /** The plural: the heading of the page that lists them. */
  plural: string;
  /** Its values in order, with their labels, and what they mean where that needs saying. */
  valuesIn: (catalogue: Catalogue) => readonly (Option & { about?: string })[];
  /** The values a resource has, the most important first. */
  valuesOf: (resource: Resource, catalogue: Catalogue) => readonly string[];
}

/** How long a resource takes, in steps that match a moment in a school day. `most` is in minutes. */
export const TIMES = [
  { value: 'up-to-2-minutes', label: 'Up to 2 minutes', most: 2 },
  { value: '3-to-10-minutes', label: '3 to 10 minutes', most: 10 },
  { value: '11-to-30-minutes', label: '11 to 30 minutes', most: 30 },
  { value: '31-to-60-minutes', label: '31 minutes to an hour', most: 60 },
  { value: 'more-than-an-hour', label: 'More than an hour', most: Infinity },
] as const;

/** Everything by which resources can be chosen, in the order in which it is shown. */
export const FACETS: readonly Facet[] = [
  {
    key: 'theme', folder: 'themes', label: 'Theme', plural: 'Themes',
    valuesIn: ({ settings }) => THEMES.map((theme) => ({ ...theme, about: settings.themes.find((one) => one.theme === theme.value)?.about })),
    valuesOf: ({ theme, also = [] }) => [theme, ...also],
  },
  { key: 'role', folder: 'roles', label: 'Who it is for', plural: 'Roles', valuesIn: () => ROLES, valuesOf: ({ roles }) => roles },
  { key: 'phase', folder: 'phases', label: 'Phase', plural: 'Phases', valuesIn: () => PHASES, valuesOf: ({ phases }) => phases },
  { key: 'kind', folder: 'kinds', label: 'Kind of resource', plural: 'Kinds of resource', valuesIn: () => RESOURCE_KINDS, valuesOf: ({ kind }) => [kind] },
  { key: 'area', folder: 'areas', label: 'Area of practice', plural: 'Areas of practice', valuesIn: () => AREAS, valuesOf: ({ area }) => [area] },
  {
    key: 'time', folder: 'times', label: 'Time needed', plural: 'Times',
    valuesIn: () => TIMES,
    valuesOf: ({ minutes }) => [TIMES.find(({ most }) => minutes <= most)!.value],
  },
  {
    key: 'access', folder: 'access', label: 'Access', plural: 'Access features',
    valuesIn: () => ACCESS_CHOICES,
    valuesOf: accessToChoose,
  },
  {
    key: 'language', folder: 'languages', label: 'Language', plural: 'Languages',
    valuesIn: ({ settings }) => settings.languages.map(({ language }) => ({ value: language.toLowerCase(), label: languageName(settings, language) })),
    valuesOf: ({ language }) => [language.toLowerCase()],
  },
  {
    key: 'school', folder: 'schools', label: 'School', plural: 'Schools',
    valuesIn: ({ schools }) => schools.map(({ slug, title }) => ({ value: slug, label: title })).toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB')),
    valuesOf: ({ school }) => [school],
  },
  {
    key: 'status', folder: 'statuses', label: 'Status', plural: 'Statuses',
    valuesIn: () => STATUSES,
    valuesOf: (resource, catalogue) => [statusOf(resource, catalogue) ?? []].flat(),
  },
];

/** The facets whose values have a page here. Schools have their own kind of page. */
export const PAGED_FACETS = FACETS.filter(({ key }) => key !== 'school');

/** The address of the page for a facet's value: `/themes/family-and-community/`. */
export function pathOf({ folder }: Facet, value: string): string {
  return `/${folder}/${value}/`;
}

/** What the finder knows about a resource. */
export function rowOf(resource: Resource, catalogue: Catalogue): Row {
  const { slug, title, summary, added, minutes, places, example, language } = resource;
  const own = catalogue.settings.languages[0]?.language;
  const marks = FACETS.flatMap((facet) => [...new Set(facet.valuesOf(resource, catalogue))].map((value) => `${facet.key}:${value}`));
  return { slug, title, summary, added, minutes, places, example: example && !isAllExamples(catalogue), translation: Boolean(resource.translates), draft: resource.translates?.state === 'machine-draft', language: language === own ? undefined : language, overdue: freshnessOf(resource, catalogue.today, catalogue.settings.terms) === 'very-late', marks };
}

/** What the finder knows about each resource in use, including translations, the most useful first and resources long overdue for review last. */
export function rowsOf(catalogue: Catalogue): readonly Row[] {
  return remember(rows, catalogue, () =>
    sortRows(catalogue.resources.filter(({ retired }) => !retired).map((resource) => rowOf(resource, catalogue)), 'useful'),
  );
}

/**
 * What the list of one mark shows (`theme:family-and-community`), the most useful first. Translations are listed only under their language, because
 * the finder leaves them out until somebody chooses one. The index is made once for a catalogue.
 */
export function rowsUnder(mark: string, catalogue: Catalogue): readonly Row[] {
  return grouped(rowsOf(catalogue), marksListed).get(mark) ?? [];
}

function marksListed({ marks, translation }: Row): readonly string[] {
  return translation ? marks.filter((mark) => facetOf(mark) === 'language') : marks;
}

/** How many translations there are of what is listed under a mark, and how many of them no speaker has checked. They are in no list but that of their language. */
export function translationsUnder(mark: string, catalogue: Catalogue): { total: number; drafts: number } {
  const rows = grouped(rowsOf(catalogue), marksTranslated).get(mark) ?? [];
  return { total: rows.length, drafts: rows.filter(({ draft }) => draft).length };
}

function marksTranslated({ marks, translation }: Row): readonly string[] {
  return translation ? marks : [];
}

/** The label that people read for each mark. For a school whose page is not published, the label says so. */
export function labelsOf(catalogue: Catalogue): (mark: string) => string {
  const known = remember(labels, catalogue, () =>
    new Map(FACETS.flatMap((facet) => facet.valuesIn(catalogue).map(({ value, label }) => [`${facet.key}:${value}`, label] as const))),
  );
  return (mark) => known.get(mark) ?? schoolName(catalogue, mark);
}

// A catalogue never changes once it is fetched, and a build asks for these on every page.
const rows = new WeakMap<Catalogue, Remembered<readonly Row[]>>();
const labels = new WeakMap<Catalogue, Remembered<ReadonlyMap<string, string>>>();
