import { expect, test } from 'vitest';
import { digestOf } from './digest-of.ts';

test('the same texts have the same digest, and no others: not in another order, and not cut elsewhere', () => {
  expect(digestOf(['a', 'bc'])).toBe(digestOf(['a', 'bc']));
  expect(new Set([['a', 'bc'], ['ab', 'c'], ['bc', 'a'], ['abc'], ['a', 'bc', '']].map(digestOf)).size).toBe(5);
});
