import { showDay } from '../../../dates/show-dates.ts';
import { momentsOf } from '../../../dates/london-time.ts';
import type { Fault } from '../../../schema/fault.ts';
import type { EntryOf } from '../../../schema/index.ts';
import type { Rule } from '../../rule.ts';

/** The most days a meeting or a visit lasts. A longer one has the wrong month. */
const MOST_DAYS = 14;

export const timesAreThere: Rule = {
  name: 'times-are-there',
  title: 'Meetings, visits and sessions are at times that the clock shows once',
  why: 'When the clocks change, an hour of the night is skipped in March and comes twice in October. Programs do not agree on which is meant, so people would come at different times.',
  examples: {
    good: [
      { kind: 'visits', about: 'Three days.', fields: { starts: '2026-12-02T09:30', ends: '2026-12-04T15:00' } },
      { kind: 'visits', about: 'Over the night in which the clocks change.', fields: { starts: '2026-10-24T09:30', ends: '2026-10-25T15:00' } },
    ],
    bad: [
      { kind: 'visits', about: 'In the night in which the clocks go forward, the hour from 1am to 2am is left out.', fields: { starts: '2027-03-28T01:30', ends: '2027-03-28T12:00' }, says: 'There is no 01:30 on 28 March 2027: the clocks jump over it.' },
      { kind: 'visits', about: 'In the night in which the clocks go back, the hour from 1am to 2am comes twice.', fields: { starts: '2026-10-24T09:00', ends: '2026-10-25T01:30' }, says: '01:30 comes twice on 25 October 2026' },
      { kind: 'programmes', about: 'A session to book, in the hour that is left out.', fields: { sessions: [{ name: 'night', title: 'A night', starts: '2027-03-28T01:30', ends: '2027-03-28T12:00' }] }, says: 'There is no 01:30 on 28 March 2027' },
      { kind: 'visits', fields: { starts: '2026-11-02T09:00', ends: '2026-12-02T12:00' }, says: 'lasts 31 days' },
      { kind: 'visits', fields: { starts: '2026-12-02T09:30', ends: '2026-12-02T09:30' }, says: 'begins and ends at the same minute' },
    ],
  },
  needsFields: true,
  alone: true,
  check: ({ kind, values }) => {
    if (kind === 'meetings' || kind === 'visits') return checkTimes(values as { starts: string; ends: string });
    const { sessions = [] } = kind === 'programmes' ? (values as EntryOf<'programmes'>) : {};
    return sessions.flatMap(({ starts, ends }, at) => (starts && ends ? checkTimes({ starts, ends }).map(({ field, ...fault }) => ({ ...fault, field: 'sessions', path: [at, field!] })) : []));
  },
};

function checkTimes({ starts, ends }: { starts: string; ends: string }): Fault[] {
  return [...checkMinute('starts', 'Begins', starts), ...(ends === starts ? [] : checkMinute('ends', 'Ends', ends)), ...checkLength(starts, ends)];
}

function checkMinute(field: string, label: string, minute: string): Fault[] {
  const count = momentsOf(minute).length;
  if (count === 1) return [];
  const [day, time] = [showDay(minute), minute.slice(11)];
  const what = count === 0 ? `There is no ${time} on ${day}: the clocks jump over it.` : `${time} comes twice on ${day}, because the clocks go back.`;
  return [fault(field, what, 'Calendars would not agree on when it is.', `Set "${label}" to a time before 1am or after 2am.`)];
}

function checkLength(starts: string, ends: string): Fault[] {
  if (starts === ends) return [fault('ends', 'It begins and ends at the same minute.', 'Nobody could tell how long it lasts.', 'Set "Ends" to a later time. An event that takes the whole day begins at 00:00 and ends at 23:59.')];
  const days = (Date.parse(`${ends.slice(0, 10)}T00:00Z`) - Date.parse(`${starts.slice(0, 10)}T00:00Z`)) / 86_400_000 + 1;
  return days > MOST_DAYS ? [fault('ends', `It lasts ${days} days.`, 'It would fill everybody’s calendar.', 'Check the month of both days. Give each visit of a series a page of its own.')] : [];
}

function fault(field: string, what: string, why: string, remedy: string): Fault {
  return { line: 1, field, what, why, remedy };
}
