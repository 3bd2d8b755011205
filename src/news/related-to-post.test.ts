import { expect, test } from 'vitest';
import type { Catalogue, Post } from '../catalogue/catalogue.ts';
import { relatedToPost } from './related-to-post.ts';

const tree = (...urls: string[]) => ({ type: 'root', children: [{ type: 'paragraph', children: urls.map((url) => ({ type: 'link', url, children: [] })) }] });
const post = (slug: string, values: object = {}, links: string[] = []) => ({ slug, title: slug, summary: 'x', date: '2026-01-01', page: { tree: tree(...links) }, ...values }) as unknown as Post;
const resource = (slug: string, values: object = {}) => ({ slug, title: slug, summary: 'y', theme: 'engaging-all-staff', school: 'oak', added: '2026-01-01', ...values });
const catalogue = (values: object) => ({ resources: [], news: [], issues: [], visits: [], meetings: [], ...values }) as unknown as Catalogue;
const near = (of: Post, values: object) => relatedToPost(of, catalogue(values)).map(({ href }) => href);

test('what shares its theme comes first, then its school, then its words', () => {
  const of = post('one', { title: 'Circles at the playground', theme: 'common-concerns', school: 'elm' });
  const resources = [resource('far', { added: '2026-05-05' }), resource('words', { title: 'Playgrounds' }), resource('school', { school: 'elm' }), resource('theme', { theme: 'common-concerns' })];
  expect(near(of, { resources })).toEqual(['/resources/theme/', '/resources/school/', '/resources/words/', '/resources/far/']);
});

test('what it links to is left out and lends it its theme', () => {
  const of = post('one', {}, ['/resources/linked/#trials']);
  const resources = [resource('other', { added: '2026-05-05' }), resource('same', { theme: 'pupil-partnership' }), resource('linked', { theme: 'pupil-partnership' })];
  expect(near(of, { resources })).toEqual(['/resources/same/', '/resources/other/']);
});

test('it is never the post itself, nor retired, and never empty while there is anything else', () => {
  const of = post('one');
  expect(near(of, { news: [of, post('two')], resources: [resource('old', { retired: {} })] })).toEqual(['/news/two/']);
  expect(near(of, { news: [of], meetings: [{ slug: 'm', title: 'm', starts: '2026-01-01T09:00', agenda: [] }] })).toEqual(['/meetings/m/']);
});

test('six are offered, and where too few are near, the newest of the others come last', () => {
  const of = post('one', { title: 'Circles' });
  const days = ['2026-01-02', '2026-01-05', '2026-01-03', '2026-01-07', '2026-01-06', '2026-01-04', '2026-01-08'];
  const resources = [...days.map((added) => resource(added, { added })), resource('near', { summary: 'A circle' })];
  expect(near(of, { news: [of], resources })).toEqual(['/resources/near/', ...['08', '07', '06', '05', '04'].map((day) => `/resources/2026-01-${day}/`)]);
});
