import type { Catalogue } from '../catalogue/catalogue.ts';
import { entriesOn, listPages, viewListPages, type ListPagesView } from '../frame/list-pages.ts';
import { makeOnce } from '../catalogue/make-once.ts';
import { offersOf, wishesFor, wishesOf, type Offer, type Wish } from '../catalogue/wishes.ts';
import { text } from './text.ts';
import { viewWish, type WishView } from './wish-view.ts';

/** The page that matches what schools would like to see with what others can show. */
export interface WishesView {
  wishes: { school: SchoolNamed; all: WishView[] }[];
  offers: { school: SchoolNamed; all: OfferView[] }[];
  pages: ListPagesView | undefined;
}

/** How many wishes are on a page, and how many offers. They are counted, and not their schools, because one school may host many visits. */
const ENTRIES_ON_A_PAGE = 20;

/** How many answers there are to one wish, or wishes to one offer: the best ones. Anybody asks two or three schools, and not forty. */
const MOST_MATCHES = 5;

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

/** One page of the wishes of the partner schools, and of the offers for which another school wishes, under their schools. */
export function viewWishes(catalogue: Catalogue, page = 1): WishesView {
  const { wishes, offers } = matched(catalogue);
  return {
    wishes: bySchool(entriesOn(wishes, page, ENTRIES_ON_A_PAGE)).map(({ school, all }) => ({ school, all: all.map((wish) => viewWish(catalogue, wish, MOST_MATCHES)) })),
    offers: bySchool(entriesOn(offers, page, ENTRIES_ON_A_PAGE)).map(({ school, all }) => ({ school, all: all.map((offer) => viewOffer(offer, catalogue)) })),
    pages: viewListPages('/visits/wishes/', page, Math.max(wishes.length, offers.length), ENTRIES_ON_A_PAGE),
  };
}

/** The pages of wishes and offers, for their route. */
export function listWishPages(catalogue: Catalogue) {
  const { wishes, offers } = matched(catalogue);
  return listPages(Math.max(wishes.length, offers.length), ENTRIES_ON_A_PAGE);
}

/** Which wishes there are, and which offers somebody wishes for, each list school by school. Every offer is compared with every wish, so it is done once for all pages. */
const matched = makeOnce((catalogue: Catalogue): { wishes: readonly Wish[]; offers: readonly Offer[] } => ({
  wishes: wishesOf(catalogue),
  offers: offersOf(catalogue).toSorted((a, b) => a.school.title.localeCompare(b.school.title, 'en-GB') || a.school.slug.localeCompare(b.school.slug, 'en-GB'))
    .filter((offer) => wishesFor(offer, wishesOf(catalogue), 1).length > 0),
}));

/** In the order in which each school first appears. */
function bySchool<T extends Wish>(all: readonly T[]): { school: SchoolNamed; all: T[] }[] {
  return [...Map.groupBy(all, ({ school }) => school)].map(([{ slug, title }, own]) => ({ school: { slug, title }, all: own }));
}

function viewOffer(offer: Offer, catalogue: Catalogue): OfferView {
  const found = wishesFor(offer, wishesOf(catalogue), MOST_MATCHES);
  return {
    what: offer.what,
    href: offer.kind === 'visit' ? offer.href : undefined,
    found: found.map((match) => ({ school: match.with.school.title, what: match.with.what, why: text.wishes.why(match.isAlike) })),
  };
}
