import { expect, test } from 'vitest';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import type { Resource } from '../catalogue/catalogue.ts';
import { CARE } from '../parts/use-with-care/part.ts';
import { careNoticeOf } from './care-notice.ts';

const { resources } = await realCatalogue();
const original = resources.find(({ slug }) => slug === 'letter-after-a-fall-out')!;
const polish = resources.find(({ slug }) => slug === 'letter-after-a-fall-out-polish')!;
const without = (one: Resource): Resource => ({ ...one, page: { ...one.page, tree: { type: 'root', children: one.page.tree.children.filter((node) => node.type !== 'part' || node.name !== 'UseWithCare') } } });

test('a translation without the notice of care gets that of its original', () => {
  expect(careNoticeOf(without(polish), { resources: [original] })).toEqual(CARE);
});

test('one that has it, one whose original has none, and an original get no second one', () => {
  expect(careNoticeOf({ ...polish, page: original.page }, { resources: [original] })).toEqual([]);
  expect(careNoticeOf(without(polish), { resources: [without(original)] })).toEqual([]);
  expect(careNoticeOf(original, { resources: [original] })).toEqual([]);
});
