import { expect, test } from 'vitest';
import { describeProblem } from '../../problem.ts';
import type { Example } from '../../rule.ts';
import { sampleEntry, sampleLibrary } from '../../content/sample.ts';
import { fields } from '../text/fields.ts';
import { meetingsOnce } from './meetings-once.ts';
import { timesAreThere } from './times-are-there.ts';

/** What the rule says about the times of an event. */
const said = (example: Example) => {
  const entry = sampleEntry(example);
  return [fields, timesAreThere, meetingsOnce].flatMap((rule) => rule.check(entry, sampleLibrary(example, entry))).filter(({ field }) => ['starts', 'ends', 'terms'].includes(field ?? '')).map(describeProblem).join('\n');
};

test('a time that clocks never show', () => {
  expect(said({ kind: 'visits', fields: { starts: '2026-03-29T01:30', ends: '2026-03-29T12:00' } })).toMatchInlineSnapshot(`
    "  There is no 01:30 on 29 March 2026: the clocks jump over it.
      Calendars would not agree on when it is.
      → Set "Begins" to a time before 1am or after 2am."
  `);
});

test('a time that clocks show twice', () => {
  expect(said({ kind: 'visits', fields: { starts: '2026-10-24T22:00', ends: '2026-10-25T01:30' } })).toMatchInlineSnapshot(`
    "  01:30 comes twice on 25 October 2026, because the clocks go back.
      Calendars would not agree on when it is.
      → Set "Ends" to a time before 1am or after 2am."
  `);
});

test('a visit of a month', () => {
  expect(said({ kind: 'visits', fields: { starts: '2026-11-02T09:00', ends: '2026-12-02T12:00' } })).toMatchInlineSnapshot(`
    "  It lasts 31 days.
      It would fill everybody’s calendar.
      → Check the month of both days. Give each visit of a series a page of its own."
  `);
});

test('an event that ends before it begins, or on a day that does not exist', () => {
  expect(said({ kind: 'meetings', fields: { starts: '2026-12-02T09:30', ends: '2026-12-01T11:30' } })).toMatchInlineSnapshot(`
    "  "Ends" says "2026-12-01T11:30", and "Begins" says "2026-12-02T09:30".
      It would end before it begins.
      → Check both dates, the year first, and correct the one that is wrong."
  `);
  expect(said({ kind: 'visits', fields: { starts: '2026-11-31T09:30', ends: '2026-12-01T11:30' } })).toMatchInlineSnapshot(`
    "  "Begins" says "2026-11-31T09:30", but there is no such day.
      November 2026 has 30 days.
      → Check the day and the month.
      There is no 09:30 on 1 December 2026: the clocks jump over it.
      Calendars would not agree on when it is.
      → Set "Begins" to a time before 1am or after 2am."
  `);
});

test('the same people in two places', () => {
  const times = { group: 'headteachers', starts: '2026-11-25T09:30', ends: '2026-11-25T11:30' };
  expect(said({ kind: 'meetings', fields: times, others: [{ ...times, kind: 'meetings', slug: 'a-meeting', title: 'A meeting', starts: '2026-11-25T10:00' }] })).toMatchInlineSnapshot(`
    "  This group already meets at that time: "A meeting".
      The same people cannot be at both, and both would be in their calendar.
      → Change the time; or, if it is the same meeting, keep what is in content/meetings/a-meeting.mdx and set this one to cancelled: state: cancelled"
  `);
});

test('one term twice, which would give two events the same name', () => {
  expect(said({ kind: 'settings', fields: { terms: [{ term: '2026-autumn', starts: '2026-09-02', ends: '2026-12-18' }, { term: '2026-autumn', starts: '2027-01-04', ends: '2027-03-25' }] } })).toMatchInlineSnapshot(`
    "  The term 2026-autumn is there twice.
      Its first and last day would each have the same name in the calendars, so one would take the place of the other.
      → Correct the year or the season of one of them."
  `);
});
