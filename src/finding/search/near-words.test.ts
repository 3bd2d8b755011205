import { expect, test } from 'vitest';
import { findNear } from './near-words.ts';

const sure = (word: string, ...known: string[]) => findNear(word, known).filter(({ isSure }) => isSure).map(({ word: near }) => near);

test.each([['bulying', 'bullying'], ['plyground', 'playground'], ['palyground', 'playground'], ['suspention', 'suspension'], ['recieve', 'receive'], ['questons', 'questions'], ['attend', 'attendance'], ['lunchtine', 'lunchtime'], ['polsku', 'polski'], ['llythyrau', 'llythyr']])('%s is surely %s', (word, meant) => {
  expect(sure(word, 'zebra', meant)).toEqual([meant]);
});

test.each([['sport', 'short'], ['phonics', 'phone'], ['paint', 'point'], ['fire', 'five'], ['maths', 'months'], ['drill', 'daily'], ['autism', 'autumn'], ['music', 'mosaic']])('%s is not taken for %s', (word, other) => {
  expect(sure(word, other)).toEqual([]);
});

test('what is near and not sure is still offered', () => expect(findNear('sport', ['short'])).toEqual([{ word: 'short', isSure: false }]));
