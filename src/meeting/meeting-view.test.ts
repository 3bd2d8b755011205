import { expect, test } from 'vitest';
import { viewMeeting } from './meeting-view.ts';
import { expectView } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';

const catalogue = await realCatalogue();

expectView('/meetings/…/', catalogue, {
  pagesOf: ({ meetings }) => meetings.map(({ slug }) => slug),
  viewOf: viewMeeting,
  notShown: {
    'the text and the summary of every resource': ({ resources }) => resources.forEach((resource) => Object.assign(resource, { summary: 'Another.', page: { ...resource.page, tree: { type: 'root', children: [] } } })),
    'the notes, the agenda and the room of other meetings': ({ meetings }, slug) => meetings.filter((one) => one.slug !== slug).forEach((one) => Object.assign(one, { agenda: [], room: 'Elsewhere', page: { ...one.page, tree: { type: 'root', children: [] } } })),
    'actions of the other group': ({ meetings }, slug) => {
      const group = meetings.find((one) => one.slug === slug)!.group;
      meetings.filter((one) => one.group !== group).forEach((one) => Object.assign(one, { actions: [{ what: 'Paint the bench', foundation: true, due: '2026-autumn' }] }));
    },
    'issues that another meeting raised, and all that came of any': ({ issues }, slug) => issues.forEach((issue) => Object.assign(issue, { wanted: [], resources: [], ...(issue.raised !== slug && { title: 'Another' }) })),
    'trials, visits, programmes and news': (all) => Object.assign(all, { trials: [], visits: [], programmes: [], news: [] }),
    'what schools wish for and say of themselves': ({ schools }) => schools.forEach((school) => Object.assign(school, { wants: [], strengths: [], place: 'Elsewhere', mailbox: 'new@example.org' })),
    'a resource, a school and an issue more': ({ resources, schools, issues }) => {
      resources.push({ ...resources[0]!, slug: 'more' });
      schools.push({ ...schools[0]!, slug: 'more' });
      issues.push({ ...issues[0]!, slug: 'more', raised: 'more' });
    },
    'the name of the site, and its other settings': ({ settings }) => Object.assign(settings, { name: 'Another partnership', address: 'https://another.example', languages: [] }),
  },
  shown: {
    'its title': ({ meetings }) => meetings.forEach((one) => (one.title += '!')),
    'its notes': ({ meetings }) => meetings.forEach((one) => (one.page.tree = { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Other notes.' }] }] })),
    'what a school is called': ({ schools }) => schools.forEach((one) => (one.title += '!')),
    'what a resource that was agreed is called': ({ resources }) => resources.forEach((one) => (one.title += '!')),
    'what earlier meetings agreed to do': ({ meetings }) => meetings.forEach(({ actions }) => actions?.forEach((action) => (action.what += '!'))),
    'that a later meeting heard of it': ({ meetings }) => meetings.forEach((one) => (one.settled = [])),
    'an issue that it raised': ({ issues }) => issues.forEach((one) => (one.title += '!')),
    'today': (all) => (all.today = '2027-08-01'),
  },
});

test('a meeting says which group met, and in which term, as in the middle of a sentence', () => {
  const { description, group, term, starts } = viewMeeting(catalogue, '2026-autumn-headteachers');
  expect([description, group, term, starts]).toEqual(['Headteachers, autumn term 2026', 'Headteachers', 'autumn term 2026', '2026-10-07T09:30']);
});

test('beforehand a page says how to get there and where to write; afterwards it does not', () => {
  const [ahead, held] = ['2027-spring-headteachers', '2026-autumn-headteachers'].map((slug) => viewMeeting(catalogue, slug));
  expect([ahead!.isAhead, Boolean(ahead!.travel), ahead!.apology?.mailbox, ahead!.calendar]).toEqual([true, true, catalogue.settings.mailbox, '/meetings/2027-spring-headteachers.ics']);
  expect([held!.isAhead, held!.travel, held!.apology, held!.calendar]).toEqual([false, undefined, undefined, undefined]);
});

test('a meeting that is cancelled has nothing to begin with, nobody to write to and no entry to add', () => {
  const meetings = catalogue.meetings.map((one) => (one.slug === '2027-spring-headteachers' ? { ...one, state: 'cancelled' as const } : one));
  const { isCancelled, since, apology, calendar } = viewMeeting({ ...catalogue, meetings }, '2027-spring-headteachers');
  expect({ isCancelled, since, apology, calendar }).toEqual({ isCancelled: true, since: undefined, apology: undefined, calendar: undefined });
});
