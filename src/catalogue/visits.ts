import { schoolOf, type Catalogue, type Resource, type School, type Visit } from './catalogue.ts';
import { showTerm } from '../dates/show-dates.ts';
import { bandOf, BANDS, milesBetween } from './distance.ts';
import { labelOf, PHASES, THEMES } from '../schema/vocabulary.ts';

/** What a visit is today, whatever was last written down: a day that has passed is over, and no places left is full. */
export type Standing = 'open' | 'full' | 'done' | 'cancelled';

/** The words for each standing, as they stand beside a visit. */
export const STANDINGS: Record<Standing, string> = { open: 'Places left', full: 'Full', done: 'Has taken place', cancelled: 'Cancelled' };

/** What a visit is on a day. Nobody has to remember to change a visit that has passed. */
export function standingOf(visit: Visit, today: string): Standing {
  if (visit.state === 'cancelled') return 'cancelled';
  if (visit.state === 'done' || visit.ends.slice(0, 10) < today) return 'done';
  return visit.state === 'full' || visit.left === 0 ? 'full' : 'open';
}

/** The visits still to come that are not cancelled, the nearest day first. */
export function visitsAhead(catalogue: Catalogue): Visit[] {
  const { visits, today } = catalogue;
  return visits.filter((visit) => ['open', 'full'].includes(standingOf(visit, today))).toSorted((a, b) => a.starts.localeCompare(b.starts));
}

/** The visits still to come that have places left, the nearest day first. */
export function visitsWithPlaces(catalogue: Catalogue): Visit[] {
  return visitsAhead(catalogue).filter((visit) => standingOf(visit, catalogue.today) === 'open');
}

/** The term in which a day lies, as `2026-autumn`; nothing outside term time. */
export function termOn(day: string, { settings }: Catalogue): string | undefined {
  return settings.terms.find(({ starts, ends, half }) => day >= starts && day <= ends && !(half && day >= half.starts && day <= half.ends))?.term;
}

/** Three visits with places that come nearest to one: those of the same theme first, then those that share a phase, then the nearest day. */
export function instead(visit: Visit, catalogue: Catalogue): Visit[] {
  const near = (other: Visit) => 2 * Number(other.theme === visit.theme) + Number(other.phases.some((phase) => visit.phases.includes(phase)));
  return visitsWithPlaces(catalogue)
    .filter((other) => other.slug !== visit.slug)
    .toSorted((a, b) => near(b) - near(a))
    .slice(0, 3);
}

/** What a host shares that belongs to the theme of a visit: what visitors may take home and change. */
export function takeHome(visit: Visit, { resources }: Catalogue): Resource[] {
  return resources.filter(({ school, theme, also = [], retired, translates }) => school === visit.host && [theme, ...also].includes(visit.theme) && !retired && !translates);
}

/** Visits under one heading. */
export interface VisitGroup {
  value: string;
  label: string;
  visits: Visit[];
}

/** The ways in which visits are sorted, each a page for every value that has a visit. */
export const WAYS = [
  { key: 'term', label: 'By term' },
  { key: 'theme', label: 'By theme' },
  { key: 'phase', label: 'By phase' },
] as const;

export type Way = (typeof WAYS)[number]['key'];

/** The visits ahead under the headings of one way of sorting; headings without a visit are left out. */
export function sortVisits(way: Way, catalogue: Catalogue): VisitGroup[] {
  const ahead = visitsAhead(catalogue);
  const under = (value: string, label: string, belongs: (visit: Visit) => boolean) => ({ value, label, visits: ahead.filter(belongs) });
  const groups = {
    term: () => [
      ...catalogue.settings.terms.map(({ term }) => under(term, showTerm(term), ({ starts }) => termOn(starts.slice(0, 10), catalogue) === term)),
      under('holidays', 'Outside term time', ({ starts }) => !termOn(starts.slice(0, 10), catalogue)),
    ],
    theme: () => THEMES.map(({ value, label }) => under(value, label, ({ theme }) => theme === value)),
    phase: () => PHASES.map(({ value }) => under(value, labelOf(PHASES, value), ({ phases }) => phases.includes(value))),
  };
  return groups[way]().filter(({ visits }) => visits.length > 0);
}

/** How far it is from a school to the host of a visit, in miles; nothing where one of the two is not on the map. */
export function milesTo(visit: Visit, from: School, catalogue: Catalogue): number | undefined {
  const host = schoolOf(catalogue, visit.host);
  return host?.coordinates && from.coordinates ? milesBetween(from.coordinates, host.coordinates) : undefined;
}

/** The visits ahead that other schools host, by how far they are from one school; those whose distance is not known come last. */
export function sortByDistance(from: School, catalogue: Catalogue): VisitGroup[] {
  const ahead = visitsAhead(catalogue).filter(({ host }) => host !== from.slug);
  const bandFor = (visit: Visit) => {
    const miles = milesTo(visit, from, catalogue);
    return miles === undefined ? 'unknown' : bandOf(miles).value;
  };
  return [...BANDS, { value: 'unknown', label: 'Distance not known' }]
    .map(({ value, label }) => ({ value, label, visits: ahead.filter((visit) => bandFor(visit) === value) }))
    .filter(({ visits }) => visits.length > 0);
}
