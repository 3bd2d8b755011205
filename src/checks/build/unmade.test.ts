import { expect, test } from 'vitest';
import { describeProblems } from '../problem.ts';
import { describePlan } from '../report.ts';
import { describeUnmade, whyUnmadeStops } from './unmade.ts';

const page = { title: 'Playground cards', file: 'content/resources/playground-cards/index.mdx' };
const tooLong = 'Card 2 has too many words to be read at its size. Make it shorter.';
const unmade = describeUnmade(page, [
  ...['Lanyard cards', 'Lanyard cards', 'Pocket cards'].map((label) => ({ label, why: tooLong, beside: false })),
  { label: 'Beside the Polish', why: 'The letters "日" cannot be printed with the fonts that we have.', beside: true },
]);

test('what cannot be made is told by page, once for each reason', () => {
  expect(describeProblems(unmade)).toMatchInlineSnapshot(`
    "Playground cards  (content/resources/playground-cards/index.mdx, line 1)
      Card 2 has too many words to be read at its size. Make it shorter.
      Because of it, these cannot be taken away from the page: "Lanyard cards", "Pocket cards".
      → Change it on the page, and everything is made again.
    Playground cards  (content/resources/playground-cards/index.mdx, line 1)
      The letters "日" cannot be printed with the fonts that we have.
      Because of it, these cannot be taken away from the page: "Beside the Polish".
      → Change it on the page, or on the one that stands beside it, and everything is made again."
  `);
});

test('one such page is published without them, and the end of the build says so', () => {
  expect(whyUnmadeStops(unmade, 'publish')).toBeUndefined();
  expect(describePlan({ published: [], aside: [], problems: unmade, removed: [] })).toContain('2 things to put right. Everything is published all the same.');
});

test('on a branch it stops, so that it is put right before it is published', () => {
  expect(whyUnmadeStops(unmade, 'branch')).toBe('Nothing has been published; the site is as it was.');
});

test('many such pages look like a fault of the whole', () => {
  const four = ['a', 'b', 'c', 'd'].flatMap((file) => describeUnmade({ title: file, file }, [{ label: 'PDF', why: 'The page cannot be printed: no', beside: false }]));
  expect(whyUnmadeStops(four, 'publish')).toBe('4 pages at once look like a fault of the whole, so nothing has been published; the site is as it was.');
  expect(whyUnmadeStops([], 'branch')).toBeUndefined();
});

test('a page that spoils what it stands beside counts as one', () => {
  const beside = ['a', 'b', 'c', 'd'].flatMap((file) => describeUnmade({ title: file, file }, [{ label: 'Beside the English', why: 'no', beside: true }]));
  expect(whyUnmadeStops([...unmade, ...beside], 'publish')).toBeUndefined();
  expect(whyUnmadeStops(beside, 'branch')).toBeDefined();
});
