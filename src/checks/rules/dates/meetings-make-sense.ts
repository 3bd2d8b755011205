import { showWeekday } from '../../../dates/show-dates.ts';
import { addDays, lastDayOf } from '../../../dates/london-time.ts';
import { quote, type Fault } from '../../../schema/fault.ts';
import type { EntryOf } from '../../../schema/index.ts';
import type { Entry, Library } from '../../content/library.ts';
import type { Rule } from '../../rule.ts';

export const meetingsMakeSense: Rule = {
  name: 'meetings-make-sense',
  title: 'Meetings fall in term time, and every action belongs to somebody',
  why: 'People travel to a meeting on the day it names. An action that belongs to nobody is not done, and one that was due before it was agreed is late from the first day.',
  examples: {
    good: [
      { kind: 'meetings', fields: { actions: [{ what: 'Write a card', school: 'oak-primary', due: '2026-autumn' }] } },
      { kind: 'meetings', fields: { actions: [{ what: 'Set the dates', foundation: true, due: '2027-autumn', done: '2026-10-20' }] } },
    ],
    bad: [
      { about: 'In a holiday.', kind: 'meetings', fields: { starts: '2026-08-05T09:30', ends: '2026-08-05T11:30' }, says: 'which is not in the term 2026-autumn' },
      { about: 'In the half-term holiday.', kind: 'meetings', fields: { starts: '2026-10-28T09:30', ends: '2026-10-28T11:30' }, says: 'which is in the half-term holiday' },
      { about: 'Over the half-term holiday.', kind: 'meetings', fields: { starts: '2026-10-23T09:30', ends: '2026-11-02T11:30' }, says: 'which is in the half-term holiday' },
      { about: 'At a weekend.', kind: 'meetings', fields: { starts: '2026-11-28T09:30', ends: '2026-11-28T11:30' }, says: 'which is a Saturday' },
      { about: 'On a bank holiday.', kind: 'meetings', fields: { starts: '2026-11-30T09:30', ends: '2026-11-30T11:30' }, says: 'when schools are closed' },
      { about: 'An action of nobody.', kind: 'meetings', fields: { actions: [{ what: 'Write a card', due: '2026-autumn' }] }, says: 'belongs to nobody' },
      { about: 'An action of two.', kind: 'meetings', fields: { actions: [{ what: 'Write a card', school: 'oak-primary', foundation: true, due: '2026-autumn' }] }, says: 'belongs to a school and to the partnership itself' },
      { about: 'Late before it begins.', kind: 'meetings', fields: { actions: [{ what: 'Write a card', school: 'oak-primary', due: '2026-summer' }] }, says: 'before the meeting itself' },
      { about: 'Done before it was agreed.', kind: 'meetings', fields: { actions: [{ what: 'Write a card', school: 'oak-primary', due: '2026-autumn', done: '2026-09-30' }] }, says: 'before the meeting agreed it' },
      { about: 'Done tomorrow.', kind: 'meetings', fields: { actions: [{ what: 'Write a card', school: 'oak-primary', due: '2026-autumn', done: '2026-12-01' }] }, says: 'is in the future' },
      { about: 'The same action twice.', kind: 'meetings', fields: { actions: [{ what: 'Write a card', school: 'oak-primary', due: '2026-autumn' }, { what: 'write a card ', school: 'oak-primary', due: '2027-autumn' }] }, says: 'is here twice' },
      { about: 'Decisions of a meeting to come.', kind: 'meetings', fields: { starts: '2026-12-02T09:30', ends: '2026-12-02T11:30', decisions: [{ what: 'We agree.' }] }, says: 'has not taken place yet' },
      { about: 'Decisions of a cancelled meeting.', kind: 'meetings', fields: { state: 'cancelled', notice: 'It snowed.', decisions: [{ what: 'We agree.' }] }, says: 'is cancelled' },
      { about: 'Cancelled without a word.', kind: 'meetings', fields: { state: 'cancelled' }, says: 'does not say why' },
    ],
  },
  needsFields: true,
  check: (entry, library) => (entry.kind === 'meetings' ? checkMeeting(entry as Entry<'meetings'>, library) : []),
};

type Meeting = EntryOf<'meetings'>;
type Action = NonNullable<Meeting['actions']>[number];

/** The fields that only a meeting that took place can fill. */
const AFTERWARDS = [['present', 'Present'], ['settled', 'Actions from earlier meetings'], ['decisions', 'Decisions'], ['actions', 'Actions']] as const;

function checkMeeting({ values }: Entry<'meetings'>, library: Library): Fault[] {
  const filled = AFTERWARDS.find(([key]) => values[key]?.length);
  const faults = [...checkDay(values, library)];
  if (values.state === 'cancelled' && !values.notice) faults.push(fault('notice', 'The meeting is cancelled, but its page does not say why.', 'People who meant to come want to know what happens instead.', 'Write one sentence under "Change".'));
  if (filled && values.state === 'cancelled') faults.push(fault(filled[0], `"${filled[1]}" is filled in, but the meeting is cancelled.`, 'A meeting that did not take place agreed nothing.', 'Clear the field, or set "State" to Goes ahead.'));
  else if (filled && values.starts.slice(0, 10) > library.today) faults.push(fault(filled[0], `"${filled[1]}" is filled in, but the meeting has not taken place yet.`, 'It would be shown as agreed.', 'Put it on the agenda until then, or correct the day.'));
  const known = new Set<string>();
  for (const action of values.actions ?? []) {
    const words = action.what.trim().toLowerCase();
    if (known.has(words)) faults.push(fault('actions', `The action ${quote(action.what)} is here twice.`, 'When one of them is done, nobody could tell which.', 'Delete one, or say how they differ.'));
    known.add(words);
    faults.push(...checkAction(action, values, library));
  }
  return faults;
}

function checkDay(values: Meeting, { settings }: Library): Fault[] {
  const term = settings?.terms.find((one) => one.term === values.term);
  if (!term) return [];
  const { half } = term;
  const first = values.starts.slice(0, 10);
  const last = lastDayOf(values.ends);
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const [key, said] = day === first ? ['starts', `The meeting begins on ${day}`] : ['ends', `The meeting goes on until ${last}, over ${day}`];
    if (day < term.starts || day > term.ends) return [fault(key, `${said}, which is not in the term ${values.term}.`, `That term runs from ${term.starts} to ${term.ends}; schools are closed before and after.`, 'Correct the day or the term.')];
    if (half && day >= half.starts && day <= half.ends) return [fault(key, `${said}, which is in the half-term holiday.`, `Schools are closed from ${half.starts} to ${half.ends}.`, 'Choose a day in term time.')];
    if (settings?.closed?.includes(day)) return [fault(key, `${said}, when schools are closed.`, 'It is one of the other closed days in the partnership’s settings.', 'Choose another day.')];
  }
  const weekday = showWeekday(first).split(' ')[0]!;
  return weekday.startsWith('S') ? [fault('starts', `The meeting begins on ${first}, which is a ${weekday}.`, 'Schools are closed at weekends, and a wrong weekday is often a wrong year.', 'Choose a school day, and check the year first.')] : [];
}

function checkAction({ what, school, foundation, due, done }: Action, values: Meeting, { settings, today }: Library): Fault[] {
  const faults: Fault[] = [];
  const said = `The action ${quote(what)}`;
  const place = (term: string) => settings?.terms.findIndex((one) => one.term === term) ?? -1;
  if (!school && !foundation) faults.push(fault('actions', `${said} belongs to nobody.`, 'It would be on no school’s list.', 'Choose the school that does it, or switch on "No school: we do it ourselves".'));
  if (school && foundation) faults.push(fault('actions', `${said} belongs to a school and to the partnership itself.`, 'Each would wait for the other.', 'Choose one of the two, or write two actions.'));
  if (place(due) >= 0 && place(due) < place(values.term)) faults.push(fault('actions', `${said} is due in ${due}, before the meeting itself, which is in ${values.term}.`, 'It would be late from the first day.', `Choose ${values.term} or a later term.`));
  if (done && done < values.starts.slice(0, 10)) faults.push(fault('actions', `${said} was done on ${done}, before the meeting agreed it.`, 'One of the two days is wrong.', 'Correct the day under "Done on", and check the year first.'));
  if (done && done > today) faults.push(fault('actions', `${said} was done on ${done}, which is in the future.`, 'It would no longer be shown as open.', 'Correct the day under "Done on", or leave it empty until then.'));
  return faults;
}

function fault(field: string, what: string, why: string, remedy: string): Fault {
  return { line: 1, field, what, why, remedy };
}
