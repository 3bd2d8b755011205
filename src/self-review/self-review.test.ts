import { expect, test } from 'vitest';
import { planFor, readReview, writeReview } from './self-review.ts';
import { keyOf } from './statement-key.ts';

const STATEMENTS = [['a', 'Leadership'], ['b', 'Leadership'], ['c', 'Every day'], ['d', 'Every day'], ['e', 'Safe'], ['f', 'Safe']].map(([key, heading]) => ({ key: key!, heading: heading! }));

test('the three lowest answers come next, one under each heading before a second', () => {
  expect(planFor(STATEMENTS, { a: 0, b: 0, c: 1, d: 0, e: 3, f: 2 })).toEqual({ answered: 6, strong: ['e'], next: ['a', 'd', 'b'] });
  expect(planFor(STATEMENTS, { a: 1, b: 1, c: 1, e: 1 }).next).toEqual(['a', 'c', 'e']);
});

test('what is in place is strong while nothing is part of who the school is; without low answers nothing comes next, and without answers there is no plan', () => {
  expect(planFor(STATEMENTS, { a: 2, b: 2 })).toEqual({ answered: 2, strong: ['a', 'b'], next: [] });
  expect(planFor(STATEMENTS, { gone: 0 })).toEqual({ answered: 0, strong: [], next: [] });
});

test('a file holds what was stored, and anything else is not a file of ours', () => {
  const kept = { answers: { a: 0, b: 3 }, steps: { a: { role: 'governor', term: '2027-spring' } } };
  expect(readReview(writeReview(kept))).toEqual(kept);
  for (const other of ['', 'null', '[]', '{"file":"self-review","version":2}', 'Dear team']) expect(readReview(other), other).toBeUndefined();
  expect(readReview('{"file":"self-review","version":1,"answers":{"a":7,"b":"1","c":1},"steps":{"a":4,"b":{"role":1},"c":null}}')).toEqual({ answers: { c: 1 }, steps: {} });
});

test('the key of a statement comes from its text alone', () => {
  expect(keyOf('We listen.')).toBe(keyOf('We listen.'));
  expect(keyOf('We listen.')).not.toBe(keyOf('We listen!'));
});
