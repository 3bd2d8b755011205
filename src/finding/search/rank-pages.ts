import type { SearchStart, Standing } from './search-files.ts';
import { rangeOf, type KnownWord } from './search-store.ts';
import type { Wish } from './widen-query.ts';

/** A page that was found, with the keys by which it was found. */
export interface RankedPage {
  page: number;
  keys: Set<string>;
  /** The same keys by wish, without words that tell little: what a passage has to have some of each of, so that it says why the page is here. */
  reasons: ReadonlySet<string>[];
  /** The keys among them that the page does not have itself: people only ask for it in these words. */
  hints: ReadonlySet<string>;
  /** How well it fits, in no unit. */
  score: number;
  standing: Standing;
  /** The number of its kind. */
  kind: number;
  /** How much of what tells something in the query it is about, from 0 to 1: a word in a title counts whole, and one that it only mentions a third. */
  about: number;
  /** Whether it has all that is asked for, but for words that tell little. */
  hasAll: boolean;
}

/** How a list is to be put in order. */
export interface RankOptions {
  /** The language of the page on which somebody asks, or that they name. */
  languages: ReadonlySet<string>;
  only?: 'resources' | undefined;
}

/** How much a word counts that is on no page, when it is weighed how much of a query a page meets: nearly as much as one that hardly any page has. */
const UNKNOWN = 4;

/** How much a word of a question counts among others: how, can, about. */
const WEAK = 0.22;

/**
 * The least share of a query that a page has to meet. A page that has "school" alone does not answer "school trip", nor one with "head" "head
 * lice". Where no page has all that is asked for, one has to have more of it (a long question may ask for much that no page says), and where a word is on no page at all, what somebody asks for is
 * most likely not here: then a page has to have at least half.
 */
const LEAST_MET = { usually: 0.3, whereNoneHasAll: 0.55, ofMany: 0.4, whereWordsAreMissing: 0.5 };

/** What a page may lack and still have all: words that tell little, such as how. */
const NEARLY_ALL = 0.9;

/** A page that lacks a word still is among those that fit when it is this much as good as the best. */
const NEARLY = 0.7;

/** The weight in the index from which a page is about a word, and does not only mention it: that of a word in its summary. */
const ABOUT = 20;

/** A page that only mentions a word meets the wish for it by this much, and by all of it from the second weight on: otherwise a long page with a little of everything would come before one that is about most of it. */
const [MENTIONED, WHOLLY_MET] = [0.2, 30];

/** How much the second of two ways counts in which a page meets a wish. */
const NEXT_WAY = 0.15;

/** What a page in another language counts, where nobody has asked for that language: it comes after its original. */
const TRANSLATED = 0.5;

/** Puts the pages that meet the wishes in order: what fits best first, late pages after all that fit as well, and retired ones at the end. */
export function rankPages(wishes: readonly Wish[], words: ReadonlyMap<string, KnownWord>, start: SearchStart, { languages, only }: RankOptions): RankedPage[] {
  const found = new Map<number, { score: number; met: number; fit: number; about: number; isSaid: boolean; keys: Set<string>; reasons: Set<string>[]; hints: Set<string> }>();
  const worths = wishes.map((wish) => worthOf(wish, words, start.total));
  const isTelling = wishes.some(({ isWeak }) => !isWeak);
  wishes.forEach(({ ways, isWeak }, at) => {
    for (const [page, { weight, indexed, isSaid, keys }] of bestOf(ways, words)) {
      const known = found.get(page) ?? found.set(page, { score: 0, met: 0, fit: 0, about: 0, isSaid: false, keys: new Set(), reasons: [], hints: new Set() }).get(page)!;
      known.score += worths[at]! * weight;
      known.met += worths[at]!;
      known.fit += worths[at]! * (MENTIONED + (1 - MENTIONED) * Math.min(1, indexed / WHOLLY_MET));
      known.isSaid ||= isSaid && !(isWeak && isTelling);
      if (!isWeak) known.about += worths[at]! * Math.min(1, indexed / ABOUT);
      for (const key of keys) {
        known.keys.add(key);
        if (!isSaid) known.hints.add(key);
      }
      if (isSaid && !(isWeak && isTelling)) known.reasons.push(new Set(keys));
    }
  });
  const all = worths.reduce((sum, worth) => sum + worth, 0);
  const telling = worths.reduce((sum, worth, at) => sum + (wishes[at]!.isWeak ? 0 : worth), 0);
  const isAnyWhole = [...found.values()].some(({ met }) => met / all >= NEARLY_ALL);
  const isMissing = wishes.some(({ ways, isWeak }) => !ways.length && !isWeak);
  const isLong = wishes.filter(({ isWeak }) => !isWeak).reduce((sum, { typed }) => sum + typed.split(/\s+/).length, 0) > 2;
  const least = isMissing ? LEAST_MET.whereWordsAreMissing : isAnyWhole ? LEAST_MET.usually : isLong ? LEAST_MET.ofMany : LEAST_MET.whereNoneHasAll;
  const elsewhere = wishes.filter(({ isElsewhere }) => isElsewhere).map(({ ways }) => new Set(bestOf(ways, words).keys()));
  const ranked = [...found].flatMap(([page, { score, met, fit, about, isSaid, keys, reasons, hints }]) => {
    const range = rangeOf(page, start.ranges);
    const share = met / all;
    if (share < least || !isSaid || elsewhere.some((pages) => !pages.has(page)) || (only === 'resources' && !range.isResource)) return [];
    const inLanguage = !range.language ? 1 : languages.has(range.language) ? 1.3 : TRANSLATED;
    return [{ page, keys, reasons, hints, about: telling ? about / telling : 1, hasAll: share >= NEARLY_ALL, range, isWhole: share > 0.999, score: score * (fit / all) ** 2 * inLanguage }];
  });
  const best = Math.max(0, ...ranked.map(({ score }) => score));
  const place = ({ range: { standing }, isWhole, score }: (typeof ranked)[number]) => (standing === 'retired' ? 4 : (isWhole || score >= NEARLY * best ? 0 : 2) + Number(standing === 'late'));
  return ranked.toSorted((a, b) => place(a) - place(b) || b.score - a.score || a.page - b.page).map(({ page, keys, reasons, hints, score, about, hasAll, range: { standing, kind } }) => ({ page, keys, reasons, hints, score, about, hasAll, standing, kind }));
}

/**
 * For each page that meets a wish, how much it does: by the best way, and a little by the next. A page that says it in two ways is more about it.
 * `isSaid` is set where the page itself has it, and `indexed` is the greatest weight in the index, whatever the way counts: a page may be all about another word for the same thing.
 */
function bestOf(ways: Wish['ways'], words: ReadonlyMap<string, KnownWord>): Map<number, { weight: number; indexed: number; isSaid: boolean; keys: string[] }> {
  const met = new Map<number, { weights: number[]; most: number; isSaid: boolean; keys: string[] }>();
  // What people ask in says nothing more about a page that has the words itself.
  for (const { keys, weight, isHint } of ways.toSorted((a, b) => Number(a.isHint ?? false) - Number(b.isHint ?? false))) {
    const [first, ...others] = keys.map((key) => words.get(key)!.postings);
    const rest = others.map((postings) => new Map(postings.map((posting) => [posting.page, posting.weight])));
    for (const posting of first!) {
      const indexed = Math.min(posting.weight, ...rest.map((pages) => pages.get(posting.page) ?? 0));
      if (!indexed || (isHint && met.has(posting.page))) continue;
      const known = met.get(posting.page) ?? met.set(posting.page, { weights: [], most: 0, isSaid: false, keys: [] }).get(posting.page)!;
      known.weights.push(weight * indexed);
      known.most = Math.max(known.most, indexed);
      known.isSaid ||= !isHint;
      // What people ask in is marked as the words that they are.
      known.keys.push(...(isHint ? keys.map((key) => key.slice(0, -1)) : keys));
    }
  }
  return new Map([...met].map(([page, { weights, most, isSaid, keys }]) => {
    const [best, next = 0] = weights.sort((a, b) => b - a);
    return [page, { weight: best! + NEXT_WAY * next, indexed: most, isSaid, keys }];
  }));
}

/** How much a wish tells: more where fewer pages meet it (the inverse document frequency of BM25). */
function worthOf({ ways, isWeak }: Wish, words: ReadonlyMap<string, KnownWord>, total: number): number {
  const share = isWeak ? WEAK : 1;
  if (!ways.length) return UNKNOWN * share;
  const pages = Math.max(...ways.map(({ keys }) => Math.min(...keys.map((key) => words.get(key)!.postings.length))));
  return share * Math.log(1 + (total - pages + 0.5) / (pages + 0.5));
}
