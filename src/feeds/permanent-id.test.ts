import { expect, test } from 'vitest';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { History } from '../history/history.ts';
import { withPermanentIds } from './open-data/with-permanent-ids.ts';
import { permanentId } from './permanent-id.ts';

const of = (settings: object, resources: object[] = []) => ({ settings, resources, schools: [], visits: [], meetings: [], news: [], programmes: [] }) as unknown as Catalogue;
const first = of({ address: 'https://ours.netlify.example' });
const moved = of({ address: 'https://ours.example', identity: 'https://ours.netlify.example/' });
const history: History = {
  isWhole: true, lost: [], removed: [],
  changes: [
    { commit: '1', at: 1, file: 'content/news/a.mdx', blob: 'x' }, { commit: '2', at: 2, file: 'content/news/a.mdx', movedTo: 'content/news/b.mdx' }, { commit: '2', at: 2, file: 'content/news/b.mdx', blob: 'x' },
    { commit: '3', at: 3, file: 'content/resources/line-up/index.mdx', blob: 'y' }, { commit: '4', at: 4, file: 'content/resources/line-up/index.mdx' }, { commit: '4', at: 4, file: 'content/resources/queue/index.mdx', blob: 'z' },
  ],
};

test('a page keeps its name when the site moves, and when the page is renamed', () => {
  expect(permanentId('news', { slug: 'a' }, first, { ...history, changes: history.changes.slice(0, 1) })).toBe('https://ours.netlify.example/news/a/');
  expect(permanentId('news', { slug: 'b' }, moved, history)).toBe('https://ours.netlify.example/news/a/');
});

test('an earlier address that a page gives counts if something was published there', () => {
  expect(permanentId('resources', { slug: 'queue', formerly: ['never', 'line-up'] }, first, history)).toBe('https://ours.netlify.example/resources/line-up/');
  expect(permanentId('resources', { slug: 'queue', formerly: ['never'] }, first, history)).toBe('https://ours.netlify.example/resources/queue/');
  expect(permanentId('resources', { slug: 'queue', formerly: ['line-up'] }, first, { changes: [], isWhole: false })).toBe('https://ours.netlify.example/resources/line-up/');
});

test('linked data names things for ever, and leads to where they are', () => {
  const thing = { '@id': 'https://ours.example/resources/queue/', url: 'https://ours.example/resources/queue/', mainEntityOfPage: [{ '@id': 'https://ours.example/resources/queue/' }], publisher: [{ '@id': 'https://ours.example/#partnership' }], license: { '@id': 'https://creativecommons.org/licenses/by/4.0/' } };
  expect(withPermanentIds(thing, of(moved.settings, [{ slug: 'queue', formerly: ['line-up'] }]), history)).toEqual({
    '@id': 'https://ours.netlify.example/resources/line-up/', url: thing.url, mainEntityOfPage: thing.mainEntityOfPage, publisher: [{ '@id': 'https://ours.netlify.example/#partnership' }], license: thing.license,
  });
});
