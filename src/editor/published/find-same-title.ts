import type { ListedEntry } from './records.ts';
import type { FoundTitles } from './search-titles.ts';
import { searchWords } from './search-words.ts';

/**
 * Finds the other entries of a kind whose title has the same words, whatever the capitals, accents and punctuation. `own` is the name of the entry that
 * is being written, or empty for a new one. `search` finds titles in which each word begins with one that was typed.
 */
export async function findSameTitle(title: string, own: string, search: (typed: string) => Promise<FoundTitles>): Promise<ListedEntry[]> {
  const words = searchWords(title).join(' ');
  if (!words) return [];
  const { entries } = await search(title);
  return entries.filter(([slug, other]) => slug !== own && searchWords(other).join(' ') === words);
}
