import { expect, test } from 'vitest';
import { describeProblems } from '../problem.ts';
import { describePlan } from '../report.ts';
import { describeUnmade, whyUnmadeStops } from './unmade.ts';

const page = { title: 'Playground cards', file: 'content/resources/playground-cards/index.mdx' };
const tooLong = 'Card 2 has too much text to be legible at its size. Make it shorter.';
const unmade = describeUnmade(page, [
  ...['Lanyard cards', 'Lanyard cards', 'Pocket cards'].map((label) => ({ label, why: tooLong, beside: false })),
  { label: 'Beside the Polish', why: 'The letters "日" cannot be printed with the fonts that we have.', beside: true },
]);

test('files that cannot be made are reported by page, once for each reason', () => {
  expect(describeProblems(unmade)).toMatchInlineSnapshot(`
    "Playground cards  (content/resources/playground-cards/index.mdx, line 1)
      Card 2 has too much text to be legible at its size. Make it shorter.
      Because of this, nobody can download these from the page: "Lanyard cards", "Pocket cards".
      → Change it on the page, and everything will be made again.
    Playground cards  (content/resources/playground-cards/index.mdx, line 1)
      The letters "日" cannot be printed with the fonts that we have.
      Because of this, nobody can download these from the page: "Beside the Polish".
      → Change it on this page, or on the page that is printed beside it, and everything will be made again."
  `);
});

test('one such page is published without them, and the build says so at the end', () => {
  expect(whyUnmadeStops(unmade, 'publish')).toBeUndefined();
  expect(describePlan({ published: [], aside: [], problems: unmade, removed: [] })).toContain('2 things to put right. Everything is published all the same.');
});

test('on a branch the build stops, so that the page is corrected before it is published', () => {
  expect(whyUnmadeStops(unmade, 'branch')).toBe('Nothing has been published; the site is as it was.');
});

test('many such pages look like a fault in the whole site', () => {
  const four = ['a', 'b', 'c', 'd'].flatMap((file) => describeUnmade({ title: file, file }, [{ label: 'PDF', why: 'The page cannot be printed: no', beside: false }]));
  expect(whyUnmadeStops(four, 'publish')).toBe('4 pages at once look like a fault in the whole site, so nothing has been published; the site is as it was.');
  expect(whyUnmadeStops([], 'branch')).toBeUndefined();
});

test('a page that spoils the files of its translations counts as one', () => {
  const beside = ['a', 'b', 'c', 'd'].flatMap((file) => describeUnmade({ title: file, file }, [{ label: 'Beside the English', why: 'no', beside: true }]));
  expect(whyUnmadeStops([...unmade, ...beside], 'publish')).toBeUndefined();
  expect(whyUnmadeStops(beside, 'branch')).toBeDefined();
});
