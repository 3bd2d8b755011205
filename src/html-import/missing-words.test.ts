import { expect, test } from 'vitest';
import { findMissing } from './missing-words.ts';

test.each([
  ['one two three', 'three one two', 0, []],
  ['one two two', 'two one', 1, ['two']],
  ['restora- tive', 'restorative', 0, []],
  ['x² and CO₂', 'x2 and CO2', 0, []],
  ['Dŵr', 'Dŵr'.normalize('NFD'), 0, []],
  ['soft\u00adly', 'softly', 0, []],
  ['a b c d e f g h', '', 8, ['a', 'b', 'c', 'd', 'e', 'f']],
])('of “%s”, “%s” lacks %i', (copied, pasted, count, first) => {
  expect(findMissing(copied, pasted)).toEqual({ count, first });
});
