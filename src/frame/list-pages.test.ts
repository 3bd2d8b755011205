import { expect, test } from 'vitest';
import { entriesOn, listPages, pageTitle, viewListPages } from './list-pages.ts';

test('a list that fits on one page has one, at its own address, and no way to others', () => {
  expect(listPages(0)).toEqual([{ page: undefined }]);
  expect(viewListPages('/news/', 1, 30)).toBeUndefined();
  expect(pageTitle(undefined)).toBe('');
});

test('a longer list has pages, each with the way to its neighbours and a title of its own', () => {
  expect(listPages(61).map(({ page }) => page)).toEqual([undefined, 'page/2', 'page/3']);
  expect([1, 2, 3].map((page) => viewListPages('/news/', page, 61))).toEqual([
    { at: 1, of: 3, before: undefined, after: '/news/page/2/', first: undefined },
    { at: 2, of: 3, before: '/news/', after: '/news/page/3/', first: undefined },
    { at: 3, of: 3, before: '/news/page/2/', after: undefined, first: '/news/' },
  ]);
  expect([1, 2].map((page) => pageTitle(viewListPages('/news/', page, 61)))).toEqual(['', ', page 2 of 3']);
});

test('every entry is on one page', () => {
  const all = Array.from({ length: 61 }, (_, at) => at);
  expect([1, 2, 3].flatMap((page) => entriesOn(all, page))).toEqual(all);
});
