import { expect, test } from 'vitest';
import { expectView, foreignIn } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import { openActions } from './actions.ts';
import { listActionPages, schoolsWithActions, viewActionsOfSchool } from './actions-of-school-view.ts';

const catalogue = await realCatalogue();

test('every partner school and the Foundation have a page, and together the pages have every open action once', () => {
  const pages = listActionPages(catalogue);
  expect(pages).toEqual(expect.arrayContaining(['hawthorn-lane-primary', 'bridgewick-alternative-provision', 'foundation']));
  const shown = pages.flatMap((slug) => viewActionsOfSchool(catalogue, slug).actions.actions.map(({ what }) => what));
  expect(shown.toSorted()).toEqual(openActions(catalogue).map(({ what }) => what).toSorted());
});

test('the page of a school names the others that have something open, and how much', () => {
  const [first] = schoolsWithActions(catalogue);
  const slug = first!.href.split('/')[3]!;
  const view = viewActionsOfSchool(catalogue, slug);
  expect(view.others.map(({ href }) => href)).toEqual(schoolsWithActions(catalogue).slice(1).map(({ href }) => href));
  expect(view.actions.actions).toHaveLength(Number(first!.about.split(' ')[0]));
  expect(viewActionsOfSchool(catalogue, 'foundation')).toMatchObject({ name: catalogue.settings.foundation, page: undefined });
  expect(foreignIn(view)).toEqual([]);
});

expectView('/meetings/actions/…/', catalogue, {
  pagesOf: listActionPages,
  viewOf: viewActionsOfSchool,
  notShown: {
    'the pages of schools': ({ schools }) => schools.forEach((one) => (one.page = { ...one.page, tree: { type: 'root', children: [] } })),
    'resources, trials, visits and news': (all) => Object.assign(all, { resources: [], trials: [], visits: [], news: [] }),
    'notes, agendas and decisions': ({ meetings }) => meetings.forEach((one) => Object.assign(one, { agenda: [], decisions: [], page: { ...one.page, tree: { type: 'root', children: [] } } })),
  },
  shown: {
    'an action': ({ meetings }) => meetings.forEach(({ actions }) => actions?.forEach((one) => (one.what += '!'))),
    'the name of a school': ({ schools }) => schools.forEach((one) => (one.title += '!')),
    'the mailbox': ({ settings }) => void (settings.mailbox = 'other@other.example'),
    'the day': (all) => (all.today = '2027-08-01'),
  },
});
