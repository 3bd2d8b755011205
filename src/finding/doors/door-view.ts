import { schoolName, type Catalogue, type Resource } from '../../catalogue/catalogue.ts';
import { makeOnce } from '../../catalogue/make-once.ts';
import { meetingsAhead } from '../../catalogue/meetings.ts';
import { severalOf, type Role } from '../../catalogue/role-names.ts';
import { visitsWithPlaces } from '../../catalogue/visits.ts';
import { viewLanguageName, type LanguageNameView } from '../../frame/language-name-view.ts';
import { countWordsIn } from '../../mdx/word-count.ts';
import type { VISITORS } from '../../schema/vocabulary.ts';
import { rowsUnder } from '../facets.ts';
import { text } from '../text.ts';
import { viewAsked, type AskedView } from './asked-view.ts';
import { DOOR_PLANS, type DoorBlockKind, type DoorPlan } from './door-plans.ts';
import { rankForRole } from './rank-for-role.ts';
import { viewStart, type StartView } from './start-view.ts';

/** What is at the top of a role’s page. */
export interface DoorView {
  /** Several people of the role: "lunchtime supervisors". */
  several: string;
  lead: string;
  /** What the role came for, in the order of its plan. */
  blocks: DoorBlock[];
  list: DoorPlan['list'];
}

/** Something to read or to open. */
interface Line {
  href: string;
  title: string;
  /** What else to say about it. */
  about?: string;
}

/** A set of cards to print; `file` is the address of their PDF. */
interface Cards {
  href: string;
  title: string;
  file: string;
  isLanyard: boolean;
}

/** One block of a door; `kind` is its name in the plan. */
export type DoorBlock =
  | { kind: 'script'; href: string; title: string; minutes: number; card: Cards | undefined }
  | { kind: 'start' | 'lead'; items: StartView[] }
  | { kind: 'cards'; cards: Cards }
  | { kind: 'short'; href: string; title: string; words: number }
  | { kind: 'question'; question: string }
  | { kind: 'ask'; near: string | undefined; schools: AskedView[] }
  | { kind: 'ring'; heading: string; words: string }
  | { kind: 'decisions' | 'due' | 'evidence' | 'visits' | 'at-home' | 'self-review'; items: Line[] }
  | { kind: 'meeting'; href: string; title: string; starts: string; ends: string; host: string }
  | { kind: 'languages'; languages: { href: string; name: LanguageNameView; drafts: number }[]; isForFamilies: boolean };

/** What other rooms know and a door shows. */
export interface DoorSources {
  /** The name of the PDF of lanyard cards, by the slug of its resource. */
  lanyards: Readonly<Record<string, string>>;
  /** What meetings decided, the newest first: the decision, with the meeting under `about`. */
  decisions: readonly Line[];
  /** The schools that have something to do, each with the address of its own list. */
  due: readonly Line[];
}

/** Nothing from other rooms. */
export const NO_DOOR_SOURCES: DoorSources = { lanyards: {}, decisions: [], due: [] };

/** How many words people read in two minutes, at 150 a minute: adults read 238 in silence (M. Brysbaert, Journal of Memory and Language 109, 2019), and people read these pages in a corridor. */
const WORDS_IN_TWO_MINUTES = 300;

/** How many starts, things to lead, decisions, visits and schools a door names. */
const [MOST_STARTS, MOST_TO_LEAD, MOST_DECISIONS, MOST_VISITS, MOST_SCHOOLS] = [3, 6, 4, 3, 30];

/** The kinds of resources that families use themselves. Letters, plans and policies are written for staff. */
const FOR_FAMILIES: readonly Resource['kind'][] = ['cards', 'script', 'guide', 'poster'];

/** The kinds of resources that somebody leads. */
const TO_LEAD: readonly Resource['kind'][] = ['circle-plan', 'session-plan', 'guide', 'script'];

/** Who comes on a visit from each role; any other role is staff. */
const VISITORS_OF: Partial<Record<Role, (typeof VISITORS)[number]['value']>> = { governor: 'governors', 'pupil-leader': 'young-people' };

/** The door of a role. The same catalogue always gives the same door. */
export function viewDoor(catalogue: Catalogue, role: Role, sources: DoorSources = NO_DOOR_SOURCES): DoorView {
  const { lead, blocks, list } = DOOR_PLANS[role];
  const door = { catalogue, role, sources, fit: rankForRole(role, catalogue), said: catalogue.settings.doors?.find((one) => one.role === role), isFirst: (kind: DoorBlockKind) => blocks[0] === kind };
  return { several: severalOf(role), lead, list, blocks: blocks.flatMap((kind) => VIEWS[kind](door) ?? []) };
}

/** What the blocks of one door are made from; `fit` is what may be offered, the best first. */
interface Door {
  catalogue: Catalogue;
  role: Role;
  sources: DoorSources;
  fit: readonly Resource[];
  said: { question: string; ask: string } | undefined;
  isFirst: (kind: DoorBlockKind) => boolean;
}

/** How each block is made; undefined where there is nothing to show. */
const VIEWS: Record<DoorBlockKind, (door: Door) => DoorBlock | undefined> = {
  script: (door) => {
    const script = scriptOf(door);
    if (!script) return undefined;
    const card = door.sources.lanyards[script.slug] === undefined ? cardsOf(door) : script;
    return { kind: 'script', href: addressOf(script), title: script.title, minutes: script.minutes, card: card && viewCards(card, door) };
  },
  // Where there is nothing to start with, the door says so.
  start: (door) => ({ kind: 'start', items: startsOf(door).map((one) => viewStart(one, door.catalogue)) }),
  lead: ({ fit, catalogue }) => ({ kind: 'lead', items: toLead(fit).slice(0, MOST_TO_LEAD).map((one) => viewStart(one, catalogue)) }),
  cards: (door) => {
    const cards = cardsOf(door);
    return cards && { kind: 'cards', cards: viewCards(cards, door) };
  },
  short: (door) => {
    const named = [...startsOf(door), cardsOf(door), scriptOf(door)];
    const read = door.fit.filter((one) => wordsIn(one) <= WORDS_IN_TWO_MINUTES);
    const short = read.find((one) => !named.includes(one)) ?? read[0];
    return short && { kind: 'short', href: addressOf(short), title: short.title, words: wordsIn(short) };
  },
  question: ({ said }) => said && { kind: 'question', question: said.question },
  ask: ({ said, role, catalogue }) => {
    const schools = viewAsked(role, catalogue);
    return said || schools.length > 0 ? { kind: 'ask', near: said && lowerFirst(said.ask), schools } : undefined;
  },
  ring: ({ said, role }) => {
    const { heading, words } = text.door.atSchool[role === 'parent-or-carer' ? 'family' : 'pupil'];
    return { kind: 'ring', heading, words: words(said && lowerFirst(said.ask)) };
  },
  decisions: ({ sources }) => ({ kind: 'decisions', items: sources.decisions.slice(0, MOST_DECISIONS) }),
  due: ({ sources }) => ({ kind: 'due', items: sources.due.slice(0, MOST_SCHOOLS) }),
  evidence: ({ catalogue }) => ({
    kind: 'evidence',
    items: [
      ...(catalogue.pages.some(({ slug }) => slug === 'how-we-practise') ? [{ href: '/pages/how-we-practise/', ...text.door.evidence.studies }] : []),
      ...(catalogue.trials.length > 0 ? [{ href: '/trials/', ...text.door.evidence.trials(catalogue.trials.length) }] : []),
      ...(catalogue.programmes.length > 0 ? [{ href: '/programmes/', ...text.door.evidence.programmes }] : []),
    ],
  }),
  meeting: ({ catalogue }) => {
    const next = meetingsAhead(catalogue).find(({ group }) => group === 'headteachers');
    return next && { kind: 'meeting', href: `/meetings/${next.slug}/`, title: next.title, starts: next.starts, ends: next.ends, host: schoolName(catalogue, next.host) };
  },
  visits: ({ catalogue, role }) => {
    const open = visitsWithPlaces(catalogue).filter(({ who }) => who.includes(VISITORS_OF[role] ?? 'staff')).slice(0, MOST_VISITS);
    return open.length ? { kind: 'visits', items: open.map(({ slug, title, see, host }) => ({ href: `/visits/${slug}/`, title, about: `${schoolName(catalogue, host)}: ${see[0]}` })) } : undefined;
  },
  'self-review': ({ catalogue }) => (catalogue.settings.review?.length ? { kind: 'self-review', items: [{ href: '/self-review/', ...text.door.selfReview }] } : undefined),
  languages: (door) => {
    const { catalogue: { settings }, catalogue } = door;
    const languages = settings.languages.slice(1).flatMap(({ language }) => {
      const rows = rowsUnder(`language:${language.toLowerCase()}`, catalogue);
      const name = viewLanguageName(settings, language);
      return rows.length > 0 && name ? [{ href: `/languages/${language.toLowerCase()}/`, name, drafts: rows.filter(({ draft }) => draft).length }] : [];
    });
    return languages.length ? { kind: 'languages', languages, isForFamilies: door.isFirst('languages') } : undefined;
  },
  'at-home': ({ fit }) => {
    const items = fit.filter(({ kind }) => FOR_FAMILIES.includes(kind)).slice(0, MOST_STARTS).map(({ slug, title, summary }) => ({ href: `/resources/${slug}/`, title, about: summary }));
    return items.length ? { kind: 'at-home', items } : undefined;
  },
};

/** What somebody leads: first what was written for pupils who lead, then what is for them too. */
function toLead(fit: readonly Resource[]): Resource[] {
  const isTheirs = ({ theme }: Resource) => theme === 'pupil-partnership';
  return fit.filter(({ kind }) => TO_LEAD.includes(kind)).toSorted((a, b) => Number(isTheirs(b)) - Number(isTheirs(a)));
}

function scriptOf({ fit }: Door): Resource | undefined {
  return fit.find(({ kind }) => kind === 'script');
}

/** What to start with, without the script that is named already. */
function startsOf(door: Door): Resource[] {
  const script = DOOR_PLANS[door.role].blocks.includes('script') ? scriptOf(door) : undefined;
  return door.fit.filter((one) => one !== script).slice(0, MOST_STARTS);
}

function cardsOf({ fit, sources }: Door): Resource | undefined {
  return fit.find(({ slug, kind }) => sources.lanyards[slug] !== undefined || kind === 'cards');
}

function viewCards(resource: Resource, { sources }: Door): Cards {
  const lanyard = sources.lanyards[resource.slug];
  return { href: addressOf(resource), title: resource.title, file: `${addressOf(resource)}${lanyard ?? `${resource.slug}.pdf`}`, isLanyard: lanyard !== undefined };
}

// A resource is counted once, even when it is for many roles.
const wordsIn = makeOnce(({ page }: Resource): number => page.words ?? countWordsIn(page.tree));

function addressOf({ slug }: Resource): string {
  return `/resources/${slug}/`;
}

function lowerFirst(words: string): string {
  return words.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}
