import { expect, test } from 'vitest';
import { viewMeetingList } from './meeting-list-view.ts';
import { expectView, foreignIn } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';

const catalogue = await realCatalogue();

test('every meeting is listed once: the nearest of those to come first, the newest of those that have been first', () => {
  const view = viewMeetingList(catalogue);
  const [next, past] = [view.next, view.past].map((lines) => lines.map(({ starts }) => starts));
  expect(next!.length + past!.length).toBe(catalogue.meetings.length);
  expect(next).toEqual(next!.toSorted());
  expect(past).toEqual(past!.toSorted().toReversed());
  expect(past!.every((starts) => starts < catalogue.today) && next!.every((starts) => starts >= catalogue.today)).toBe(true);
  expect(foreignIn(view)).toEqual([]);
});

test('a meeting of today is still to come, and one that is cancelled says so', () => {
  const [one] = catalogue.meetings;
  const { next, past } = viewMeetingList({ ...catalogue, today: one!.starts.slice(0, 10), meetings: [{ ...one!, state: 'cancelled' }] });
  expect([next.map(({ title }) => title), past]).toEqual([[`Cancelled: ${one!.title}`], []]);
});

expectView('/meetings/', catalogue, {
  pagesOf: () => [1],
  viewOf: viewMeetingList,
  notShown: { 'the notes of a meeting': ({ meetings }) => { for (const meeting of meetings) meeting.page.tree = { type: 'root', children: [] }; }, 'the posts': (all) => { all.news.length = 0; } },
  shown: { 'the title of a meeting': ({ meetings }) => { for (const meeting of meetings) meeting.title = `${meeting.title} again`; } },
});
