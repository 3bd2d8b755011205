import { expect, test } from 'vitest';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { expectView, foreignIn } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import { latestDecisions, listDecisionPages, viewDecisions } from './decisions-view.ts';

const real = await realCatalogue();

test('every decision of every meeting that went ahead is listed, the newest first, with its meeting', () => {
  const { meetings } = viewDecisions(real, undefined);
  const decided = real.meetings.filter(({ state, decisions }) => state !== 'cancelled' && decisions?.length);
  expect(meetings.map(({ id }) => id)).toEqual(decided.toSorted((a, b) => b.starts.localeCompare(a.starts)).map(({ slug }) => slug));
  expect(meetings[0]).toEqual({
    id: '2026-autumn-headteachers', href: '/meetings/2026-autumn-headteachers/', title: 'Headteachers, autumn 2026', about: 'Headteachers, 7 October 2026',
    decisions: [{ what: 'Schools may start from one outline of a respectful relationships policy, and write their own reasons into it.', resource: { href: '/resources/respectful-relationships-policy/', title: real.resources.find(({ slug }) => slug === 'respectful-relationships-policy')!.title } }],
  });
  expect(foreignIn(viewDecisions(real, undefined))).toEqual([]);
});

test('each group has a list of its own, and every list says which it is', () => {
  expect(listDecisionPages(real)).toEqual([{ page: undefined }, { page: 'headteachers' }, { page: 'leading-practitioners' }]);
  const view = viewDecisions(real, 'leading-practitioners');
  expect(view.meetings.every(({ about }) => about.startsWith('Leading practitioners'))).toBe(true);
  expect(view.groups).toEqual([
    { href: '/meetings/decisions/', label: 'All meetings', isHere: false }, { href: '/meetings/decisions/headteachers/', label: 'Headteachers', isHere: false }, { href: '/meetings/decisions/leading-practitioners/', label: 'Leading practitioners', isHere: true },
  ]);
});

test('a long list has pages; a cancelled meeting decided nothing, and what is no longer published is not linked', () => {
  const [one] = real.meetings.filter(({ decisions }) => decisions?.length);
  const meetings = Array.from({ length: 65 }, (_, at) => ({ ...one!, slug: `m${at}`, starts: `20${10 + at}-10-07T09:30`, decisions: [{ what: 'Yes', resource: 'gone' }], ...(at === 64 && { state: 'cancelled' as const }) }));
  const many = { ...real, meetings } as Catalogue;
  expect(listDecisionPages(many).map(({ page }) => page)).toEqual([undefined, 'page/2', 'page/3', 'headteachers', 'headteachers/page/2', 'headteachers/page/3', 'leading-practitioners']);
  expect([viewDecisions(many, undefined).meetings[0]!.id, viewDecisions(many, 'headteachers/page/3').meetings.length, viewDecisions(many, 'page/2').pages]).toMatchObject(['m63', 4, { at: 2, of: 3, before: '/meetings/decisions/', after: '/meetings/decisions/page/3/' }]);
  expect(viewDecisions(many, undefined).meetings[0]!.decisions).toEqual([{ what: 'Yes' }]);
  expect(latestDecisions(many, 2)).toMatchObject([{ href: '/meetings/decisions/#m63', title: 'Yes' }, { href: '/meetings/decisions/#m62' }]);
});

expectView('/meetings/decisions/…/', real, {
  pagesOf: (all) => listDecisionPages(all).map(({ page }) => page),
  viewOf: viewDecisions,
  notShown: {
    'notes, agendas and actions': ({ meetings }) => meetings.forEach((one) => Object.assign(one, { agenda: [], actions: [], page: { ...one.page, tree: { type: 'root', children: [] } } })),
    'meetings that decided nothing': (all) => (all.meetings = all.meetings.filter(({ decisions }) => decisions?.length)),
    'the text of resources': ({ resources }) => resources.forEach((one) => (one.page = { ...one.page, tree: { type: 'root', children: [] } })),
    'trials, visits, news, issues and schools': (all) => Object.assign(all, { trials: [], visits: [], news: [], issues: [], schools: [] }),
  },
  shown: {
    'a decision': ({ meetings }) => meetings.forEach(({ decisions }) => decisions?.forEach((one) => (one.what += '!'))),
    'the title of a meeting': ({ meetings }) => meetings.forEach((one) => (one.title += '!')),
    'the title of a resource': ({ resources }) => resources.forEach((one) => (one.title += '!')),
  },
});
