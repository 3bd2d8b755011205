import { expect, test } from 'vitest';
import { expectView } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import { viewFinderIndex } from './finder-files-view.ts';
import { CARDS_AT_ONCE } from './finder.ts';
import { MOST_CHOICES, viewFinder } from './finder-view.ts';

const catalogue = await realCatalogue();

expectView('the finder', catalogue, {
  pagesOf: () => ['/resources/'],
  viewOf: (all) => viewFinder(all),
  notShown: {
    'the texts of resources': ({ resources }) => { for (const one of resources) one.page.tree = { type: 'root', children: [] }; },
    'a retired resource more': ({ resources }) => { resources.push({ ...resources[0]!, slug: 'retired', retired: { reason: 'Old.', on: '2026-01-01' } as never }); },
    'visits, programmes and posts': (all) => { all.visits.length = 0; all.programmes.length = 0; all.news.length = 0; },
    'what each theme is about': ({ settings }) => { for (const theme of settings.themes) theme.about = 'Something else.'; },
  },
  shown: {
    'titles': ({ resources }) => { for (const one of resources) one.title = `${one.title} renamed`; },
    'the name of a school': ({ schools }) => { for (const school of schools) school.title = `${school.title} renamed`; },
  },
});

const made = (count: number) => Array.from({ length: count }, (_, at) => ({ ...catalogue.resources.find(({ translates, retired }) => !translates && !retired)!, slug: `made-${at}` }));

test('the page shows the newest and no others, however many there are', () => {
  const [few, many] = [viewFinder({ ...catalogue, resources: made(3) }), viewFinder({ ...catalogue, resources: made(500) })];
  expect([few.isWhole, few.total, few.list.items.length]).toEqual([true, 3, 3]);
  expect([many.isWhole, many.total, many.list.items.length]).toEqual([false, 500, CARDS_AT_ONCE]);
});

test('a device keeps all that the finder fetches with its page, where that is little', () => {
  expect(viewFinder({ ...catalogue, resources: made(61) }).files).toEqual(['/finder/index.json', '/finder/orders.json', '/finder/cards/0.json', '/finder/cards/1.json']);
  expect(viewFinder({ ...catalogue, resources: made(500) }).files).toEqual([]);
});

test('of hundreds of schools the page offers those that share most, leads to the page of all, and the others can be chosen by their address', () => {
  const schools = Array.from({ length: 200 }, (_, at) => ({ ...catalogue.schools[0]!, slug: `school-${at}`, title: `School ${at}` }));
  const resources = made(300).map((one, at) => ({ ...one, school: `school-${at < 100 ? 7 : at - 100}` }));
  const all = { ...catalogue, schools, resources };
  const facet = viewFinder(all).facets.find(({ key }) => key === 'school')!;
  expect([facet.choices.length, facet.choices.some(({ value }) => value === 'school-7'), facet.all]).toEqual([MOST_CHOICES, true, { href: '/schools/', label: 'All 200: schools' }]);
  expect(viewFinderIndex(all).labels).toMatchObject({ 'school:school-199': 'School 199' });
  expect(Object.keys(viewFinderIndex(all).labels)).toHaveLength(200 - MOST_CHOICES);
});
