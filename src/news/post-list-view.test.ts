import { expect, test } from 'vitest';
import { expectView } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import type { Catalogue, Post } from '../catalogue/catalogue.ts';
import { viewPostList } from './post-list-view.ts';

test('posts are listed the newest first', () => {
  const post = (slug: string, date: string) => ({ slug, title: slug, summary: 'What happened.', date }) as Post;
  expect(viewPostList({ news: [post('old', '2026-01-14'), post('new', '2026-11-02')], settings: { name: 'Our Partnership' } as Catalogue['settings'] })).toEqual({
    partnership: 'Our Partnership',
    posts: [
      { href: '/news/new/', title: 'new', summary: 'What happened.', date: { datetime: '2026-11-02', day: '2 November 2026' } },
      { href: '/news/old/', title: 'old', summary: 'What happened.', date: { datetime: '2026-01-14', day: '14 January 2026' } },
    ],
  });
});

expectView('/news/', await realCatalogue(), {
  pagesOf: () => [1],
  viewOf: viewPostList,
  notShown: { 'the text of a post': ({ news }) => { for (const post of news) post.page.tree = { type: 'root', children: [] }; }, 'the resources': (all) => { all.resources.length = 0; } },
  shown: { 'the title of a post': ({ news }) => { for (const post of news) post.title = `${post.title} again`; } },
});
