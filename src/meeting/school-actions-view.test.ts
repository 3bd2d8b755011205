import { expect, test } from 'vitest';
import { viewSchoolActions } from './school-actions-view.ts';
import { expectView } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';

const catalogue = await realCatalogue();

expectView('the actions on /schools/…/', catalogue, {
  pagesOf: ({ schools }) => schools.map(({ slug }) => slug),
  viewOf: viewSchoolActions,
  notShown: {
    'actions of the Foundation and of other schools': ({ meetings }, school) => meetings.forEach((one) => (one.actions = one.actions?.filter((action) => action.school === school))),
    'what other schools have taken on': ({ issues }, school) => issues.forEach(({ wanted }) => wanted?.filter((one) => one.school && one.school !== school).forEach((one) => (one.what = 'Another'))),
    'resources, trials, visits and news': (all) => Object.assign(all, { resources: [], trials: [], visits: [], news: [] }),
    'what the school is called': ({ schools }) => schools.forEach((one) => (one.title = 'Another')),
    'notes, agendas and decisions': ({ meetings }) => meetings.forEach((one) => Object.assign(one, { agenda: [], decisions: [], page: { ...one.page, tree: { type: 'root', children: [] } } })),
  },
  shown: {
    'an action': ({ meetings }) => meetings.forEach(({ actions }) => actions?.forEach((one) => (one.what += '!'))),
    'what an issue is called': ({ issues }) => issues.forEach((one) => (one.title += '!')),
    'the day': (all) => (all.today = '2027-08-01'),
  },
});

test('a school that has nothing to do hears whether anything is wanted', () => {
  const idle = { ...catalogue, meetings: [] };
  expect([viewSchoolActions(idle, 'tanglewood-nursery'), viewSchoolActions({ ...idle, issues: [] }, 'tanglewood-nursery')]).toEqual([
    { actions: [], writing: [], isAnythingWanted: true },
    { actions: [], writing: [], isAnythingWanted: false },
  ]);
});
