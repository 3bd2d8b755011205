import { isAbbreviation } from './read-words.ts';
import { PAGES_IN_A_FILE, SEARCH_FILES, unpackPostings, unpackSteps, type PageFile, type PageRange, type Posting, type SearchStart, type SentPage, type SpellingFile, type WordFile } from './search-files.ts';

/** Gives the content of a file of the site by its path from the top, without a slash before it; undefined where there is none, or no network. */
export type FetchFile = (path: string) => Promise<Uint8Array | undefined>;

/** A word as the engine needs it. */
export interface KnownWord {
  postings: Posting[];
  written: string | undefined;
  instead: Record<string, number>;
  /** Whether it is what schools ask for and find elsewhere. */
  isElsewhere: boolean;
}

/** The search cannot be reached, or not all of it. */
export class UnreachableError extends Error {}

/** The site was published again since the search was opened: numbers may now mean other pages. */
export class StaleSearchError extends Error {}

/** How many files of words and pages stay in memory. */
const MOST_KEPT = 60;

/** Fetches the files of the search, each once. What failed is fetched again when it is asked for again. */
export class SearchStore {
  #fetchFile: FetchFile;
  #kept = new Map<string, Promise<unknown>>();

  constructor(fetchFile: FetchFile) {
    this.#fetchFile = fetchFile;
  }

  start(): Promise<SearchStart> {
    return this.#once(SEARCH_FILES.start, (text) => JSON.parse(text) as SearchStart);
  }

  /** What is known of some words, by their keys. Words that nobody knows are left out. */
  async wordsOf(keys: Iterable<string>): Promise<Map<string, KnownWord>> {
    const start = await this.start();
    const abbreviations = new Set(start.abbreviations.split(' '));
    const wanted = Map.groupBy(new Set([...keys].filter((key) => !isAbbreviation(key) || abbreviations.has(key.slice(1)))), (key) => placeOf(key, start.words));
    const found = new Map<string, KnownWord>();
    await Promise.all([...wanted].map(async ([at, some]) => {
      const { words } = await this.#file<WordFile>(SEARCH_FILES.words(at));
      for (const key of some) {
        if (!Object.hasOwn(words, key)) continue;
        const [postings, written, instead] = words[key]!;
        found.set(key, { postings: unpackPostings(postings), written: written || undefined, instead: instead || {}, isElsewhere: instead === 0 });
      }
    }));
    return found;
  }

  /** The words that begin with a letter, the most frequent first, and the real words among those that look like a misspelling of one. */
  async spellingsOf(letter: string): Promise<{ known: string[]; real: string[] }> {
    const at = (await this.start()).letters.indexOf(letter);
    if (at < 0) return { known: [], real: [] };
    const { words, real = '' } = await this.#file<SpellingFile>(SEARCH_FILES.spellings(at));
    return { known: words.split(' '), real: real.split(' ') };
  }

  /** What is shown of some pages, by their numbers. */
  async pagesOf(numbers: readonly number[]): Promise<SentPage[]> {
    const files = new Map(await Promise.all([...new Set(numbers.map((number) => Math.floor(number / PAGES_IN_A_FILE)))].map(async (at) => [at, (await this.#file<PageFile>(SEARCH_FILES.pages(at))).pages] as const)));
    return numbers.map((number) => files.get(Math.floor(number / PAGES_IN_A_FILE))![number % PAGES_IN_A_FILE]!);
  }

  /** The lines of a page. Empty when they cannot be fetched: what was found is shown without them. */
  async linesOf(address: string): Promise<string[]> {
    return this.#once(SEARCH_FILES.text(address), (text) => text.split('\n')).catch(() => []);
  }

  /** In which words people ask for a page, as lines. Empty when they cannot be fetched. */
  async askedFor(address: string): Promise<string[]> {
    return this.#once(SEARCH_FILES.asked(address), (text) => text.split('\n')).catch(() => []);
  }

  /** For each resource, its place among pages and its number in the finder's index. */
  async rows(): Promise<Map<number, number>> {
    const { rows, ranges } = await this.start();
    const pages = ranges.flatMap(({ until, isResource }, at) => (isResource ? Array.from({ length: until - (ranges[at - 1]?.until ?? 0) }, (_, step) => (ranges[at - 1]?.until ?? 0) + step) : []));
    const numbers = unpackSteps(rows);
    return new Map(pages.map((page, at) => [page, numbers[at]! - 1] as const).filter(([, row]) => row >= 0));
  }

  /** Forgets everything, so that it is fetched anew. */
  forget(): void {
    this.#kept.clear();
  }

  async #file<T extends { mark: string }>(path: string): Promise<T> {
    const [start, file] = await Promise.all([this.start(), this.#once(path, (text) => JSON.parse(text) as T)]);
    if (file.mark !== start.mark) throw new StaleSearchError(path);
    return file;
  }

  #once<T>(path: string, read: (text: string) => T): Promise<T> {
    const known = this.#kept.get(path) as Promise<T> | undefined;
    if (known) return known;
    const asked = (async () => {
      const bytes = await this.#fetchFile(path).catch(() => undefined);
      if (!bytes) throw new UnreachableError(path);
      return read(new TextDecoder().decode(bytes));
    })();
    this.#kept.set(path, asked);
    asked.catch(() => this.#kept.delete(path));
    // The start is never the oldest for long: every file is compared with it.
    for (const oldest of this.#kept.keys()) if (this.#kept.size > MOST_KEPT && oldest !== SEARCH_FILES.start) this.#kept.delete(oldest);
    return asked;
  }
}

/** Which range a page is in. */
export function rangeOf(page: number, ranges: readonly PageRange[]): PageRange {
  return ranges.find(({ until }) => page < until)!;
}

/** The last file that begins with something not after the word. */
function placeOf(key: string, from: readonly string[]): number {
  let [low, high] = [0, from.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (from[middle]! <= key) low = middle;
    else high = middle - 1;
  }
  return low;
}
