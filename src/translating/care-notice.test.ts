import { expect, test } from 'vitest';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import type { Resource } from '../catalogue/catalogue.ts';
import { CARE } from '../parts/use-with-care/part.ts';
import { careNoticeOf } from './care-notice.ts';

const { resources } = await realCatalogue();
const original = resources.find(({ slug }) => slug === 'letter-after-a-fall-out')!;
const bare: Resource['page'] = { ...original.page, tree: { type: 'root', children: [] } };
const translation = (state: 'machine-draft' | 'checked-by-speaker', page: Resource['page']): Resource => ({ ...original, slug: 'polish', page, translates: { resource: original.slug, version: '1.0', state } });

test('a machine draft without the notice of care gets it', () => {
  expect(careNoticeOf(translation('machine-draft', bare))).toEqual(CARE);
});

test('one that has it, one that a speaker has checked, and an original get no second one', () => {
  expect(careNoticeOf(translation('machine-draft', original.page))).toEqual([]);
  expect(careNoticeOf(translation('checked-by-speaker', bare))).toEqual([]);
  expect(careNoticeOf({ ...original, page: bare })).toEqual([]);
});
