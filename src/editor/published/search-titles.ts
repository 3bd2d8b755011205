import type { LookUp } from './look-up.ts';
import type { ListedEntry, SearchAbout, SearchPiece } from './records.ts';
import { searchWords } from './search-words.ts';

/** How many pieces of the index one search reads at most. */
export const MOST_PIECES = 4;

/** What a search found, and whether that is everything. If not, people have to write more of the title. */
export interface FoundTitles {
  entries: ListedEntry[];
  isAll: boolean;
}

/**
 * Searches the titles and names of a kind. An entry is found if each word that was typed begins one of its own. Reads the beginning of the
 * index and at most a few of its pieces: those of the rarest word.
 */
export async function searchTitles(lookUp: LookUp, kind: string, typed: string): Promise<FoundTitles> {
  const words = searchWords(typed);
  if (!words.length) return { entries: [], isAll: true };
  const { first } = await lookUp.file<SearchAbout>(`search/${kind}`);
  const [pieces] = words.map((word) => piecesWith(first, word)).toSorted((a, b) => a.length - b.length);
  const read = await Promise.all(pieces!.slice(0, MOST_PIECES).map((piece) => lookUp.file<SearchPiece>(`search/${kind}/${piece}`)));
  const rows = read.flat().filter(([word]) => words.some((typed) => word.startsWith(typed)));
  const entries = new Map(rows.flatMap(([, ...entries]) => entries.map((entry) => [entry[0], entry] as const)));
  return { entries: [...entries.values()].filter((entry) => isFound(entry, words)).toSorted(bestFirst(words)), isAll: pieces!.length <= MOST_PIECES };
}

/** The numbers of the pieces in which words with this beginning may be. */
function piecesWith(first: readonly string[], word: string): number[] {
  const from = Math.max(0, first.findLastIndex((one) => one < word));
  const to = first.findLastIndex((one) => one < word || one.startsWith(word));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at + 1);
}

function isFound([slug, title]: ListedEntry, typed: readonly string[]): boolean {
  const words = searchWords(`${title} ${slug}`);
  return typed.every((one) => words.some((word) => word.startsWith(one)));
}

/** Titles that begin with what was typed come first. */
function bestFirst(typed: readonly string[]): (a: ListedEntry, b: ListedEntry) => number {
  const start = typed.join(' ');
  const rank = ([slug, title]: ListedEntry) => (searchWords(title || slug).join(' ').startsWith(start) ? 0 : 1);
  return (a, b) => rank(a) - rank(b) || (a[1] || a[0]).localeCompare(b[1] || b[0], 'en-GB');
}
