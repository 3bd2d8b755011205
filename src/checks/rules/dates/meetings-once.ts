import { grouped } from '../../../catalogue/grouped.ts';
import { quote, type Fault } from '../../../schema/fault.ts';
import type { EntryOf } from '../../../schema/index.ts';
import { titleOf, type Entry, type Library } from '../../content/library.ts';
import type { Rule } from '../../rule.ts';

const NOVEMBER = { group: 'headteachers', starts: '2026-11-25T09:30', ends: '2026-11-25T11:30' };

export const meetingsOnce: Rule = {
  name: 'meetings-once',
  title: 'Each meeting and each term is in the calendars once',
  why: 'They go into the calendar of everyone who subscribes. If a meeting is there twice, people ask which is right; and when two events have the same name, a calendar keeps only one.',
  examples: {
    good: [
      { kind: 'meetings', about: 'Two groups meet at the same time.', fields: NOVEMBER, others: [{ ...NOVEMBER, kind: 'meetings', slug: 'a-meeting', title: 'A meeting', group: 'leading-practitioners' }] },
      { kind: 'meetings', about: 'One meeting begins when the other ends.', fields: NOVEMBER, others: [{ ...NOVEMBER, kind: 'meetings', slug: 'a-meeting', title: 'A meeting', starts: '2026-11-25T11:30', ends: '2026-11-25T12:00' }] },
    ],
    bad: [
      { kind: 'meetings', about: 'The same people in two places.', fields: NOVEMBER, others: [{ ...NOVEMBER, kind: 'meetings', slug: 'a-meeting', title: 'A meeting', starts: '2026-11-25T10:00', ends: '2026-11-25T12:00' }], says: 'already meets at that time' },
      { kind: 'settings', about: 'Two terms of one name.', fields: { terms: [{ term: '2026-autumn', starts: '2026-09-02', ends: '2026-12-18' }, { term: '2026-autumn', starts: '2027-01-04', ends: '2027-03-25' }] }, says: 'The term 2026-autumn is there twice.' },
    ],
  },
  needsFields: true,
  betweenPages: true,
  check: (entry, library) => {
    if (entry.kind === 'settings') return checkTerms(entry.values as EntryOf<'settings'>);
    return entry.kind === 'meetings' ? checkTwins(entry as Entry<'meetings'>, library) : [];
  },
};

/** One group at two meetings at once. We ask for a change on the page whose name comes later in the alphabet. */
function checkTwins(entry: Entry<'meetings'>, library: Library): Fault[] {
  const { starts, ends, group } = entry.values;
  const twin = isOff(entry) ? undefined : grouped(library.ofKind('meetings'), groupsOf).get(group)!.find((other) => other.slug < entry.slug && !isOff(other) && other.values.starts < ends && other.values.ends > starts);
  if (!twin) return [];
  return [fault('starts', `This group already meets at that time: ${quote(titleOf(twin))}.`, 'The same people cannot be at both, and both would be in their calendar.', `Change the time; or, if it is the same meeting, keep what is in ${twin.file} and set this one to cancelled: state: cancelled`)];
}

function groupsOf({ values }: Entry<'meetings'>): string[] {
  return [values.group];
}

function isOff({ values }: Entry<'meetings'>): boolean {
  return values.state === 'cancelled';
}

function checkTerms({ terms }: EntryOf<'settings'>): Fault[] {
  const twice = terms.find(({ term }, index) => terms.findIndex((other) => other.term === term) < index);
  return twice ? [fault('terms', `The term ${twice.term} is there twice.`, 'Its first and last day would each have the same name in the calendars, so one would take the place of the other.', 'Correct the year or the season of one of them.')] : [];
}

function fault(field: string, what: string, why: string, remedy: string): Fault {
  return { line: 1, field, what, why, remedy };
}
