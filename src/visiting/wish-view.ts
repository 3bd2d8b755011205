import type { Catalogue } from '../catalogue/catalogue.ts';
import { offersFor, offersOf, sayWhy, type Offer, type Wish } from '../catalogue/wishes.ts';

/** What a school would like to see, and which schools could show it. */
export interface WishView {
  what: string;
  /** What other schools offer in answer, the best first. `does` follows the name of the school: "hosts a visit". */
  found: { school: string; does: string; href: string; what: string; why: string }[];
  /** Where nobody offers anything: the name of the foundation, and e-mails to it that ask for help or offer it. */
  open?: { foundation: string; ask: string; show: string } | undefined;
}

const KINDS: Record<Offer['kind'], string> = { strength: 'is good at', visit: 'hosts a visit', resource: 'shares' };

/** A wish with at most `most` offers of other schools. */
export function viewWish(catalogue: Catalogue, wish: Wish, most?: number): WishView {
  const { foundation, mailbox } = catalogue.settings;
  const found = offersFor(wish, offersOf(catalogue), most);
  const write = (subject: string) => `mailto:${mailbox}?subject=${encodeURIComponent(subject)}`;
  return {
    what: wish.what,
    found: found.map((match) => ({ school: match.with.school.title, does: KINDS[match.with.kind], href: match.with.href, what: match.with.what, why: sayWhy(match) })),
    open: found.length > 0 ? undefined : { foundation, ask: write(`We would like to see: ${wish.what}`), show: write(`We can show: ${wish.what}`) },
  };
}
