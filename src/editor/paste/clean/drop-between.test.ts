import { expect, test } from 'vitest';
import { dropBetween } from './drop-between.ts';

test.each([
  ['a<!--b-->c<!--d-->e', 'ace'],
  ['a<!--b', 'a<!--b'],
  ['a', 'a'],
  ['<!--<!---->b-->', 'b-->'],
])('%s becomes %s', (text, left) => {
  expect(dropBetween(text, '<!--', '-->')).toBe(left);
});
