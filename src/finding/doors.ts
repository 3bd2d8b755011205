import { schoolOf, type Catalogue, type Resource, type School } from '../catalogue/catalogue.ts';
import { showMinutes } from '../dates/show-dates.ts';
import { freshnessOf, isFitToStart } from '../catalogue/freshness.ts';
import { grouped } from '../catalogue/grouped.ts';
import { makeOnce } from '../catalogue/make-once.ts';
import { isPartner } from '../catalogue/partners.ts';
import { severalOf, type Role } from '../catalogue/role-names.ts';
import { statusOf, STATUSES, trialsOf } from '../catalogue/status.ts';
import { remember, type Remembered } from '../catalogue/tracking/remember.ts';
import { countWordsIn } from '../mdx/word-count.ts';

/** A resource to begin with, and why this one: "two schools tried it, and it takes 2 minutes". */
export interface Start {
  resource: Resource;
  because: string;
}

/** Who to ask: a school that shares much for a role, and the roles there that look after it. */
export interface Asked {
  school: School;
  stewards: string[];
  count: number;
}

/** What is at the top of a role's page. Any of it may be missing. */
export interface Door {
  start: Start[];
  cards: Resource | undefined;
  /** Something to read in two minutes; one that is late for review only where there is no other. */
  short: { resource: Resource; words: number; isLate: boolean } | undefined;
  question: string | undefined;
  /** Who to ask in the reader's own school, as the settings say. */
  near: string | undefined;
  ask: Asked[];
}

/** How many words people read in two minutes, at 150 a minute: adults read 238 in silence (M. Brysbaert, Journal of Memory and Language 109, 2019), and people read these pages in a corridor. */
const WORDS_IN_TWO_MINUTES = 300;

/** Draws up the door of a role. `hasCards` says whether a resource has cards to print. The same catalogue always gives the same door. */
export function openDoor(role: Role, catalogue: Catalogue, hasCards: (resource: Resource) => boolean): Door {
  const fit = rankForRole(role, catalogue);
  const start = fit.slice(0, 3);
  const cards = fit.find(hasCards);
  const read = fit.filter((resource) => wordsIn(resource) <= WORDS_IN_TWO_MINUTES).toSorted((a, b) => Number(isLate(a, catalogue)) - Number(isLate(b, catalogue)));
  const short = read.find((resource) => !start.includes(resource) && resource !== cards) ?? read[0];
  const said = catalogue.settings.doors?.find((door) => door.role === role);
  return {
    start: start.map((resource) => ({ resource, because: sayWhy(resource, role, catalogue) })),
    cards,
    short: short && { resource: short, words: wordsIn(short), isLate: isLate(short, catalogue) },
    question: said?.question,
    near: said?.ask,
    ask: findAsked(role, catalogue),
  };
}

// A resource is counted once, even when it is for many roles.
const wordsIn = makeOnce(({ page }: Resource): number => page.words ?? countWordsIn(page.tree));

/**
 * What is for a role and fit to begin with, the best first: by status, then what is not late for review, then what is for fewest other roles, then the
 * shortest, then by title. Resources that more schools would not use again than would come last. Retired, a year late or translated ones are left out.
 */
export function rankForRole(role: Role, catalogue: Catalogue): readonly Resource[] {
  const known = ranked.get(catalogue) ?? new Map<Role, Remembered<readonly Resource[]>>();
  ranked.set(catalogue, known);
  return remember(known, role, () => rank(role, catalogue));
}

// A page asks twice: for the files made from these, and for its door. A catalogue never changes once it is fetched.
const ranked = new WeakMap<Catalogue, Map<Role, Remembered<readonly Resource[]>>>();

function rank(role: Role, catalogue: Catalogue): Resource[] {
  const { settings, today } = catalogue;
  const keyOf = (resource: Resource) => [
    Number(isDoubted(resource, catalogue)),
    -STATUSES.findIndex(({ value }) => value === statusOf(resource, catalogue)),
    Number(isLate(resource, catalogue)),
    resource.roles.length,
    resource.minutes,
  ];
  return inUseFor(role, catalogue)
    .filter((resource) => isFitToStart(resource, today, settings.terms))
    .map((resource) => ({ resource, key: keyOf(resource) }))
    .toSorted((a, b) => compareKeys(a.key, b.key) || a.resource.title.localeCompare(b.resource.title, 'en-GB') || a.resource.slug.localeCompare(b.resource.slug, 'en-GB'))
    .map(({ resource }) => resource);
}

/** What people of a role find by browsing. */
function inUseFor(role: Role, { resources }: Catalogue): readonly Resource[] {
  return grouped(resources, rolesInUse).get(role) ?? [];
}

function rolesInUse({ roles, retired, translates }: Resource): readonly string[] {
  return retired || translates ? [] : roles;
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

function isLate(resource: Resource, { settings, today }: Catalogue): boolean {
  return freshnessOf(resource, today, settings.terms) === 'late';
}

function isDoubted(resource: Resource, catalogue: Catalogue): boolean {
  const trials = trialsOf(resource, catalogue);
  return trials.filter(({ again }) => again === 'no').length > trials.filter(({ again }) => again !== 'no').length;
}

function sayWhy(resource: Resource, role: Role, catalogue: Catalogue): string {
  const schools = new Set(trialsOf(resource, catalogue).map(({ school }) => school)).size;
  const time = `it takes ${showMinutes(resource.minutes)}${isLate(resource, catalogue) ? '; it waits for a second look' : ''}`;
  const status = statusOf(resource, catalogue);
  if (status === 'agreed') return `our schools agreed on it, and ${time}`;
  if (status === 'tried-by-authors') return `the school that shared it tried it, and ${time}`;
  if (status !== 'idea') return `${schools === 1 ? 'one school' : `${sayNumber(schools)} schools`} tried it, and ${time}`;
  return `${resource.roles.length === 1 ? `it is made for ${severalOf(role)} alone` : `it is made for ${severalOf(role)} too`}, and ${time}; nobody has written yet how it went`;
}

function sayNumber(count: number): string {
  return ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][count] ?? String(count);
}

/** The two partner schools that share most for a role; ties are in order of name. */
function findAsked(role: Role, catalogue: Catalogue): Asked[] {
  const bySchool = Map.groupBy(inUseFor(role, catalogue), ({ school }) => school);
  return [...bySchool].flatMap(([slug, found]) => {
    const school = schoolOf(catalogue, slug);
    return school && isPartner(school, catalogue.today) ? [{ school, stewards: [...new Set(found.map(({ steward }) => steward))].sort(), count: found.length }] : [];
  }).toSorted((a, b) => b.count - a.count || a.school.title.localeCompare(b.school.title, 'en-GB')).slice(0, 2);
}
