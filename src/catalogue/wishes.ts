import { inUse, type Catalogue, type School } from './catalogue.ts';
import { grouped, inOrderOf } from './grouped.ts';
import { makeOnce } from './make-once.ts';
import { isPartner, partnersOf } from './partners.ts';
import { sharedWords } from '../text/shared-words.ts';
import { tellingWords } from '../text/telling-words.ts';
import { visitsAhead } from './visits.ts';
import type { THEMES } from '../schema/vocabulary.ts';

type Theme = (typeof THEMES)[number]['value'];

/** Something that a school would like to see. */
export interface Wish {
  school: School;
  what: string;
  theme: Theme;
}

/** Something that a school can show, and where to read about it. */
export interface Offer {
  kind: 'strength' | 'visit' | 'resource';
  school: School;
  what: string;
  theme: Theme;
  href: string;
}

/** An offer that may answer a wish, and why we think so: the words that both use, or only the theme. */
export interface Match<T> {
  with: T;
  /** Words that both use; empty when they share only the theme. */
  words: string[];
}

/** Every wish of the partner schools, school by school. */
export const wishesOf: (catalogue: Catalogue) => readonly Wish[] = makeOnce((catalogue) =>
  partnersOf(catalogue).flatMap((school) => school.wants.map(({ what, theme }) => ({ school, what, theme }))));

/** Everything that partner schools can show: their strengths, the visits they host, and what they share. */
export const offersOf: (catalogue: Catalogue) => readonly Offer[] = makeOnce((catalogue) => {
  const known = new Map(catalogue.schools.filter((school) => isPartner(school, catalogue.today)).map((school) => [school.slug, school]));
  const strengths = partnersOf(catalogue).flatMap((school) => school.strengths.map(({ what, theme }) => ({ kind: 'strength' as const, school, what, theme, href: `/schools/${school.slug}/` })));
  const visits = visitsAhead(catalogue).flatMap(({ slug, host, title, theme }) => (known.has(host) ? [{ kind: 'visit' as const, school: known.get(host)!, what: title, theme, href: `/visits/${slug}/` }] : []));
  const resources = inUse(catalogue).flatMap(({ slug, school, title, theme }) => (known.has(school) ? [{ kind: 'resource' as const, school: known.get(school)!, what: title, theme, href: `/resources/${slug}/` }] : []));
  return [...strengths, ...visits, ...resources];
});

/**
 * What other schools offer in answer to a wish, the best first: what uses the same words. Where nothing does, it is the strengths and visits of schools under the same theme.
 * A resource has to share words, because a theme has many.
 */
export function offersFor(wish: Wish, offers: readonly Offer[], most = 5): Match<Offer>[] {
  const byWords = inWords(wish, offers, (offer) => sharedWords(wish.what, offer.what), most);
  return byWords.length > 0 ? byWords : inTheme(wish, grouped(offers, themeShown)).slice(0, most);
}

/** Which schools wish for what a school offers, the best first. A wish that others of the `offers` answer in its words is not matched to an offer that shares only its theme. */
export function wishesFor(offer: Offer, wishes: readonly Wish[], offers: readonly Offer[], most = 5): Match<Wish>[] {
  const byWords = inWords(offer, wishes, (wish) => sharedWords(wish.what, offer.what), most);
  if (byWords.length > 0 || offer.kind === 'resource') return byWords;
  const answered = answeredInWords(wishes, offers);
  return inTheme(offer, grouped(wishes, themeWished)).filter(({ with: wish }) => !answered.has(wish)).slice(0, most);
}

/** The wishes that an offer answers in its words. Each offer asks, so they are found once for the same lists. */
function answeredInWords(wishes: readonly Wish[], offers: readonly Offer[]): ReadonlySet<Wish> {
  const known = ANSWERED.get(offers);
  if (known?.wishes === wishes) return known.answered;
  const answered = new Set(wishes.filter((wish) => inWords(wish, offers, () => [], 1).length > 0));
  ANSWERED.set(offers, { wishes, answered });
  return answered;
}

const ANSWERED = new WeakMap<readonly Offer[], { wishes: readonly Wish[]; answered: ReadonlySet<Wish> }>();

/** Why the two were matched, as text: "both speak of circles". */
export function sayWhy({ words }: Match<unknown>): string {
  return words.length ? `both speak of “${words.join('”, “')}”` : 'the same theme';
}

/** What other schools wish or offer in the same words, so many of them; those that share most words come first. Words are counted for all, and compared only for those. */
function inWords<T extends Wish>(one: Wish, others: readonly T[], wordsShared: (other: T) => string[], most: number): Match<T>[] {
  const speaking = grouped(others, stemsOf);
  const shared = new Map<T, number>();
  for (const stem of new Set(stemsOf(one))) for (const other of speaking.get(stem) ?? []) if (other.school.slug !== one.school.slug) shared.set(other, (shared.get(other) ?? 0) + 1);
  const near = inOrderOf(others, [...shared.keys()]).toSorted((a, b) => shared.get(b)! - shared.get(a)!);
  return near.slice(0, most).map((other) => ({ with: other, words: wordsShared(other) }));
}

/** What other schools wish or offer under the same theme. */
function inTheme<T extends Wish>({ school, theme }: Wish, byTheme: ReadonlyMap<string, readonly T[]>): Match<T>[] {
  return (byTheme.get(theme) ?? []).filter((other) => other.school.slug !== school.slug).map((other) => ({ with: other, words: [] }));
}

function stemsOf({ what }: Pick<Wish, 'what'>): string[] {
  return tellingWords(what).map(({ stem }) => stem);
}

function themeShown({ kind, theme }: Offer): string[] {
  return kind === 'resource' ? [] : [theme];
}

function themeWished({ theme }: Wish): string[] {
  return [theme];
}
