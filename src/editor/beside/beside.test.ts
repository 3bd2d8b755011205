import { expect, test } from 'vitest';
import { readPage } from '../../mdx/page.ts';
import { kinds } from '../../schema/index.ts';
import { blockInStep } from './block-in-step.ts';
import { missingGaps } from './missing-gaps.ts';

const tree = (body: string) => readPage(`---\ntitle: A\n---\n\n${body}\n`, kinds.resources.fields).tree;
const ORIGINAL = tree('Dear <FillIn label="name" />,\n\nring <FillIn label="telephone" /> on <FillIn label="day" />.');

test.each([
  ['<FillIn label="imię" original="name" /> <FillIn label="telefon" original="telephone" /> <FillIn label="dzień" original="day" />', undefined],
  ['<FillIn label="a" /> <FillIn label="b" /> <FillIn label="c" />', undefined],
  ['<FillIn label="name" /> <FillIn label="telefon" original="telephone" />', 'The original has 3 gaps to fill in, and yours has 2. Still to put in: "day".'],
  ['<FillIn label="imię" />', 'The original has 3 gaps to fill in, and yours has 1. Put in what is missing.'],
  ['Nothing.', 'The original has 3 gaps to fill in, and yours has none. Still to put in: "name", "telephone", "day".'],
])('gaps of the original that are missing are said: %s', (body, says) => expect(missingGaps(ORIGINAL, tree(body))).toBe(says));

test('a page without gaps misses none', () => expect(missingGaps(tree('One.'), tree('Two.'))).toBeUndefined());

test('a translation is in step block by block, and never beyond the end', () => {
  expect([0, 1, 5].map((block) => blockInStep(['a', 'b', 'c'], ['x', 'y'], block, true))).toEqual([0, 1, 2]);
});

test('an adaptation is in step by what it says', () => {
  const original = ['Sit in a circle.', 'Take a card each.', 'Say how you feel.'];
  expect([0, 1, 2, 3].map((block) => blockInStep(original, ['A new beginning.', 'Sit in a circle.', 'Something of ours.', 'Say how you feel today.'], block, false))).toEqual([0, 0, 0, 2]);
});
