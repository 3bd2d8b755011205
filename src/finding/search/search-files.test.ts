import { expect, test } from 'vitest';
import { packPostings, packSteps, unpackPostings, unpackSteps } from './search-files.ts';

test('postings come back as they were written', () => {
  const postings = [0, 1, 33, 34, 1_100, 40_000].map((page, at) => ({ page, weight: 1 + at * 12 }));
  expect(unpackPostings(packPostings(postings))).toEqual(postings);
});

test('numbers come back as they were written, up and down', () => expect(unpackSteps(packSteps([5, 0, 700, 699, 0, 12_345]))).toEqual([5, 0, 700, 699, 0, 12_345]));
