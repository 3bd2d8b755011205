import { expect, test } from 'vitest';
import { countParts } from './count-parts.ts';

test.each([[0, 1], [250, 1], [251, 2], [1_900, 8], [4_000, 16], [16_000, 16], [17_000, 32]])('%i pages are in %i parts', (pages, parts) => {
  expect(countParts(pages)).toBe(parts);
});
