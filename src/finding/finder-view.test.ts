import { expect, test } from 'vitest';
import { expectView } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import { CARDS_ON_A_PAGE, MOST_CARDS_IN_THE_PAGE } from './finder.ts';
import { viewFinder } from './finder-view.ts';

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
    'titles': ({ resources }) => { resources[0]!.title = 'Another title'; },
    'the name of a school': ({ schools }) => { for (const school of schools) school.title = `${school.title} renamed`; },
  },
});

test('few resources are all in the page, translations hidden behind the others; of many, the newest alone', () => {
  const few = viewFinder(catalogue);
  expect([few.isWhole, few.list.items.filter(({ isHidden }) => !isHidden).length]).toEqual([true, few.total]);
  expect(few.list.items.filter(({ isHidden }) => isHidden).every(({ found }) => found!.translation)).toBe(true);
  const made = Array.from({ length: MOST_CARDS_IN_THE_PAGE + 1 }, (_, at) => ({ ...catalogue.resources.find(({ translates, retired }) => !translates && !retired)!, slug: `made-${at}` }));
  const many = viewFinder({ ...catalogue, resources: made });
  expect([many.isWhole, many.total, many.list.items.length]).toEqual([false, MOST_CARDS_IN_THE_PAGE + 1, CARDS_ON_A_PAGE]);
  expect(many.list.items.some(({ isHidden, found }) => isHidden || found)).toBe(false);
});
