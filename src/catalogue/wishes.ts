import { inUse, type Catalogue, type School } from './catalogue.ts';
import { isPartner, partnersOf } from './partners.ts';
import { sharedWords } from '../text/shared-words.ts';
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

/** An offer that may answer a wish, and why we think so: the words that both use, or else only the theme. */
export interface Match<T> {
  with: T;
  /** Words that both use; empty when only the theme is the same. */
  words: string[];
}

/** Every wish of the partner schools, school by school. */
export function wishesOf(catalogue: Catalogue): Wish[] {
  return partnersOf(catalogue).flatMap((school) => school.wants.map(({ what, theme }) => ({ school, what, theme })));
}

/** Everything that partner schools can show: what they are good at, the visits they host, and what they share. */
export function offersOf(catalogue: Catalogue): Offer[] {
  const known = new Map(catalogue.schools.filter((school) => isPartner(school, catalogue.today)).map((school) => [school.slug, school]));
  const strengths = partnersOf(catalogue).flatMap((school) => school.strengths.map(({ what, theme }) => ({ kind: 'strength' as const, school, what, theme, href: `/schools/${school.slug}/` })));
  const visits = visitsAhead(catalogue).flatMap(({ slug, host, title, theme }) => (known.has(host) ? [{ kind: 'visit' as const, school: known.get(host)!, what: title, theme, href: `/visits/${slug}/` }] : []));
  const resources = inUse(catalogue).flatMap(({ slug, school, title, theme }) => (known.has(school) ? [{ kind: 'resource' as const, school: known.get(school)!, what: title, theme, href: `/resources/${slug}/` }] : []));
  return [...strengths, ...visits, ...resources];
}

/**
 * What other schools offer to a wish, the best first: what uses the same words; or, where nothing does, what a school is good at or hosts under the same theme.
 * A resource needs the words, because a theme has many.
 */
export function offersFor(wish: Wish, offers: readonly Offer[], most = 5): Match<Offer>[] {
  return best(offers.filter(({ school }) => school.slug !== wish.school.slug).map((offer) => match(wish, offer, offer)), most);
}

/** Which schools wish for what a school offers, the best first. A wish that others of the `offers` answer by its words does not stand beside one of the same theme only. */
export function wishesFor(offer: Offer, wishes: readonly Wish[], offers: readonly Offer[], most = 5): Match<Wish>[] {
  const found = best(wishes.filter(({ school }) => school.slug !== offer.school.slug).map((wish) => match(wish, offer, wish)), wishes.length);
  return found.filter(({ words, with: wish }) => words.length > 0 || offersFor(wish, offers).every((other) => other.words.length === 0)).slice(0, most);
}

/** Why two were brought together, in words: "both speak of circles". */
export function sayWhy({ words }: Match<unknown>): string {
  return words.length ? `both speak of “${words.join('”, “')}”` : 'the same theme';
}

function match<T>(wish: Wish, offer: Offer, other: T): (Match<T> & { isNear: boolean }) {
  const words = sharedWords(wish.what, offer.what);
  return { with: other, words, isNear: words.length > 0 || (wish.theme === offer.theme && offer.kind !== 'resource') };
}

function best<T>(matches: (Match<T> & { isNear: boolean })[], most: number): Match<T>[] {
  const near = matches.filter(({ isNear }) => isNear).toSorted((a, b) => b.words.length - a.words.length);
  const byWords = near.filter(({ words }) => words.length > 0);
  return (byWords.length ? byWords : near).slice(0, most).map(({ with: other, words }) => ({ with: other, words }));
}
