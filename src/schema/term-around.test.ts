import { expect, test } from 'vitest';
import { termAround } from './term-around.ts';

test.each([['2026-01-05', '2026-spring'], ['2026-03-31', '2026-spring'], ['2026-04-01', '2026-summer'], ['2026-07-31', '2026-summer'], ['2026-08-01', '2026-autumn'], ['2026-12-31', '2026-autumn']])('%s most likely lies in %s', (day, term) => {
  expect(termAround(day)).toBe(term);
});
