import { hasAll, hasPhrase, markPassage, markText, type PassagePiece } from './mark-passage.ts';
import { rankPages, type RankedPage } from './rank-pages.ts';
import { readQuery } from './read-query.ts';
import type { SearchStart, SentPage } from './search-files.ts';
import { SearchStore, StaleSearchError, type FetchFile } from './search-store.ts';
import { widenQuery, type Taken, type WidenedQuery } from './widen-query.ts';

/** One thing that was found. */
export interface SearchResult {
  address: string;
  title: string;
  /** The same title, with what was asked for marked. */
  heading: PassagePiece[];
  /** What sort of page it is, as people say it. */
  group: string;
  /** Why it is here: a passage with what was asked for marked, or else its summary. */
  why: PassagePiece[];
  /** What somebody should know before they open it: Retired. */
  state?: string;
  language?: string;
  direction?: 'rtl';
}

/** The answer to a query. */
export interface SearchAnswer {
  /** The first of what was found. */
  results: SearchResult[];
  /** How many were found in all. */
  total: number;
  /** The query with nearer words: “Did you mean …”. */
  meant?: string;
  /** What was taken in place of words that are on no page. */
  taken: Taken[];
  /** Words that are on no page, and for which nothing was taken. */
  missing: string[];
}

/** How somebody asks. */
export interface AskOptions {
  /** The language of the page on which they ask. */
  language?: string | undefined;
  only?: 'resources' | undefined;
  /** The last word may not be finished yet. */
  isTyping?: boolean;
  /** How many results are wanted. */
  most?: number;
}

/** What the engine can do. */
export interface Search {
  /** Answers a query. Throws an UnreachableError when the index cannot be fetched. */
  ask(query: string, options?: AskOptions): Promise<SearchAnswer>;
  /** Fetches what every query needs, so that the first is answered sooner. Never rejects. */
  prepare(): Promise<void>;
  /** The numbers of all resources found, as the finder's index has them, in order, with what was taken. */
  rankRows(query: string, options?: Pick<AskOptions, 'language' | 'isTyping'>): Promise<{ rows: number[] } & Pick<SearchAnswer, 'meant' | 'taken' | 'missing'>>;
}

const USUALLY_SHOWN = 10;

/** How many pages are looked through for words in quotation marks. */
const MOST_READ_FOR_PHRASE = 16;

/**
 * Opens the search. `fetchFile` gets the files of the site by their paths from the top: from the network in a browser, from a folder in Node.
 * Nothing is fetched before somebody asks. Everything that searches the site asks here.
 */
export function openSearch(fetchFile: FetchFile): Search {
  const store = new SearchStore(fetchFile);

  const find = async (typed: string, options: AskOptions) => {
    const query = readQuery(typed, options.isTyping);
    if (!query.words.length) return { ranked: [] as RankedPage[], taken: [] as Taken[], missing: [] as string[], meant: undefined };
    const start = await store.start();
    const widened = await widenQuery(query, store);
    const { wishes, words, taken, meant, fewer } = widened;
    const ranked = rankPages(wishes, words, start, { languages: languagesIn(widened, start, options.language), only: options.only });
    const missing = wishes.filter(({ ways, isWeak }) => !ways.length && !isWeak).map(({ typed: said }) => said);
    return { ranked: query.phrases.length ? await withPhrases(ranked, query.phrases, store) : ranked, taken, missing, meant: ranked.length ? (missing.length ? meant : undefined) : (meant ?? fewer) };
  };

  /** Once more with today's files, when the site was published again in the meantime. */
  const fresh = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StaleSearchError)) throw error;
      store.forget();
      return work();
    }
  };

  return {
    ask: (typed, options = {}) => fresh(async () => {
      const { ranked, taken, missing, meant } = await find(typed, options);
      const first = ranked.slice(0, options.most ?? USUALLY_SHOWN);
      const pages = await store.pagesOf(first.map(({ page }) => page));
      const results = await Promise.all(pages.map((page, at) => describe(page, first[at]!.keys, store)));
      return { results, total: ranked.length, taken, missing, ...(meant ? { meant } : {}) };
    }),
    prepare: () => store.start().then(() => undefined, () => undefined),
    rankRows: (typed, options = {}) => fresh(async () => {
      const { ranked, taken, missing, meant } = await find(typed, { ...options, only: 'resources' });
      const rows = await store.rows();
      return { rows: ranked.flatMap(({ page }) => rows.get(page) ?? []), taken, missing, ...(meant ? { meant } : {}) };
    }),
  };
}

/** The languages that count: that of the page, and those that somebody names. */
function languagesIn({ wishes }: WidenedQuery, { languages }: SearchStart, own: string | undefined): Set<string> {
  const named = wishes.flatMap(({ ways }) => ways.flatMap(({ keys }) => keys.map((key) => languages[key])));
  return new Set([own, ...named].filter((one) => one !== undefined));
}

/** Those of the pages that have each stretch in quotation marks, word for word. */
async function withPhrases(ranked: readonly RankedPage[], phrases: readonly string[][], store: SearchStore): Promise<RankedPage[]> {
  const some = ranked.slice(0, MOST_READ_FOR_PHRASE);
  const pages = await store.pagesOf(some.map(({ page }) => page));
  const has = await Promise.all(pages.map(async ({ address, title, summary }) => {
    const isIn = (texts: readonly string[], phrase: readonly string[]) => texts.some((text) => hasPhrase(text, phrase));
    const near = [title, summary];
    if (phrases.every((phrase) => isIn(near, phrase))) return true;
    const lines = [...near, ...(await store.linesOf(address))];
    return phrases.every((phrase) => isIn(lines, phrase));
  }));
  return some.filter((_, at) => has[at]);
}

/** A page as it is shown. Its text is fetched only where title and summary do not say why it was found. */
async function describe({ address, title, group, summary, state, language, direction }: SentPage, keys: ReadonlySet<string>, store: SearchStore): Promise<SearchResult> {
  const isTold = hasAll(summary, keys) || hasAll(title, keys);
  const lines = isTold ? [summary] : [summary, ...(await store.linesOf(address))];
  return {
    address, title, heading: markText(title, keys), group, why: markPassage(lines, keys, title) ?? [{ text: summary, isMarked: false }],
    ...(state ? { state } : {}), ...(language ? { language } : {}), ...(direction ? { direction } : {}),
  };
}
