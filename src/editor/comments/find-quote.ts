import type { CommentPlace } from './read-comments.ts';

/** Where words are in a text: in which block, from which character on, and how many characters long. */
export interface FoundQuote {
  block: number;
  offset: number;
  length: number;
}

/** How much further away the next block is than the last character of the same one. */
const BLOCK = 100_000;

/**
 * Finds the words that a comment is about in the text as it is now, given as the text of each block. If they are there more than once, takes the
 * nearest to where they were. Undefined if they have changed. Any white space counts as a space.
 */
export function findQuote(blocks: readonly string[], { quote, block, offset }: CommentPlace): FoundQuote | undefined {
  const wanted = simplify(quote).text.trim();
  if (!wanted) return undefined;
  let nearest: { found: FoundQuote; distance: number } | undefined;
  for (const [index, raw] of blocks.entries()) {
    const { text, at } = simplify(raw);
    for (let place = text.indexOf(wanted); place >= 0; place = text.indexOf(wanted, place + 1)) {
      const found = { block: index, offset: at[place]!, length: at[place + wanted.length - 1]! + 1 - at[place]! };
      const distance = Math.abs(index - block) * BLOCK + Math.abs(found.offset - offset);
      if (!nearest || distance < nearest.distance) nearest = { found, distance };
    }
  }
  return nearest?.found;
}

/** A text with single spaces and without invisible characters that a comment does not keep, and where each of its characters was. */
function simplify(raw: string): { text: string; at: number[] } {
  let text = '';
  const at: number[] = [];
  for (let index = 0; index < raw.length; index++) {
    const character = raw[index]!;
    if (/[\u202a-\u202e\u2066-\u2069\ufeff]/.test(character)) continue;
    const isSpace = /\s/.test(character);
    if (isSpace && text.endsWith(' ')) continue;
    text += isSpace ? ' ' : character;
    at.push(index);
  }
  return { text, at };
}
