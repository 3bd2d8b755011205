import type { FinderFiles } from './finder-files.ts';
import { CARDS_IN_A_PIECE } from './finder-index.ts';
import { rankByTitle } from './finder.ts';

/** The part of Pagefind's browser interface that the finder uses (pagefind.app/docs/api). */
interface Pagefind {
  search(words: string): Promise<{ results: { id: string }[] }>;
}

/** Where words are found. */
export interface Ranked {
  /** The numbers of the resources that have the words in them, the best match first. */
  rows: number[];
  /** What to say about the search, after the number of resources. */
  remark: string;
}

/** How many of the newest resources are searched by title and summary when the search over whole pages cannot be reached. */
const MOST_BY_TITLE = 5 * CARDS_IN_A_PIECE;

let search: Promise<[Pagefind, Record<string, number>]> | undefined;

/** Fetches the search, so that it is there when the first word is written. */
export function loadSearch(fetchJson: (address: string) => Promise<unknown>): Promise<unknown> {
  const address = '/pagefind/pagefind.js';
  return (search ??= Promise.all([import(/* @vite-ignore */ address) as Promise<Pagefind>, fetchJson('/finder/search.json') as Promise<Record<string, number>>]));
}

/**
 * Finds the resources that have the words in them. When the search over whole pages cannot be reached, looks through the titles and
 * summaries of the newest, and says so. Whatever searches the site in time to come, the finder asks it here.
 */
export async function rankWords(words: string, files: FinderFiles, fetchJson: (address: string) => Promise<unknown>): Promise<Ranked> {
  try {
    await loadSearch(fetchJson);
    const [pagefind, rows] = await search!;
    const { results } = await pagefind.search(words);
    return { rows: results.flatMap(({ id }) => rows[id] ?? []), remark: '' };
  } catch {
    search = undefined;
    const { total } = (await files.open()).index;
    const newest = Array.from({ length: Math.min(total, MOST_BY_TITLE) }, (_, at) => total - 1 - at);
    const cards = (await files.cardsOf(newest)).map((card, at) => ({ ...card, row: newest[at]! }));
    return { rows: rankByTitle(cards, words).map(({ row }) => row), remark: total > newest.length ? `. Only titles and summaries of the ${newest.length} newest were searched` : '. Only titles and summaries were searched' };
  }
}
