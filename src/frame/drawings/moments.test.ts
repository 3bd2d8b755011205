import { expect, test } from 'vitest';
import { extentOf } from '../../../tests/extent-of.ts';
import { moments } from './moments.ts';

test('each is one ring with one thing changed, inside its box, and like no other', () => {
  const all = Object.values(moments);
  expect(new Set(all).size).toBe(all.length);
  for (const svg of all) {
    const { left, top, right, bottom } = extentOf(svg);
    expect([left >= 2, top >= 2, right <= 158, bottom <= 118], svg).toEqual([true, true, true, true]);
  }
});

test('colours come from the look', () => {
  expect(Object.values(moments).join('')).not.toMatch(/#|rgb/);
});
