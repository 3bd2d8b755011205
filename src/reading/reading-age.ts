import type { Nodes, Root } from 'mdast';
import { textOf } from '../parts/nodes.ts';
import { countSyllables } from './syllables.ts';

/** How hard a text is to read. */
export interface Reading {
  /** The age at which most people read it easily, in whole years from 5 to 18. */
  age: number;
  /** The hardest sentences, the hardest first. */
  hardest: { words: string; age: number }[];
}

/** The reading age our pages aim for. */
export const READING_AGE = 11;

/** The reading age that letters to families aim for. */
export const READING_AGE_OF_LETTERS = 9;

/** Fewer words than this say nothing about a whole text. */
const LEAST_WORDS = 60;

/** The reading age that a page should not go above. */
export function targetFor({ kind }: { kind?: unknown }): number {
  return kind === 'letter' ? READING_AGE_OF_LETTERS : READING_AGE;
}

/** How hard a page in English is to read. Headings, tables, code and names are ignored. Undefined for another language or for too few words. */
export function readingOf(tree: Root, language = 'en-GB'): Reading | undefined {
  if (!/^en\b/.test(language)) return undefined;
  return readingOfSentences(stretchesOf(tree).flatMap(splitSentences));
}

/** How hard some English sentences are to read together. Undefined for too few words. */
export function readingOfSentences(sentences: readonly string[]): Reading | undefined {
  const counted = sentences.map((words) => ({ words, ...countSentence(words) })).filter(({ count }) => count > 0);
  const count = sum(counted.map((one) => one.count));
  if (count < LEAST_WORDS) return undefined;
  const hardest = [...new Map(counted.map((one) => [one.words, one])).values()]
    // A few long words do not make a hard sentence.
    .filter((one) => one.count >= 8)
    .map((one) => ({ words: one.words, age: ageOf(one.count, 1, one.syllables) }))
    .toSorted((a, b) => b.age - a.age)
    .slice(0, 3);
  return { age: ageOf(count, counted.length, sum(counted.map(({ syllables }) => syllables))), hardest };
}

/**
 * The grade by Flesch and Kincaid: 0.39 × words per sentence + 11.8 × syllables per word − 15.59 (J. P. Kincaid, R. P. Fishburne, R. L. Rogers and
 * B. S. Chissom, Derivation of New Readability Formulas for Navy Enlisted Personnel, Research Branch Report 8-75, 1975).
 */
export function gradeOf(words: number, sentences: number, syllables: number): number {
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/** The words of a sentence and their syllables, without names: words with a capital letter, except the first. */
export function countSentence(sentence: string): { count: number; syllables: number } {
  const words = (sentence.match(/\p{L}[\p{L}\p{M}’']*/gu) ?? []).filter((word, at) => at === 0 || word === 'I' || /^I[’']/.test(word) || !/^\p{Lu}/u.test(word));
  return { count: words.length, syllables: sum(words.map(countSyllables)) };
}

/** The sentences of some text. Text without a full stop at its end counts as one too. */
export function splitSentences(words: string): string[] {
  return words.replace(/\s+/g, ' ').split(/(?<=[.!?…][”"’')\]]*)\s+(?=[“"‘'(]?[\p{Lu}\p{N}])/u).map((one) => one.trim()).filter(Boolean);
}

// Pupils in the first grade of the United States are six. Above eighteen the formula says nothing that helps.
function ageOf(words: number, sentences: number, syllables: number): number {
  return Math.min(18, Math.max(5, Math.round(gradeOf(words, sentences, syllables) + 5)));
}

function stretchesOf(tree: Root): string[] {
  const found: string[] = [];
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'paragraph') found.push(textOf(node));
    else if (node.type !== 'heading' && node.type !== 'table' && 'children' in node) waiting.push(...[...node.children].reverse() as Nodes[]);
  }
  return found;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
