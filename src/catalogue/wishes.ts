import type { Catalogue, School } from './catalogue.ts';
import { grouped } from './grouped.ts';
import { makeOnce } from './make-once.ts';
import { isPartner, partnersOf } from './partners.ts';
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
  kind: 'strength' | 'visit';
  school: School;
  what: string;
  theme: Theme;
  href: string;
}

/** An offer that may answer a wish. They have the same theme; `isAlike` says whether the two schools are also of one kind, so that what one does the other can do too. */
export interface Match<T> {
  with: T;
  isAlike: boolean;
}

/** Every wish of the partner schools, school by school. */
export const wishesOf: (catalogue: Catalogue) => readonly Wish[] = makeOnce((catalogue) =>
  partnersOf(catalogue).flatMap((school) => school.wants.map(({ what, theme }) => ({ school, what, theme }))));

/** Everything that partner schools can show: their visits with their dates first, then their strengths. */
export const offersOf: (catalogue: Catalogue) => readonly Offer[] = makeOnce((catalogue) => {
  const known = new Map(catalogue.schools.filter((school) => isPartner(school, catalogue.today)).map((school) => [school.slug, school]));
  const strengths = partnersOf(catalogue).flatMap((school) => school.strengths.map(({ what, theme }) => ({ kind: 'strength' as const, school, what, theme, href: `/schools/${school.slug}/` })));
  const visits = visitsAhead(catalogue).flatMap(({ slug, host, title, theme }) => (known.has(host) ? [{ kind: 'visit' as const, school: known.get(host)!, what: title, theme, href: `/visits/${slug}/` }] : []));
  return [...visits, ...strengths];
});

/**
 * What other schools offer in answer to a wish: what has the same theme, schools of the same kind first. Words are not compared: two sentences that both speak
 * of scripts are seldom about the same thing.
 */
export function offersFor(wish: Wish, offers: readonly Offer[], most = 5): Match<Offer>[] {
  return inTheme(wish, offers).slice(0, most);
}

/** Which schools wish for what a school offers, schools of the same kind first. */
export function wishesFor(offer: Offer, wishes: readonly Wish[], most = 5): Match<Wish>[] {
  return inTheme(offer, wishes).slice(0, most);
}

/** What other schools wish or offer under the same theme. */
function inTheme<T extends Wish>({ school, theme }: Wish, others: readonly T[]): Match<T>[] {
  const found = (grouped(others, themeOf).get(theme) ?? []).filter((other) => other.school.slug !== school.slug);
  return found.map((other) => ({ with: other, isAlike: other.school.setting === school.setting })).toSorted((a, b) => Number(b.isAlike) - Number(a.isAlike));
}

function themeOf({ theme }: Wish): string[] {
  return [theme];
}
