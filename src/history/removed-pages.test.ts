import { expect, test } from 'vitest';
import { findRemovedPages } from './removed-pages.ts';

const find = (removed: Parameters<typeof findRemovedPages>[0]['removed']) => findRemovedPages({ removed });

test('every kind of page that has an address is known by it when it is gone', () => {
  expect(find([{ file: 'content/resources/circle-plan/index.mdx', at: 200 }, { file: 'content/news/a-day.mdx', at: 200 }, { file: 'content/pages/old/index.mdx' }])).toEqual([
    { kind: 'resources', slug: 'circle-plan' }, { kind: 'news', slug: 'a-day' }, { kind: 'pages', slug: 'old' },
  ]);
});

test('what never had an address of its own is passed over', () => {
  expect(find([{ file: 'content/trials/we-tried-it.mdx', at: 200 }, { file: 'content/evil/x.mdx', at: 200 }, { file: 'content/news/Not An Address.mdx', at: 200 }, { file: 'content/resources/flat.mdx', at: 200 }])).toEqual([]);
});

test('a page that was given another name leads to where it is now, by way of all its names', () => {
  const moves = [{ file: 'content/news/first.mdx', at: 200, movedTo: 'content/news/second.mdx' }, { file: 'content/news/second.mdx', at: 300, movedTo: 'content/news/third.mdx' }];
  expect(find(moves)).toEqual([{ kind: 'news', slug: 'first', movedTo: '/news/third/' }, { kind: 'news', slug: 'second', movedTo: '/news/third/' }]);
});

test('a page whose new name is gone as well leads nowhere, nor do names in a circle', () => {
  expect(find([{ file: 'content/news/first.mdx', at: 200, movedTo: 'content/news/second.mdx' }, { file: 'content/news/second.mdx', at: 300 }]).map(({ movedTo }) => movedTo)).toEqual([undefined, undefined]);
  expect(find([{ file: 'content/news/a.mdx', at: 200, movedTo: 'content/news/b.mdx' }, { file: 'content/news/b.mdx', at: 300, movedTo: 'content/news/a.mdx' }]).map(({ movedTo }) => movedTo)).toEqual([undefined, undefined]);
});
