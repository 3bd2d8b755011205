import { isAnswered } from './is-answered.ts';
import { hasPhrase, hasSomeOfEach, markPassage, markText, type PassagePiece } from './mark-passage.ts';
import { preferNamed } from './prefer-named.ts';
import { rankPages, type RankedPage } from './rank-pages.ts';
import { readQuery, type Query } from './read-query.ts';
import type { SearchStart, SentPage } from './search-files.ts';
import { SearchStore, StaleSearchError, type FetchFile, type KnownWord } from './search-store.ts';
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
  /** How many were found in all, of the kind that is asked for. */
  total: number;
  /** Of which kinds there are how many, the kind of the best first. Left out where texts had to be read, because then not everything was looked at. */
  kinds?: { kind: string; count: number }[];
  /** The kind that the results are narrowed down to. */
  kind?: string;
  /** The query with nearer words: “Did you mean …”. */
  meant?: string;
  /** What was taken in place of words that are on no page. */
  taken: Taken[];
  /** Words that are on no page, and for which nothing was taken. */
  missing: string[];
  /** No page has the words in quotation marks one after another, so this is what is found without the marks. */
  isUnquoted?: true;
}

/** How somebody asks. */
export interface AskOptions {
  /** The language of the page on which they ask. */
  language?: string | undefined;
  only?: 'resources' | undefined;
  /** The last word may not be finished yet. */
  isTyping?: boolean;
  /** Only results of this kind, where there are any: Meetings. */
  kind?: string | undefined;
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
  rankRows(query: string, options?: Pick<AskOptions, 'language' | 'isTyping'>): Promise<{ rows: number[] } & Pick<SearchAnswer, 'meant' | 'taken' | 'missing' | 'isUnquoted'>>;
}

const USUALLY_SHOWN = 10;

/** How many pages are looked through for words in quotation marks, and how many at a time. Each costs a kilobyte or two. */
const [MOST_READ_FOR_PHRASE, AT_A_TIME] = [64, 16];

/**
 * Opens the search. `fetchFile` gets the files of the site by their paths from the top: from the network in a browser, from a folder in Node.
 * Nothing is fetched before somebody asks. Everything that searches the site asks here.
 */
export function openSearch(fetchFile: FetchFile): Search {
  const store = new SearchStore(fetchFile);

  const look = async (query: Query, options: AskOptions, wanted: number): Promise<Found> => {
    const start = await store.start();
    const widened = await widenQuery(query, store);
    const { wishes, words, taken, meant, fewer } = widened;
    const fitting = rankPages(wishes, words, start, { languages: languagesIn(widened, start, options.language), only: options.only });
    // Words in quotation marks are looked for in the texts anyway.
    if (!query.phrases.length && !(await isAnswered(fitting, wishes, store))) return { ranked: [], taken: [], missing: [], meant };
    const named = await preferNamed(fitting, wishes, async (pages) => (await store.pagesOf(pages)).map(({ title }) => title));
    const ranked = query.phrases.length ? await withPhrases(named, query.phrases, words, wanted, store) : named;
    const missing = wishes.filter(({ ways, isWeak }) => !ways.length && !isWeak).map(({ typed: said }) => said);
    return { ranked, isByText: query.phrases.length > 0, taken, missing, meant: ranked.length ? (missing.length ? meant : undefined) : (meant ?? fewer) };
  };

  const find = async (typed: string, options: AskOptions, wanted: number): Promise<Found> => {
    const query = readQuery(typed, options.isTyping);
    if (!query.words.length) return { ranked: [], taken: [], missing: [], meant: undefined };
    const found = await look(query, options, wanted);
    if (found.ranked.length || !query.phrases.length) return found;
    // Whoever puts words in quotation marks is told that nobody has written them so, and still gets what answers them.
    const loose = await look({ ...query, phrases: [] }, options, wanted);
    return { ...loose, ...(loose.ranked.length ? { isUnquoted: true } : {}) };
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
      const { ranked, taken, missing, meant, isUnquoted, isByText } = await find(typed, options, options.most ?? USUALLY_SHOWN);
      const names = ranked.length ? (await store.start()).kinds : [];
      const kinds = [...Map.groupBy(ranked, ({ kind }) => names[kind]!)].map(([kind, some]) => ({ kind, count: some.length }));
      const kind = kinds.find((one) => one.kind === options.kind)?.kind;
      const some = kind ? ranked.filter((one) => names[one.kind] === kind) : ranked;
      const first = some.slice(0, options.most ?? USUALLY_SHOWN);
      const pages = await store.pagesOf(first.map(({ page }) => page));
      const results = await Promise.all(pages.map((page, at) => describe(page, first[at]!, store)));
      return { results, total: some.length, ...(isByText ? {} : { kinds }), ...(kind ? { kind } : {}), taken, missing, ...(meant ? { meant } : {}), ...(isUnquoted ? { isUnquoted } : {}) };
    }),
    prepare: () => store.start().then(() => undefined, () => undefined),
    rankRows: (typed, options = {}) => fresh(async () => {
      const { ranked, taken, missing, meant, isUnquoted } = await find(typed, { ...options, only: 'resources' }, MOST_READ_FOR_PHRASE);
      const rows = await store.rows();
      return { rows: ranked.flatMap(({ page }) => rows.get(page) ?? []), taken, missing, ...(meant ? { meant } : {}), ...(isUnquoted ? { isUnquoted } : {}) };
    }),
  };
}

/** The languages that count: that of the page, and those that somebody names. */
function languagesIn({ wishes }: WidenedQuery, { languages }: SearchStart, own: string | undefined): Set<string> {
  const named = wishes.flatMap(({ ways }) => ways.flatMap(({ keys }) => keys.map((key) => languages[key])));
  return new Set([own, ...named].filter((one) => one !== undefined));
}

/** What was found, before it is described. */
interface Found extends Pick<SearchAnswer, 'meant' | 'taken' | 'missing' | 'isUnquoted'> {
  ranked: RankedPage[];
  /** Set where texts had to be read, and no more of them were read than were wanted. */
  isByText?: boolean;
}

/**
 * Those of the pages that have each stretch in quotation marks, word for word. The index says which pages have a term of the vocabulary or two
 * words of a title one after another; otherwise it says which have all the words, and their texts are read, until as many are found as are wanted.
 */
async function withPhrases(ranked: readonly RankedPage[], phrases: readonly string[][], words: ReadonlyMap<string, KnownWord>, wanted: number, store: SearchStore): Promise<RankedPage[]> {
  const having = phrases.flat().map((key) => new Set(words.get(key)?.postings.map(({ page }) => page)));
  const sure = phrases.map((phrase) => new Set(words.get(phrase.join(' '))?.postings.map(({ page }) => page)));
  const some = ranked.filter(({ page }) => having.every((pages) => pages.has(page))).slice(0, MOST_READ_FOR_PHRASE);
  const found: RankedPage[] = [];
  for (let at = 0; at < some.length && found.length <= wanted; at += AT_A_TIME) {
    const these = some.slice(at, at + AT_A_TIME);
    const unsure = these.filter(({ page }) => !sure.every((pages) => pages.has(page)));
    const pages = await store.pagesOf(unsure.map(({ page }) => page));
    const has = await Promise.all(pages.map(async ({ address, title, summary }) => {
      const isIn = (texts: readonly string[], phrase: readonly string[]) => texts.some((text) => hasPhrase(text, phrase));
      const near = [title, summary];
      if (phrases.every((phrase) => isIn(near, phrase))) return true;
      const lines = [...near, ...(await store.linesOf(address))];
      return phrases.every((phrase) => isIn(lines, phrase));
    }));
    found.push(...these.filter((one) => !unsure.includes(one) || has[unsure.indexOf(one)]));
  }
  return found;
}

/**
 * A page as it is shown. Its text is fetched only where title and summary do not say why it was found, and the words in which people ask for it only
 * where one of them is a reason: each text costs a kilobyte or two, and ten of them would be half of what a long question costs.
 */
async function describe({ address, title, group, summary, state, language, direction }: SentPage, { keys, reasons, hints }: RankedPage, store: SearchStore): Promise<SearchResult> {
  const asked = hints.size ? await store.askedFor(address) : [];
  const isTold = hasSomeOfEach(`${title}. ${summary}`, reasons);
  const lines = isTold ? [summary, ...asked] : [summary, ...(await store.linesOf(address)), ...asked];
  return {
    address, title, heading: markText(title, keys), group, why: markPassage(lines, keys, title) ?? [{ text: summary, isMarked: false }],
    ...(state ? { state } : {}), ...(language ? { language } : {}), ...(direction ? { direction } : {}),
  };
}
