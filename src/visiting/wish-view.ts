import type { Catalogue } from '../catalogue/catalogue.ts';
import { offersFor, offersOf, type Wish } from '../catalogue/wishes.ts';
import { text } from './text.ts';

/** What a school would like to see, and which schools could show it. */
export interface WishView {
  what: string;
  /** What other schools offer in answer, the best first. `does` follows the name of the school: "hosts a visit". */
  found: { school: string; does: string; href: string; what: string; why: string }[];
  /** Where nobody offers anything: the name of the foundation, and e-mails to it that ask for help or offer it. */
  open?: { foundation: string; ask: string; show: string } | undefined;
}

/** A wish with at most `most` offers of other schools. */
export function viewWish(catalogue: Catalogue, wish: Wish, most?: number): WishView {
  const { foundation, mailbox } = catalogue.settings;
  const found = offersFor(wish, offersOf(catalogue), most);
  const write = (subject: string) => `mailto:${mailbox}?subject=${encodeURIComponent(subject)}`;
  return {
    what: wish.what,
    found: found.map((match) => ({ school: match.with.school.title, does: text.wishes.does[match.with.kind], href: match.with.href, what: match.with.what, why: text.wishes.why(match.isAlike) })),
    open: found.length > 0 ? undefined : { foundation, ask: write(text.wishes.wouldLike(wish.what)), show: write(text.wishes.canShow(wish.what)) },
  };
}
