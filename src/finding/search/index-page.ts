import { abbreviationKey, keysOf, readWords, type ReadWord } from './read-words.ts';
import type { Standing } from './search-files.ts';

/** A page as the search sees it: plain data, so that the same page always gives the same words. */
export interface SearchPage {
  address: string;
  title: string;
  group: string;
  summary: string;
  /** What people call it, where neither title nor text does. */
  called?: readonly string[];
  /** In which words people ask for it, from the vocabulary: each word counts, also apart from the others. */
  asked?: readonly string[];
  /** The words that it explains: whoever asks what one of them is, or means, gets it first. */
  defines?: readonly string[];
  /** Facts with their labels: only the facts are searched, and both are shown. `share` is below 1 where a fact is one of several. */
  facts: readonly { label: string; says: string; share?: number }[];
  headings: readonly string[];
  body: readonly string[];
  /** How far it rises among pages that fit as well: 1 is usual. */
  worth: number;
  standing: Standing;
  state?: string;
  language?: string;
  direction?: 'rtl';
  isResource?: true;
  /** Its number in the finder's index. */
  row?: number;
}

/** What the vocabulary adds to words: terms of several that people take for one, by the key of their first, and the keys of abbreviations. */
export interface Terms {
  several: ReadonlyMap<string, readonly (readonly string[])[]>;
  abbreviations: ReadonlySet<string>;
}

/** What a page says: how much it is about each word, from 1 to 63, and in which forms the word is written there. */
export type PageWords = Map<string, { weight: number; written: ReadonlySet<string> }>;

/** How much a word counts where it is, compared with once in the text. */
const WEIGHTS = { title: 9, called: 6, summary: 4, heading: 3, fact: 3, body: 1, asked: 2 } as const;

/** How much the explanation of a term counts for those who ask for it: as much as a title. */
const DEFINED = 14;

/** How soon more of the same word counts little. High, so that a word in the title stays worth several in the text. */
const SATURATION = 8;

/** How much a long text counts less than a short one with the same word. */
const LENGTH_COUNTS = 0.2;

/** The lengths, in words, at which nothing is added or taken away. */
const USUAL = { title: 4, called: 6, summary: 18, heading: 30, fact: 30, body: 350, asked: 60 } as const;

/** The most that a word can count in a field, however often it is there: a title always counts more than a long text. */
const MOST = { title: 14, called: 8, summary: 5, heading: 4, fact: 5, body: 3.5, asked: 4 } as const;

/** A weight of 1 in steps of the index. */
const STEPS = 7;

/**
 * What a page says, with the weight of each word, by BM25F (Robertson and Zaragoza, 2009), which counts a word by the fields it is in. Besides single
 * words there are terms of several (key stage 2), numbers with what they count (5 minutes), and words with a hyphen in one piece (fallout).
 */
export function indexPage(page: SearchPage, terms: Terms): PageWords {
  const counts = new Map<string, number>();
  const written = new Map<string, Set<string>>();
  const add = (text: string, weight: number, name: keyof typeof WEIGHTS, counts: Map<string, number>): void => {
    const words = readWords(text).filter(({ key }) => key);
    for (const [at, { key, folded, isCapitals, isWeak }] of words.entries()) {
      // What people ask in is not what the page says: it has a key of its own, and nobody finds it as a term.
      if (name === 'asked') {
        if (!isWeak) count(counts, askedKey(key), weight);
        continue;
      }
      const short = isCapitals ? abbreviationKey(folded) : '';
      count(counts, terms.abbreviations.has(short) ? short : key, weight);
      (written.get(key) ?? written.set(key, new Set()).get(key)!).add(folded);
      for (const joined of joinedAt(words, at, text, terms, name === 'title' || name === 'called')) count(counts, joined, weight);
    }
  };
  const field = (name: keyof typeof WEIGHTS, texts: readonly string[], shares?: readonly number[]): void => {
    const length = texts.reduce((sum, text) => sum + text.length / 6, 0);
    const weight = WEIGHTS[name] / (1 - LENGTH_COUNTS + (LENGTH_COUNTS * length) / USUAL[name]);
    const here = new Map<string, number>();
    texts.forEach((text, at) => add(text, weight * (shares?.[at] ?? 1), name, here));
    for (const [key, sum] of here) count(counts, key, Math.min(sum, MOST[name]));
  };
  field('title', [page.title]);
  field('called', page.called ?? []);
  // A summary that only repeats the title would make two matches of one.
  field('summary', page.summary.includes(page.title) ? [] : [page.summary]);
  field('heading', page.headings);
  field('fact', page.facts.map(({ says }) => says), page.facts.map(({ share = 1 }) => share));
  field('body', page.body);
  field('asked', page.asked ?? []);
  for (const term of page.defines ?? []) if (keysOf(term).length) count(counts, definitionKey(keysOf(term).join(' ')), DEFINED);
  return new Map([...counts].map(([key, sum]) => {
    const weight = Math.round(((sum * (SATURATION + 1)) / (sum + SATURATION)) * page.worth * STEPS);
    return [key, { weight: Math.min(63, Math.max(1, weight)), written: written.get(key) ?? NONE }];
  }));
}

/** The key of the explanation of a term, by the key of the term. */
export function definitionKey(key: string): string {
  return `=${key}`;
}

/** The key of a word in which people ask for a page, by the key of the word. It is in the same file as the word. */
export function askedKey(key: string): string {
  return `${key}?`;
}

const NONE: ReadonlySet<string> = new Set();

/** The terms of several words that begin at a place. In a name, any two neighbours are one. */
export function joinedAt(words: readonly ReadWord[], at: number, text: string, terms: Terms, isName = false): string[] {
  const { key, folded, until } = words[at]!;
  const next = words[at + 1];
  if (!next) return [];
  const found = new Set<string>();
  for (const term of terms.several.get(key) ?? []) {
    if (!term.every((one, place) => words[at + place]?.key === one)) continue;
    found.add(term.join(' '));
    // People write many terms in one piece: fallout, breaktime.
    if (term.length === 2) found.add(glue(folded, next.folded)).add(glue(key, next.key));
  }
  // “Leaving one out” counts nothing, nor does “a circle for five”.
  const isCounted = isNumber(key) !== isNumber(next.key) && folded !== 'one' && next.folded !== 'one' && next.from - until === 1;
  if ((isName || isCounted) && !words[at]!.isWeak && !next.isWeak) found.add(`${key} ${next.key}`);
  if (next.from - until === 1 && /[-‐‑]/.test(text[until]!)) found.add(glue(folded, next.folded));
  return [...found];
}

/** Two words in one piece. */
export function glue(first: string, second: string): string {
  return readWords(first + second)[0]?.key ?? '';
}

/** Whether a key is a number. */
export function isNumber(key: string): boolean {
  return /^\p{N}+$/u.test(key);
}

function count(counts: Map<string, number>, key: string, weight: number): void {
  if (key) counts.set(key, (counts.get(key) ?? 0) + weight);
}
