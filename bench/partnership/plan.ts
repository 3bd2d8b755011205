import { PHASES, RESOURCE_KINDS, SETTINGS, THEMES } from '../../src/schema/vocabulary.ts';
import { dayAfter, daysBetween, type Term } from './calendar.ts';
import { word } from './english.ts';
import type { LetterLanguage } from './letters.ts';
import { FOR, SITUATIONS } from './phrases.ts';
import { PLACE_NAMES } from './place-names.ts';
import { makeRandom } from './random.ts';

/** What a partnership should be like. Only the number of resources is needed. */
export interface PartnershipOptions {
  /** How many resources. There are a tenth as many trials, and a fiftieth as many schools, meetings, visits, posts, issues and programmes. */
  resources: number;
  /** The same seed makes the same files, byte for byte. Default: 1. */
  seed?: number;
  /** How many schools, if not a fiftieth of the resources; at least 8. */
  schools?: number;
  /** One theme that gets this share of all resources, from 0 to 1. */
  theme?: { name: string; share: number };
  /** How many resources are adapted from one and the same, the first. */
  adaptedOften?: number;
}

/** The day on which the partnership is as it is made: the latest day that anything in it happened. */
export const MADE_ON = '2026-11-20';

/** The first day on which anything in it happened. */
export const FIRST_DAY = '2025-04-28';

/** Out of 25 resources in a row, these are a letter and its two translations; the rest are of all kinds. */
const ROUND = 25;
const LETTER = 10;
const TRANSLATIONS: Record<number, LetterLanguage> = { 11: 'cy', 12: 'pl' };

/** A partnership as it is planned, before anything is written. */
export interface PartnershipPlan {
  seed: number;
  count: number;
  terms: Term[];
  closed: string[];
  schools: { slug: string; title: string; place: string; setting: string }[];
  resources: ResourcePlan[];
}

/** A resource as it is planned: what other entries need to know of it. */
export interface ResourcePlan {
  number: number;
  slug: string;
  title: string;
  kind: string;
  theme: string;
  phases: string[];
  language: LetterLanguage;
  school: number;
  version: string;
  added: string;
  licence: string;
  from?: ResourcePlan;
  translates?: ResourcePlan;
  picture?: string;
  document?: string;
}

/** Plans the schools and the resources of a partnership, with the terms of its settings and the days on which schools are closed. */
export function planPartnership({ resources: count, seed = 1, schools: schoolCount = Math.max(8, Math.round(count / 50)), theme, adaptedOften = 0 }: PartnershipOptions, terms: Term[], closed: string[]): PartnershipPlan {
  const plan: PartnershipPlan = { seed, count, terms, closed, schools: nameSchools(seed, schoolCount), resources: [] };
  for (let number = 0; number < count; number++) plan.resources.push(planResource(number, plan, theme, adaptedOften));
  return plan;
}

function nameSchools(seed: number, count: number): PartnershipPlan['schools'] {
  const random = makeRandom(seed, 'schools');
  return Array.from({ length: count }, (_, number) => {
    // 7,919 shares no divisor with the number of names, so that no name comes twice.
    const place = PLACE_NAMES[(number * 7_919 + 11) % PLACE_NAMES.length]!;
    const setting = random.weighted(SETTINGS.map(({ value }) => [value, value === 'primary' ? 40 : value === 'secondary' ? 25 : 5] as const));
    const kind = { primary: 'Primary School', secondary: 'Academy', 'sixth-form': 'Sixth Form College', 'alternative-provision': 'Centre' }[setting as string] ?? `${setting[0]!.toUpperCase()}${setting.slice(1)} School`;
    return { slug: `${place.toLowerCase()}-${setting}`, title: `${place} ${kind}`, place, setting };
  });
}

function planResource(number: number, { seed, count, schools, resources }: PartnershipPlan, heavy: PartnershipOptions['theme'], adaptedOften: number): ResourcePlan {
  const random = makeRandom(seed, `resource ${number}`);
  const place = number % ROUND;
  const language = TRANSLATIONS[place] ?? 'en-GB';
  const translates = language === 'en-GB' ? undefined : resources[number - (place - LETTER)];
  const kinds = RESOURCE_KINDS.map(({ value }) => value).filter((value) => value !== 'letter');
  const kind = place === LETTER || translates ? 'letter' : kinds[random.below(kinds.length)]!;
  const title = translates ? `${translates.title}, ${language === 'cy' ? 'Welsh' : 'Polish'}` : titleOf(number, kind);
  const letters = Math.floor(number / ROUND) * 3 + Math.min(3, Math.max(0, place - LETTER + 1));
  const isOften = number > 0 && number - letters <= adaptedOften && !translates && place !== LETTER;
  const mayAdapt = number > 5 && !translates && place !== LETTER && random.chance(15);
  const origin = isOften ? resources[0] : mayAdapt ? resources[Math.max(0, number - 1 - random.below(Math.min(number, 400)))] : undefined;
  const from = origin && !origin.translates && origin.licence === 'CC-BY-4.0' ? origin : undefined;
  return {
    number, title, kind, language, translates, from,
    slug: slugOf(title),
    theme: heavy && random.below(1000) < heavy.share * 1000 ? heavy.name : random.weighted(THEMES.map(({ value }, at) => [value, [34, 22, 16, 13, 9, 6][at]!] as const)),
    phases: random.some(PHASES.map(({ value }) => value), 1 + random.below(3)),
    school: translates ? translates.school : random.below(schools.length),
    version: `${random.chance(70) ? 1 : 2}.${random.below(4)}`,
    added: dayAfter(FIRST_DAY, Math.floor((number * daysBetween(FIRST_DAY, MADE_ON)) / count)),
    licence: number === 0 || from || translates || place === LETTER || random.chance(88) ? 'CC-BY-4.0' : random.pick(['CC0-1.0', 'OGL-3.0', 'CC-BY-NC-4.0', 'CC-BY-SA-4.0']),
    picture: random.chance(30) ? `${slugOf(word('thing', random))}.webp` : undefined,
    document: random.chance(8) ? 'sheet-to-print.pdf' : undefined,
  };
}

/** Titles go through all pairs of a situation and a reader, for one sort of thing after the other, and none comes twice before 18,000. */
function titleOf(number: number, kind: string): string {
  const at = (number * 617 + 5) % (SITUATIONS.length * FOR.length);
  const round = Math.floor(number / (SITUATIONS.length * FOR.length));
  const name = { script: 'What to say about', cards: 'Cards for', 'circle-plan': 'Circle on', 'session-plan': 'Session on', guide: 'Guide to', checklist: 'Checklist for', letter: 'Letter about', policy: 'Policy on', poster: 'Poster for', 'case-story': 'Story of' }[kind]!;
  return `${name} ${SITUATIONS[at % SITUATIONS.length]}, for ${FOR[Math.floor(at / SITUATIONS.length)]}${round ? ` (${round + 1})` : ''}`;
}

/** A text as it is in an address: small letters, with - between the words. */
export function slugOf(text: string): string {
  return text.toLowerCase().replace(/[’']/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
