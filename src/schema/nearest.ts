import { closest, distance } from 'fastest-levenshtein';

/** The known word that was most likely meant; nothing when none is close enough to be a typing error or part of the word. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const word = written.toLowerCase();
  const found = closest(word, [...known]);
  const near = distance(word, found.toLowerCase()) <= Math.max(1, Math.floor(found.length / 3));
  return near ? found : known.find((one) => word.length > 2 && (one.includes(word) || word.includes(one)));
}
