import { listed } from './list-files.ts';
import type { ListableEntry } from './published-entries.ts';
import type { ListedEntry, SearchAbout, SearchPiece } from './records.ts';
import { searchWords } from './search-words.ts';

/** How many entries one piece lists. */
const IN_A_PIECE = 150;

/**
 * The search index of a kind, by path: `search/resources` says with which word each piece begins, and `search/resources/1` is the first piece.
 * Whoever searches fetches the former and a few of the latter. A word that many titles have goes on in the next piece.
 */
export function searchFiles(kind: string, entries: readonly ListableEntry[]): Map<string, SearchAbout | SearchPiece> {
  const byWord = new Map<string, ListedEntry[]>();
  for (const entry of entries) {
    const row = listed(entry);
    for (const word of new Set(searchWords(`${row[1]} ${row[0]}`))) byWord.get(word)?.push(row) ?? byWord.set(word, [row]);
  }
  const pieces: SearchPiece[] = [];
  let room = 0;
  for (const word of [...byWord.keys()].toSorted(byUnits)) {
    for (let rest = byWord.get(word)!.toSorted((a, b) => byUnits(a[1], b[1]) || byUnits(a[0], b[0])); rest.length; ) {
      if (room === 0) room = pieces.push([]) && IN_A_PIECE;
      const now = rest.slice(0, room);
      pieces.at(-1)!.push([word, ...now]);
      rest = rest.slice(room);
      room -= now.length;
    }
  }
  return new Map<string, SearchAbout | SearchPiece>([[`search/${kind}`, { first: pieces.map(([row]) => row![0]) }], ...pieces.map((piece, at) => [`search/${kind}/${at + 1}`, piece] as const)]);
}

// The browser finds the pieces with < and >, so they are in that order.
function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
