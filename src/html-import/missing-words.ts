/** How many words of one text another lacks, and the first of them, in order. */
export interface Missing {
  count: number;
  first: string[];
}

/** How many missing words a message repeats. */
const MOST_SHOWN = 6;

/**
 * Compares the words that somebody copied with those that were pasted. The order does not matter, nor where a line was broken: a word whose
 * halves were joined is not missing. Letters count by what they mean, so that ² is 2.
 */
export function findMissing(copied: string, pasted: string): Missing {
  const [before, after] = [wordsOf(copied), wordsOf(pasted)];
  if (before.join('') === after.join('')) return { count: 0, first: [] };
  const left = new Map<string, number>();
  for (const word of after) left.set(word, (left.get(word) ?? 0) + 1);
  const gone = before.filter((word) => {
    const count = left.get(word) ?? 0;
    if (count) left.set(word, count - 1);
    return !count;
  });
  // Words that were cut or joined differently are all there, letter by letter, in what is left over.
  const spare = [...left].flatMap(([word, count]) => Array<string>(count).fill(word)).join(' ');
  const missing = gone.length > 500 ? gone : gone.filter((word) => !spare.includes(word) && !isJoined(word, gone, spare));
  return { count: missing.length, first: missing.slice(0, MOST_SHOWN) };
}

/** Whether a word is a part of a longer one that is there now, with its other half missing too. */
function isJoined(word: string, gone: readonly string[], spare: string): boolean {
  const at = gone.indexOf(word);
  return [gone[at - 1] + word, word + gone[at + 1]].some((pair) => spare.includes(pair));
}

function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().replace(/[\u00ad\u200b-\u200f\u2060-\u2069\ufeff]/g, '').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
