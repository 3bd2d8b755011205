/**
 * The files of the search. All are small, and a query fetches few of them: where words begin alike they are in one file, so that the words of a
 * query and their relatives take a file each, and what is shown takes a file for every four pages. That is why the index is ours: Pagefind's
 * program alone is 72 KB, more than a first answer may cost here, it shortens a word that it does not know until some page has the rest, and
 * it knows no words but those on the pages.
 */
export const SEARCH_FILES = {
  start: 'search/index/start.json',
  words: (at: number) => `search/index/words/${at}.json`,
  spellings: (at: number) => `search/index/spellings/${at}.json`,
  pages: (at: number) => `search/index/pages/${at}.json`,
  /** The text of a page, line by line, by its address. */
  text: (address: string) => `search/index/texts/${fileNameOf(address)}.txt`,
  /** In which words people ask for a page, line by line, by its address. They are apart from its text, because few queries need them. */
  asked: (address: string) => `search/index/asked/${fileNameOf(address)}.txt`,
} as const;

function fileNameOf(address: string): string {
  return address.replace(/#/g, '').replace(/^\/|\/$/g, '').replaceAll('/', '.') || 'home';
}

/** How many pages one file of pages holds. What is found lies scattered, so larger files would mostly bring what nobody asked for. */
export const PAGES_IN_A_FILE = 4;

/** The place of a page among what is found: late ones come after all others that fit as well, retired ones last. */
export type Standing = 'in use' | 'late' | 'retired';

/** Pages with neighbouring numbers that are alike. Their order is that of their numbers, so one line says it of thousands. */
export interface PageRange {
  /** The number after the last one. */
  until: number;
  standing: Standing;
  /** The number of their kind, in the list of kinds. */
  kind: number;
  /** Set for pages in another language than the site's own. */
  language?: string;
  isResource?: true;
}

/** What a browser needs before it can ask anything. */
export interface SearchStart {
  /** Differs whenever anything else in the search does. A file with another mark is of another day's site. */
  mark: string;
  /** How many pages there are. */
  total: number;
  ranges: PageRange[];
  /** What results can be narrowed down to: Resources, Meetings. */
  kinds: string[];
  /** For each file of words, what its first one begins with. */
  words: string[];
  /** The first letter of the words in each file of spellings. */
  letters: string;
  /** The known abbreviations, without their mark and with blanks between them. Nothing else is looked up as one, because that would take a file or two for every query. */
  abbreviations: string;
  /** What languages are called, by their keys, so that somebody who names one gets its pages first. */
  languages: Record<string, string>;
  /** For resources in the order of their numbers here: their numbers in the finder's index, as steps. Retired ones are not in it and have 0. */
  rows: string;
}

/** A word in a file: the pages that have it, as `packPostings` writes them; how it is written; and other words for the same thing, each with its weight, or 0 for what schools find elsewhere. */
export type SentWord = [postings: string, written?: string, instead?: Record<string, number> | 0];

export interface WordFile {
  mark: string;
  words: Record<string, SentWord>;
}

/** Words as they are written, the most frequent first, for words that nobody knows. */
export interface SpellingFile {
  mark: string;
  words: string;
  /** Real words that are on no page and look like a misspelling of one that is: they are never taken for it. */
  real?: string;
}

/** What is shown of a page. */
export interface SentPage {
  address: string;
  title: string;
  /** What sort of page it is, as people say it. */
  group: string;
  summary: string;
  /** What somebody should know before they open it. */
  state?: string;
  /** The language of its title and summary, when it is not the site's own, and its direction. */
  language?: string;
  direction?: 'rtl';
}

export interface PageFile {
  mark: string;
  pages: SentPage[];
}

/** A page that has a word, and how much it is about it, from 1 to 63. */
export interface Posting {
  page: number;
  weight: number;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));

/** Writes postings, in the order of their pages, in two or three letters each: the step from the page before, and the weight. */
export function packPostings(postings: readonly Posting[]): string {
  let before = -1;
  return postings.map(({ page, weight }) => {
    const step = packNumber(page - before - 1);
    before = page;
    return step + DIGITS[weight]!;
  }).join('');
}

/** Reads what `packPostings` has written. */
export function unpackPostings(packed: string): Posting[] {
  const postings: Posting[] = [];
  for (let at = 0, page = -1; at < packed.length; ) {
    let step = 0;
    let value = VALUES.get(packed[at++]!)!;
    while (value >= 32) [step, value] = [step * 32 + value - 32, VALUES.get(packed[at++]!)!];
    page += step * 32 + value + 1;
    postings.push({ page, weight: VALUES.get(packed[at++]!)! });
  }
  return postings;
}

/** Writes whole numbers as steps from one to the next. */
export function packSteps(numbers: readonly number[]): string {
  return numbers.map((number, at) => {
    const step = number - (numbers[at - 1] ?? 0);
    return packNumber(step < 0 ? -2 * step - 1 : 2 * step);
  }).join('');
}

/** Reads what `packSteps` has written. */
export function unpackSteps(packed: string): number[] {
  const numbers: number[] = [];
  for (let at = 0, before = 0; at < packed.length; ) {
    let step = 0;
    let value = VALUES.get(packed[at++]!)!;
    while (value >= 32) [step, value] = [step * 32 + value - 32, VALUES.get(packed[at++]!)!];
    step = step * 32 + value;
    before += step % 2 ? -(step + 1) / 2 : step / 2;
    numbers.push(before);
  }
  return numbers;
}

function packNumber(number: number): string {
  let packed = DIGITS[number % 32]!;
  for (let rest = Math.floor(number / 32); rest > 0; rest = Math.floor(rest / 32)) packed = DIGITS[32 + (rest % 32)]! + packed;
  return packed;
}
