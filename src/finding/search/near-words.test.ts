import { expect, test } from 'vitest';
import { findNear, splitWord } from './near-words.ts';

const sure = (word: string, ...known: string[]) => findNear(word, known).filter(({ isSure }) => isSure).map(({ word: near }) => near);

test.each([['bulying', 'bullying'], ['plyground', 'playground'], ['palyground', 'playground'], ['suspention', 'suspension'], ['recieve', 'receive'], ['questons', 'questions'], ['attend', 'attendance'], ['lunchtine', 'lunchtime'], ['polsku', 'polski'], ['llythyrau', 'llythyr'], ['safegarding', 'safeguarding'], ['resterative', 'restorative'], ['govenor', 'governor'], ['parant', 'parent'], ['conferance', 'conference'], ['gloucester', 'gloucestershire']])('%s is surely %s', (word, meant) => {
  expect(sure(word, 'zebra', meant)).toEqual([meant]);
});

test.each([['sport', 'short'], ['phonics', 'phone'], ['paint', 'point'], ['fire', 'five'], ['maths', 'months'], ['drill', 'daily'], ['autism', 'autumn'], ['music', 'mosaic']])('%s is not taken for %s', (word, other) => {
  expect(sure(word, other)).toEqual([]);
});

test.each([['spitting', 'sitting'], ['dairy', 'diary'], ['meditation', 'mediation'], ['community', 'commune'], ['painting', 'pointing']])('the real word %s is not taken for %s, only offered', (word, other) => {
  expect(findNear(word, [other], true).filter(({ isSure }) => isSure)).toEqual([]);
});

test('another form of a real word is still taken', () => expect(findNear('attend', ['attendance'], true)).toEqual([{ word: 'attendance', isSure: true }]));

test('a word in one piece may be two: where letters meet digits, and anywhere else', () => {
  expect(splitWord('yr9')).toEqual([['yr', '9']]);
  expect(splitWord('mypack')).toContainEqual(['my', 'pack']);
});

test('what is near and not sure is still offered', () => expect(findNear('sport', ['short'])).toEqual([{ word: 'short', isSure: false }]));
