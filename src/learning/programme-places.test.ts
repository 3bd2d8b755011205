import { expect, test } from 'vitest';
import { describePlaces } from './programme-places.ts';

test.each([
  [{ year: '2026-27', places: 6, left: 2 }, '6 schools. 2 are left.'],
  [{ year: '2026-27', places: 6, left: 1 }, '6 schools. 1 is left.'],
  [{ year: '2026-27', places: 1, left: 0 }, '1 school. There are none left.'],
  [{ year: '2026-27', places: 15 }, '15 schools. How many are left is not given.'],
  [{ year: '2025-26', places: 6, left: 2 }, '6 schools. This year is over.'],
  [{ places: 15 }, '15 schools. How many are left is not given.'],
])('%j is shown as "%s"', (places, words) => expect(describePlaces(places, '2026-11-23')).toBe(words));
