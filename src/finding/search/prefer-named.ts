import type { RankedPage } from './rank-pages.ts';
import { abbreviationKey, readWords } from './read-words.ts';
import type { Wish } from './widen-query.ts';

/** How many of the pages found, and how many of the late ones, are looked at. */
const [MOST_LOOKED_AT, MOST_LATE] = [10, 4];

/** How good a page has to be, compared with the best, to come first for its name. */
const NEARLY = 0.6;

/** A way that is at least as good as these has the very words, or another name of the same thing, and not only what helps with it. */
const [VERY_WORDS, SAME_THING] = [0.85, 0.7];

/**
 * Puts pages first that somebody asks for by name, by the very title or by another name of the same thing: *head teacher* is the page Headteacher.
 * A late page, which comes after all others, keeps the place that it deserves when it is asked for by two words or more that are all in its title:
 * otherwise somebody who types *playground zones* would be told first about pages that only mention them. One word names no page, so *playground*
 * still leads to what is up to date. `titlesOf` gives the titles of pages.
 */
export async function preferNamed(ranked: readonly RankedPage[], wishes: readonly Wish[], titlesOf: (pages: readonly number[]) => Promise<string[]>): Promise<RankedPage[]> {
  const best = Math.max(0, ...ranked.map(({ score }) => score));
  const good = ranked.filter(({ score, standing }) => standing !== 'retired' && score >= NEARLY * best);
  const looked = new Set([...ranked.slice(0, MOST_LOOKED_AT).filter((one) => good.includes(one)), ...good.filter(({ standing }) => standing === 'late').slice(0, MOST_LATE)]);
  if (!looked.size) return [...ranked];
  const titles = await titlesOf([...looked].map(({ page }) => page));
  const read = titles.map(keysIn);
  // Another name never comes before the very words.
  const isSaid = read.some((title) => hasAll(title, wishes, VERY_WORDS));
  const exact: RankedPage[] = [];
  const lifted: RankedPage[] = [];
  const isSeveral = wishes.reduce((sum, { typed }) => sum + typed.split(/\s+/).length, 0) > 1;
  [...looked].forEach((one, at) => {
    const title = read[at]!;
    if (one.standing !== 'late' && isExact(title, wishes) && (!isSaid || hasAll(title, wishes, VERY_WORDS))) exact.push(one);
    else if (one.standing === 'late' && isSeveral && hasAll(title, wishes, SAME_THING)) lifted.push(one);
  });
  if (!exact.length && !lifted.length) return [...ranked];
  const rest = ranked.filter((one) => !exact.includes(one) && !lifted.includes(one));
  for (const one of lifted) {
    const at = rest.findIndex(({ score, standing }) => standing === 'in use' && score < one.score);
    rest.splice(at < 0 ? rest.length : at, 0, one);
  }
  return [...exact, ...rest];
}

function keysIn(title: string): string[] {
  return readWords(title).flatMap(({ key, folded, isCapitals }) => (!key ? [] : isCapitals ? [key, abbreviationKey(folded)] : [key]));
}

/** Whether the title has all that is asked for, and nothing else. */
function isExact(title: readonly string[], wishes: readonly Wish[]): boolean {
  const asked = new Set(wishes.flatMap((wish) => waysIn(title, wish, SAME_THING).flat()));
  return hasAll(title, wishes, SAME_THING) && title.every((key) => asked.has(key) || key.startsWith('^'));
}

/** Whether the title has all that is asked for, but for words that tell little. */
function hasAll(title: readonly string[], wishes: readonly Wish[], least: number): boolean {
  const asked = wishes.filter(({ isWeak }) => !isWeak);
  return asked.length > 0 && asked.every((wish) => waysIn(title, wish, least).length > 0);
}

/** The words of each way that the title has as a whole. */
function waysIn(title: readonly string[], { ways }: Wish, least: number): string[][] {
  return ways.filter(({ weight }) => weight >= least).map(({ keys }) => keys.flatMap((key) => key.split(' '))).filter((keys) => keys.every((key) => title.includes(key)));
}
