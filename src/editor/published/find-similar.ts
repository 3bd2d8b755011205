import type { LookUp } from './look-up.ts';
import { searchTitles } from './search-titles.ts';
import { searchWords } from './search-words.ts';

/** Names of entries of a kind that share the beginning of a word with a name, for somebody who has mistyped it. */
export async function findSimilar(lookUp: LookUp, kind: string, name: string): Promise<string[]> {
  const words = searchWords(name).map((word) => word.slice(0, Math.max(2, Math.ceil(word.length / 2))));
  const found = await Promise.all(words.slice(0, 3).map((word) => searchTitles(lookUp, kind, word).catch(() => ({ entries: [] }))));
  return [...new Set(found.flatMap(({ entries }) => entries.map(([slug]) => slug)))];
}
