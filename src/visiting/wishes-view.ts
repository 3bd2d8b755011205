import type { Catalogue } from '../catalogue/catalogue.ts';
import { offersOf, sayWhy, wishesFor, wishesOf, type Offer, type Wish } from '../catalogue/wishes.ts';
import { viewWish, type WishView } from './wish-view.ts';

/** The page that matches what schools would like to see with what others can show. */
export interface WishesView {
  wishes: { school: SchoolNamed; all: WishView[] }[];
  offers: { school: SchoolNamed; all: OfferView[] }[];
}

interface SchoolNamed {
  slug: string;
  title: string;
}

/** What a school can show, and which schools would like to see it. A visit has an address. */
interface OfferView {
  what: string;
  href?: string | undefined;
  found: { school: string; what: string; why: string }[];
}

/** Every wish of the partner schools, and every offer for which another school wishes. */
export function viewWishes(catalogue: Catalogue): WishesView {
  const wishes = bySchool(wishesOf(catalogue));
  const offers = bySchool(offersOf(catalogue).filter(({ kind }) => kind !== 'resource'));
  return {
    wishes: wishes.map(({ school, all }) => ({ school, all: all.map((wish) => viewWish(catalogue, wish)) })),
    offers: offers.map(({ school, all }) => ({ school, all: all.map((offer) => viewOffer(offer, catalogue)).filter(({ found }) => found.length > 0) })).filter(({ all }) => all.length > 0),
  };
}

/** In the order in which each school first appears. Strengths come first among offers, and every school has a strength. */
function bySchool<T extends Wish>(all: readonly T[]): { school: SchoolNamed; all: T[] }[] {
  return [...Map.groupBy(all, ({ school }) => school)].map(([{ slug, title }, own]) => ({ school: { slug, title }, all: own }));
}

function viewOffer(offer: Offer, catalogue: Catalogue): OfferView {
  const found = wishesFor(offer, wishesOf(catalogue), offersOf(catalogue));
  return {
    what: offer.what,
    href: offer.kind === 'visit' ? offer.href : undefined,
    found: found.map((match) => ({ school: match.with.school.title, what: match.with.what, why: sayWhy(match) })),
  };
}
