import { expect, test } from 'vitest';
import { splitSentence } from './split-sentence.ts';

test('a sentence without marks is one piece, and an empty one has none', () => {
  expect(splitSentence('Nothing has been shared yet.')).toEqual([{ is: 'words', text: 'Nothing has been shared yet.' }]);
  expect(splitSentence('')).toEqual([]);
});

test('what a button says, code and links are pieces of their own, in the order of the sentence', () => {
  expect(splitSentence('Press **Subscribe**, read `version`, or see [the list](/data/#s-try-it).')).toEqual([
    { is: 'words', text: 'Press ' },
    { is: 'button', text: 'Subscribe' },
    { is: 'words', text: ', read ' },
    { is: 'code', text: 'version' },
    { is: 'words', text: ', or see ' },
    { is: 'link', text: 'the list', href: '/data/#s-try-it' },
    { is: 'words', text: '.' },
  ]);
});

test('marks that are not closed are words', () => {
  for (const sentence of ['Two * two ** four', 'A ` alone', 'See [this] (not a link)', 'See [this](not a link)']) expect(splitSentence(sentence)).toEqual([{ is: 'words', text: sentence }]);
});
