import { expect, test } from 'vitest';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { countSentence, gradeOf, readingOf, readingOfSentences, splitSentences, targetFor } from './reading-age.ts';
import { countSyllables } from './syllables.ts';

const GETTYSBURG = `Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in liberty, and dedicated to the proposition that all men are created equal.
Now we are engaged in a great civil war, testing whether that nation, or any nation so conceived and so dedicated, can long endure. We are met on a great battlefield of that war. We have come to dedicate a portion of that field, as a final resting place for those who here gave their lives that that nation might live. It is altogether fitting and proper that we should do this.
But, in a larger sense, we can not dedicate, we can not consecrate, we can not hallow this ground. The brave men, living and dead, who struggled here, have consecrated it, far above our poor power to add or detract. The world will little note, nor long remember what we say here, but it can never forget what they did here. It is for us the living, rather, to be dedicated here to the unfinished work which they who fought here have thus far so nobly advanced. It is rather for us to be here dedicated to the great task remaining before us, that from these honored dead we take increased devotion to that cause for which they gave the last full measure of devotion, that we here highly resolve that these dead shall not have died in vain, that this nation, under God, shall have a new birth of freedom, and that government of the people, by the people, for the people, shall not perish from the earth.`;

const gradeOfText = (text: string) => {
  const counted = splitSentences(text).map(countSentence);
  const total = (key: 'count' | 'syllables') => counted.reduce((sum, one) => sum + one[key], 0);
  return gradeOf(total('count'), counted.length, total('syllables'));
};

test('texts with published values come out near them', () => {
  // GNU style gives the Gettysburg Address a Kincaid grade of 10.2 (vergil66.wordpress.com, 3 April 2007), Word about 10.9.
  expect(gradeOfText(GETTYSBURG)).toBeGreaterThan(9.5);
  expect(gradeOfText(GETTYSBURG)).toBeLessThan(11.6);
  // Wikipedia, "Flesch–Kincaid readability tests": 13 words with 24 syllables.
  expect(countSentence('The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.'.replace('Australian', 'australian'))).toEqual({ count: 13, syllables: 24 });
  // The same article: one-syllable words in a short sentence, a reading ease of 116.
  expect(countSentence('The cat sat on the mat.')).toEqual({ count: 6, syllables: 6 });
});

test.each([
  ['school', 1], ['schools', 1], ['table', 2], ['circle', 2], ['restorative', 4], ['conversation', 4], ['asked', 1], ['wanted', 2], ['people', 2], ['being', 2], ['quiet', 2], ['questions', 2], ['makes', 1], ['changes', 2],
  ['lunchtime', 2], ['something', 2], ['idea', 3], ['area', 3], ['playground', 2], ['carefully', 3], ['the', 1], ['they’re', 1], ['situation', 4], ['behaviour', 3], ['one', 1],
])('“%s” has %i syllables', (word, count) => expect(countSyllables(word)).toBe(count));

const read = (markdown: string, language?: string) => readingOf(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }), language);
const EASY = 'We sit in a ring. One child holds the ball. The child with the ball can speak. We all hear what they say. '.repeat(4);

test('headings, tables and names are ignored, and other languages are not measured', () => {
  const plain = read(EASY)!;
  expect(plain.age).toBeLessThan(8);
  expect(read(`# Institutional accountability considerations\n\n${EASY}\n\n| Organisational responsibility |\n| --- |\n| Multidisciplinary collaboration |`)).toEqual(plain);
  expect(read(EASY.replaceAll('One child', 'One child, Bartholomew Featherstonehaugh,'))!.age).toBe(plain.age);
  expect(read(EASY, 'pl')).toBeUndefined();
  expect(read('Too few words to say.')).toBeUndefined();
});

test('the hardest sentences come first, each with its own age', () => {
  const hard = 'The institutional accountability considerations necessitate multidisciplinary collaboration throughout organisational implementation.';
  const { hardest, age } = read(`${EASY}\n\n${hard}`)!;
  expect(hardest[0]!.words).toBe(hard);
  expect(hardest[0]!.age).toBeGreaterThan(age);
  expect(hardest.length).toBeLessThanOrEqual(3);
});

test('text without a full stop at its end is a sentence, and a full stop before a small letter ends none', () => {
  expect(splitSentences('Go in, e.g. to the hall. “Then wait.” That is all')).toEqual(['Go in, e.g. to the hall.', '“Then wait.”', 'That is all']);
  expect(readingOfSentences(['word'])).toBeUndefined();
});

test('letters to families have to be easier than the rest', () => {
  expect([targetFor({ kind: 'letter' }), targetFor({ kind: 'guide' }), targetFor({})]).toEqual([9, 11, 11]);
});
