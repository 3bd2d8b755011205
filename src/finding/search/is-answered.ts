import type { RankedPage } from './rank-pages.ts';
import { readWords } from './read-words.ts';
import type { SearchStore } from './search-store.ts';
import type { Wish } from './widen-query.ts';

/** How much of a query a page has to be about, so that it answers it. */
const LEAST_ABOUT = 0.35;

/** A page that is about so much of it answers it, also when it lacks a word. */
const ENOUGH = 0.7;

/** A way that is at least as good has the very words, and not another name of the same thing. */
const VERY_WORDS = 0.85;

/** How many pages are looked at: first by the index alone, then by their texts, each of which costs a kilobyte or two. */
const [MOST_LOOKED_AT, MOST_READ] = [8, 4];

/**
 * Whether a query of several words is answered by any of the best pages. A long page says a great deal: *first aid* in one place and *course* in
 * another, which makes it no page on a first aid course. So one of them has to be about a good part of what is asked for, and not only mention it;
 * or the two words that tell most have to be next to each other in its text, as in *wooden duck*. One word is answered by any page that has it.
 */
export async function isAnswered(ranked: readonly RankedPage[], wishes: readonly Wish[], store: SearchStore): Promise<boolean> {
  const telling = wishes.filter(({ isWeak }) => !isWeak);
  const isLong = telling.reduce((sum, { typed }) => sum + typed.split(/\s+/).length, 0) > 2;
  if (telling.length < 2 || !ranked.length || ranked.slice(0, MOST_LOOKED_AT).some(({ about, hasAll }) => about >= ENOUGH || (about >= LEAST_ABOUT && (hasAll || isLong)))) return true;
  // A term of several words that a page has is words next to each other already.
  const terms = new Set(telling.flatMap(({ ways }) => ways.filter(({ weight }) => weight >= VERY_WORDS).flatMap(({ keys }) => (keys.length === 1 && keys[0]!.includes(' ') ? keys : []))));
  if (ranked.slice(0, MOST_LOOKED_AT).some(({ hasAll, keys }) => hasAll && [...keys].some((key) => terms.has(key)))) return true;
  const pages = await store.pagesOf(ranked.slice(0, MOST_READ).map(({ page }) => page));
  for (const { address, title, summary } of pages) {
    if ([title, summary, ...(await store.linesOf(address))].some((line) => areNeighbours(line, telling))) return true;
  }
  return false;
}

/** Whether two of the wishes are met by words next to each other. */
function areNeighbours(line: string, wishes: readonly Wish[]): boolean {
  const words = readWords(line).filter(({ key }) => key);
  const met = words.map(({ key }) => wishes.findIndex(({ ways }) => ways.some(({ keys }) => keys.includes(key))));
  return met.some((wish, at) => wish >= 0 && at > 0 && met[at - 1]! >= 0 && met[at - 1] !== wish);
}
