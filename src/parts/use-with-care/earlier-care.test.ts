import { expect, test } from 'vitest';
import { EARLIER_CARE } from './earlier-care.ts';
import { CARE } from './part.ts';

test('every wording of the notice is kept, so that Word files given out with it come back as the same page', () => {
  // A new wording is one line more here, never one in place of another.
  expect([CARE, ...EARLIER_CARE].map(([first]) => /deal with (.*?), or bullying/.exec(first!)![1])).toEqual([
    'a disclosure, abuse, domestic abuse, sexual harm, exploitation',
    'a disclosure, abuse, sexual harm, exploitation',
  ]);
  expect(new Set([CARE, ...EARLIER_CARE].map((care) => care.join('\n'))).size).toBe(EARLIER_CARE.length + 1);
});

test('the notice names domestic abuse', () => {
  expect(CARE[0]).toContain('domestic abuse');
});
