import { newestFirst, schoolOf, type Catalogue, type Resource, type School, type Visit } from './catalogue.ts';
import { showTerm } from '../dates/show-dates.ts';
import { bandOf, BANDS, milesBetween } from './distance.ts';
import { grouped, inOrderOf } from './grouped.ts';
import { makeOnce } from './make-once.ts';
import { PHASES, SIGHTS, THEMES } from '../schema/vocabulary.ts';

/** What a visit is today, whatever was last written down. A visit whose day has passed is over, and one with no places left is full. */
export type Standing = 'open' | 'full' | 'done' | 'cancelled';

/** The label for each standing, as it appears beside a visit. */
export const STANDINGS: Record<Standing, string> = { open: 'Places left', full: 'Full', done: 'Has taken place', cancelled: 'Cancelled' };

/** What a visit is on a day. Nobody has to remember to change a visit once it has passed. */
export function standingOf(visit: Visit, today: string): Standing {
  if (visit.state === 'cancelled') return 'cancelled';
  if (visit.state === 'done' || visit.ends.slice(0, 10) < today) return 'done';
  return visit.state === 'full' || visit.left === 0 ? 'full' : 'open';
}

/** The visit with this slug; undefined when it is not published. */
export function visitOf({ visits }: Pick<Catalogue, 'visits'>, slug: string): Visit | undefined {
  return grouped(visits, slugOf).get(slug)?.[0];
}

function slugOf({ slug }: Visit): string[] {
  return [slug];
}

/** The visits still to come that are not cancelled, the soonest first. */
export const visitsAhead: (catalogue: Catalogue) => readonly Visit[] = makeOnce(({ visits, today }) =>
  visits.filter((visit) => ['open', 'full'].includes(standingOf(visit, today))).toSorted((a, b) => a.starts.localeCompare(b.starts)));

/** The visits still to come that have places left, the soonest first. */
export const visitsWithPlaces: (catalogue: Catalogue) => readonly Visit[] = makeOnce((catalogue) =>
  visitsAhead(catalogue).filter((visit) => standingOf(visit, catalogue.today) === 'open'));

/** The visits that a school hosts, in the order of a list. */
export function hostedBy(school: string, visits: readonly Visit[]): readonly Visit[] {
  return grouped(visits, hostOf).get(school) ?? [];
}

function hostOf({ host }: Visit): string[] {
  return [host];
}

/** The visits at which people can see a programme, the newest first. */
export function visitsOfProgramme(programme: string, { visits }: Pick<Catalogue, 'visits'>): Visit[] {
  return newestFirst(grouped(visits, programmeOf).get(programme) ?? [], ({ starts }) => starts);
}

function programmeOf({ programme }: Visit): string[] {
  return programme ? [programme] : [];
}

/** The term that a day falls in, as `2026-autumn`; undefined outside term time. */
export function termOn(day: string, { settings }: Catalogue): string | undefined {
  return settings.terms.find(({ starts, ends, half }) => day >= starts && day <= ends && !(half && day >= half.starts && day <= half.ends))?.term;
}

/** How many visits are offered instead of one. */
const MOST_ALTERNATIVES = 3;

/** A key that every visit shares. */
const ANY = 'any';

/** The three visits with places that are most like this one: those of the same theme first, then those that share a phase, then the soonest. */
export function alternativesTo(visit: Visit, catalogue: Catalogue): Visit[] {
  const places = visitsWithPlaces(catalogue);
  const visitsByKey = grouped(places, similarityKeysOf);
  const { theme, phases } = visit;
  const found = new Set<Visit>();
  for (const keys of [phases.map((phase) => `${theme} ${phase}`), [theme], phases, [ANY]]) {
    // Each list is cut at the number that is enough even if the visit itself and all those already found come first in it.
    const next = inOrderOf(places, keys.flatMap((one) => (visitsByKey.get(one) ?? []).slice(0, 2 * MOST_ALTERNATIVES)));
    for (const other of next) if (other.slug !== visit.slug && found.size < MOST_ALTERNATIVES) found.add(other);
  }
  return [...found];
}

/** The keys that a visit may share with another: theme and phase, the theme, a phase, or nothing but that it is a visit. */
function similarityKeysOf({ theme, phases }: Visit): string[] {
  return [...phases.map((phase) => `${theme} ${phase}`), theme, ...phases, ANY];
}

/** What a host shares on the theme of a visit: what visitors may take home and change. */
export function takeHome(visit: Visit, { resources }: Pick<Catalogue, 'resources'>): readonly Resource[] {
  return grouped(resources, shownWhere).get(`${visit.host} ${visit.theme}`) ?? [];
}

/** The school of a resource with each of its themes; none for a retired resource or a translation. */
function shownWhere({ school, theme, also = [], retired, translates }: Resource): string[] {
  return retired || translates ? [] : [theme, ...also].map((one) => `${school} ${one}`);
}

/** Visits under one heading. */
export interface VisitGroup {
  value: string;
  label: string;
  visits: readonly Visit[];
}

/** The ways of sorting visits. Each has a page for every value that has a visit. All but the term can be chosen together. */
export const WAYS = [
  { key: 'see', label: 'What you will see' },
  { key: 'theme', label: 'Theme' },
  { key: 'phase', label: 'Phase' },
  { key: 'term', label: 'Term' },
] as const;

export type Way = (typeof WAYS)[number]['key'];

/** What somebody looks for: at most one value of each way. */
export type VisitChoice = Partial<Record<Way, string>>;

/** The visits ahead, grouped by one way of sorting; headings without a visit are left out. */
export function sortVisits(way: Way, catalogue: Catalogue): readonly VisitGroup[] {
  return sortEachWay(catalogue)[way];
}

const sortEachWay = makeOnce((catalogue: Catalogue): Record<Way, VisitGroup[]> => {
  const ahead = visitsAhead(catalogue);
  const terms = catalogue.settings.terms.map(({ term }) => ({ value: term, label: showTerm(term) }));
  return {
    see: fill(SIGHTS, grouped(ahead, sightsOf)),
    theme: fill(THEMES, grouped(ahead, themeOf)),
    phase: fill(PHASES, grouped(ahead, phasesOf)),
    term: fill([...terms, { value: 'holidays', label: 'Outside term time' }], Map.groupBy(ahead, ({ starts }) => termOn(starts.slice(0, 10), catalogue) ?? 'holidays')),
  };
});

/** The visits ahead that have everything that was chosen, the soonest first. */
export function visitsWith(choice: VisitChoice, catalogue: Catalogue): readonly Visit[] {
  return visitsByChoice(catalogue).get(pathOfChoice(choice)) ?? [];
}

/** Every choice that has a visit, each way alone and what can be chosen together. */
export function listVisitChoices(catalogue: Catalogue): VisitChoice[] {
  return [...visitsByChoice(catalogue).keys()].map((path) => readChoice(path));
}

/** A choice as a part of an address, its ways always in the same order, so that one choice has one address: `see/circles/phase/key-stage-2`. */
export function pathOfChoice(choice: VisitChoice): string {
  return WAYS.flatMap(({ key }) => (choice[key] ? [`${key}/${choice[key]}`] : [])).join('/');
}

/** The choice in a part of an address; what is not a way is left out. */
export function readChoice(path: string): VisitChoice {
  const parts = path.split('/');
  return Object.fromEntries(parts.flatMap((part, at) => (at % 2 === 0 && parts[at + 1] && WAYS.some(({ key }) => key === part) ? [[part, parts[at + 1]!]] : [])));
}

const visitsByChoice = makeOnce((catalogue: Catalogue): ReadonlyMap<string, Visit[]> => {
  const found = new Map<string, Visit[]>();
  for (const visit of visitsAhead(catalogue)) {
    const term = termOn(visit.starts.slice(0, 10), catalogue) ?? 'holidays';
    const together = [undefined, ...sightsOf(visit)].flatMap((see) => [undefined, visit.theme].flatMap((theme) => [undefined, ...visit.phases].map((phase): VisitChoice => ({ see, theme, phase }))));
    const paths = new Set([...together, { term }].map(pathOfChoice).filter(Boolean));
    for (const path of paths) (found.get(path) ?? found.set(path, []).get(path)!).push(visit);
  }
  return found;
});

/** Headings with their visits, without those that have none. */
function fill<T extends string>(headings: readonly { value: T; label: string }[], groups: ReadonlyMap<T, readonly Visit[]>): VisitGroup[] {
  return headings.flatMap(({ value, label }) => (groups.has(value) ? [{ value, label, visits: groups.get(value)! }] : []));
}

function sightsOf({ shows = [] }: Visit): string[] {
  return shows;
}

function themeOf({ theme }: Visit): string[] {
  return [theme];
}

function phasesOf({ phases }: Visit): string[] {
  return phases;
}

/** How far it is from a school to the host of a visit, in miles; undefined where one of the two is not on the map. */
export function milesTo(visit: Visit, from: School, catalogue: Catalogue): number | undefined {
  const host = schoolOf(catalogue, visit.host);
  return host?.coordinates && from.coordinates ? milesBetween(from.coordinates, host.coordinates) : undefined;
}

/** The visits ahead that other schools host, by distance from one school; those whose distance is not known come last. */
export function sortByDistance(from: School, catalogue: Catalogue): VisitGroup[] {
  const bandFor = (visit: Visit) => {
    const miles = milesTo(visit, from, catalogue);
    return miles === undefined ? 'unknown' : bandOf(miles).value;
  };
  const bands = Map.groupBy(visitsAhead(catalogue).filter(({ host }) => host !== from.slug), bandFor);
  return fill([...BANDS, { value: 'unknown', label: 'Distance not known' }], bands);
}
