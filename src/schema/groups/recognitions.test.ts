import { expect, test } from 'vitest';
import { explainValues } from '../explain.ts';
import { schools } from '../schools.ts';

test('a recognition that ends before it begins is refused, with both days and what to look at', () => {
  const { recognitions } = schools.fields;
  const { faults } = explainValues({ recognitions }, { recognitions: [{ body: 'A body', standard: 'A standard', from: '2026-03-01', until: '2025-02-28' }] });
  expect(faults.map(({ what, why, remedy }) => [what, why, remedy].join(' '))).toMatchInlineSnapshot(`
    [
      ""Until" says "2025-02-28", and "From" says "2026-03-01". It would end before it begins. Check both dates, the year first, and correct the one that is wrong.",
    ]
  `);
});
