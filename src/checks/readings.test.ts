import { expect, test } from 'vitest';
import { describeReadings } from './readings.ts';
import { sampleEntry, sampleLibrary } from './content/sample.ts';

const HARD = 'Considerable organisational responsibility necessitates the implementation of multidisciplinary accountability arrangements throughout the institution. '.repeat(5);
const said = (body: string, fields = {}) => {
  const entry = sampleEntry({ body, fields });
  return describeReadings(sampleLibrary({ body, fields }, entry));
};

test('pages that read harder than they should are listed with their hardest sentences, and stop nothing', () => {
  expect(said(HARD)).toMatchInlineSnapshot(`
    "A sound page  (content/resources/sound-page/index.mdx)
      Reads like a text for about 18-year-olds; we aim for 11. Hardest sentences:
      18: Considerable organisational responsibility necessitates the implementation of multidisciplinary accountability arrangements throughout the institution.

    1 page in English is long enough to judge; one reads harder than we aim for. This stops nothing."
  `);
});

test('a letter is held to a lower age, and a page in another language to none', () => {
  const fair = 'The children meet with a teacher after lunch. Each of them can say what happened before we decide anything together. '.repeat(4);
  expect(said(fair)).toBe('1 page in English is long enough to judge; none reads harder than we aim for. This stops nothing.');
  expect(said(fair, { kind: 'letter' })).toContain('; we aim for 9.');
  expect(said(HARD, { language: 'pl' })).toBe('0 pages in English are long enough to judge; none reads harder than we aim for. This stops nothing.');
});
