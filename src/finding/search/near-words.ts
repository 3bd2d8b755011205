import { keyOf } from './read-words.ts';

/** A word that is near to one that nobody knows. */
export interface NearWord {
  word: string;
  /** Whether it is surely what was meant, so that it may be taken without asking. Otherwise it is only offered. */
  isSure: boolean;
}

/** Endings of English grammar, and those that make a noun of a verb: attend and attendance, suspend and suspension. */
const PLAIN_ENDINGS = ['', 'e', 's', 'es', 'or', 'ors', 'ed', 'ing', 'ment', 'ments', 'ion', 'ions', 'ation', 'ations', 'ance', 'ence', 'ly', 'shire'];

/** Other endings by which English makes one word of another. What has one of these may mean something else (commune, community), so a real word is never taken for another by them. */
const ENDINGS = [...PLAIN_ENDINGS, 'er', 'ers', 'ness', 'isation', 'ization', 'ive', 'al', 'ity', 'ety', 'y', 'ise', 'ize', 'ful', 'less', 'ist', 'ism', 'ous', 'ate', 'ies', 'ied',
  // Plurals of Welsh and cases of Polish.
  'au', 'iau', 'oedd', 'od', 'a', 'u', 'i', 'em', 'ie', 'ow', 'owi', 'om', 'ami', 'ach'];

/** The fewest letters that two words of one family have in common. With fewer, phone and phonics would be one. */
const FEWEST_IN_COMMON = 5;

/** Words shorter than this are never corrected: with one letter changed, most of them are another word. */
const SHORTEST = 5;

/** From this length on, a word with a letter too many or too few, with a wrong one, or with two wrong ones, is hardly ever another word. */
const [LONG, LONGEST] = [7, 10];

/** The fewest letters of each of two words in one piece. */
const FEWEST_IN_PART = 2;

/** The rows of a keyboard: fingers slip to a neighbour. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/**
 * Finds the words nearest to one that is on no page, the nearest first. `known` has words with the same first letter, the most frequent first.
 * A slip of the finger or the ear is sure: a letter doubled or not, two letters in the wrong order, a vowel left out or added, the key beside the
 * right one, and any one letter in a long word. Another consonant in a short word may make another word (sport, short), so it is only offered.
 * So is everything but another form of the word when somebody has typed a real word (`isReal`): spitting is not sitting.
 */
export function findNear(word: string, known: readonly string[], isReal = false): NearWord[] {
  if (word.length < 4) return [];
  const found: { word: string; distance: number; isSure: boolean }[] = [];
  for (const other of known) {
    if (Math.abs(other.length - word.length) > 5) continue;
    if (isOfFamily(word, other, isReal ? PLAIN_ENDINGS : ENDINGS)) found.push({ word: other, distance: 0.4 + Math.abs(other.length - word.length) / 20, isSure: true });
    else if (word.length >= SHORTEST && other.length >= 4) {
      const distance = distanceBetween(word, other, 2);
      if (distance > 2 || (distance > 1 && word.length <= LONG + 1)) continue;
      const isSure = !isReal && other.length >= SHORTEST && (distance === 1 ? isSlip(word, other) : word.length >= LONGEST || soundsOf(word) === soundsOf(other));
      found.push({ word: other, distance: distance - (isSure ? 0.5 : 0), isSure });
    }
  }
  return found.sort((a, b) => a.distance - b.distance).map(({ word: near, isSure }) => ({ word: near, isSure }));
}

/** The words that begin as an unfinished word does, the most frequent first. */
export function findBeginning(word: string, known: readonly string[]): string[] {
  return word.length < 3 ? [] : known.filter((other) => other.length > word.length && other.startsWith(word));
}

function isOfFamily(a: string, b: string, endings: readonly string[]): boolean {
  let common = 0;
  while (common < a.length && a[common] === b[common]) common++;
  for (let at = common; at >= Math.max(FEWEST_IN_COMMON, common - 2); at--) if (endings.includes(a.slice(at)) && endings.includes(b.slice(at))) return true;
  return false;
}

/** Whether two words that differ in one letter differ by a slip. */
function isSlip(a: string, b: string): boolean {
  if (a.length >= LONG || undouble(a) === undouble(b)) return true;
  if (a.length !== b.length) return consonants(a) === consonants(b) && !/[aeiou]$/.test(a.length > b.length ? a : b);
  if ([...a].sort().join('') === [...b].sort().join('')) return true;
  const at = [...a].findIndex((letter, place) => letter !== b[place]);
  return a.length > SHORTEST && (/[aeiouy]{2}/.test(a[at]! + b[at]!) || areNeighbours(a[at]!, b[at]!));
}

function areNeighbours(a: string, b: string): boolean {
  return ROWS.some((row) => row.includes(a) && row.includes(b) && Math.abs(row.indexOf(a) - row.indexOf(b)) === 1);
}

function undouble(word: string): string {
  return word.replace(/(.)\1+/g, '$1');
}

function consonants(word: string): string {
  return undouble(word.replace(/[aeiouy]/g, ''));
}

/** What is left of a word when vowels go and letters that sound alike are one. */
export function soundsOf(word: string): string {
  return consonants(word.replace(/ph/g, 'f').replace(/[ckq]+/g, 'k').replace(/z/g, 's').replace(/[tsc]i(?=on)/g, 'si').replace(/h/g, ''));
}

/** How many letters have to be put in, left out, changed or swapped with the next, up to `most` (Damerau and Levenshtein). */
function distanceBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + Number(!same));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j]!, before[j - 2]! + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[b.length]!;
}

/** The places at which a word that somebody wrote in one piece may be two, with the keys of both: my pack, year 9. */
export function splitWord(word: string): [string, string][] {
  const between = [...word].flatMap((letter, at) => {
    if (at === 0) return [];
    const isEdge = /\p{N}/u.test(letter) !== /\p{N}/u.test(word[at - 1]!);
    return isEdge || (at >= FEWEST_IN_PART && word.length - at >= FEWEST_IN_PART) ? [at] : [];
  });
  return between.map((at) => [keyOf(word.slice(0, at)), keyOf(word.slice(at))] as [string, string]).filter(([a, b]) => a && b);
}
