import { quote, type Fault } from '../../schema/fault.ts';
import type { EntryOf } from '../../schema/index.ts';
import { showDay, showTerm } from '../../lib/dates.ts';
import { titleOf, type Entry, type Library } from '../library.ts';
import type { Rule } from '../rule.ts';

export const eventsFitTheYear: Rule = {
  name: 'events-fit-the-year',
  title: 'Meetings and visits are on days when schools are open',
  why: 'They go into the calendars of everyone who subscribes. A visit in the holidays, or the same meeting twice, sends people to a locked door.',
  examples: {
    good: [
      { kind: 'visits', fields: { starts: '2026-10-23T09:30', ends: '2026-10-23T15:00' } },
      { kind: 'meetings', others: [{ group: 'leading-practitioners' }] },
    ],
    bad: [
      { kind: 'visits', fields: { starts: '2026-10-28T09:30', ends: '2026-10-28T12:00' }, says: '"Begins" says 28 October 2026, which is in the half-term holiday of the Autumn term 2026.' },
      { kind: 'visits', fields: { starts: '2026-12-28T09:30', ends: '2026-12-28T12:00' }, says: '"Begins" says 28 December 2026, when schools are closed.' },
      { kind: 'visits', about: 'The visit begins before the holiday and ends in it.', fields: { starts: '2026-12-17T09:30', ends: '2026-12-21T12:00' }, says: '"Ends" says 21 December 2026, when schools are closed.' },
      { kind: 'meetings', fields: { starts: '2026-10-28T09:30', ends: '2026-10-28T12:00' }, says: 'half-term holiday' },
      { kind: 'meetings', about: 'The same people in two places.', others: [{ slug: 'a-meeting', title: 'A meeting', starts: '2026-11-25T10:00', ends: '2026-11-25T12:00' }], says: 'while they meet already' },
      { kind: 'settings', about: 'Two terms of one name.', fields: { terms: [{ term: '2026-autumn', starts: '2026-09-02', ends: '2026-12-18' }, { term: '2026-autumn', starts: '2027-01-04', ends: '2027-03-25' }] }, says: 'The term 2026-autumn is there twice.' },
    ],
  },
  needsFields: true,
  betweenPages: true,
  check: (entry, library) => {
    if (entry.kind === 'settings') return checkTerms(entry.values as EntryOf<'settings'>);
    if (entry.kind !== 'meetings' && entry.kind !== 'visits') return [];
    const event = entry as Event;
    // Nobody goes to what is called off.
    return isOff(event) ? [] : [...checkHolidays(event, library), ...checkTwins(event, library)];
  },
};

type Event = Entry<'meetings'> | Entry<'visits'>;

function isOff({ values }: Event): boolean {
  return (values as { state?: string }).state === 'cancelled';
}

function checkHolidays({ kind, values: { starts, ends } }: Event, { settings }: Library): Fault[] {
  const terms = settings?.terms ?? [];
  for (const [field, label, day] of [['starts', 'Begins', starts.slice(0, 10)], ['ends', 'Ends', ends.slice(0, 10)]] as const) {
    const half = terms.find((term) => term.half && day >= term.half.starts && day <= term.half.ends);
    const isBetween = !terms.some((term) => day >= term.starts && day <= term.ends) && terms.some((term) => day < term.starts) && terms.some((term) => day > term.ends);
    const said = `"${label}" says ${showDay(day)}, `;
    const remedy = 'Correct the day; or, if the schools are open then, the term dates in content/settings.yml.';
    if (half) return [fault(field, `${said}which is in the half-term holiday of the ${showTerm(half.term)}.`, `From ${showDay(half.half!.starts)} to ${showDay(half.half!.ends)} schools are closed.`, remedy)];
    // That a meeting lies in the term it names is asked for elsewhere.
    if (isBetween && (kind === 'visits' || field === 'ends')) return [fault(field, `${said}when schools are closed.`, `Term ends on ${showDay(terms.findLast((term) => term.ends < day)!.ends)}, and begins again on ${showDay(terms.find((term) => term.starts > day)!.starts)}.`, remedy)];
  }
  return [];
}

/** One group at two meetings at once. The page whose name comes later in the alphabet is asked to change. */
function checkTwins({ kind, slug, values }: Event, library: Library): Fault[] {
  if (kind !== 'meetings') return [];
  const { starts, ends, group } = values as EntryOf<'meetings'>;
  const twin = library.ofKind('meetings').find((other) => other.slug < slug && other.faults.fields.length === 0 && !isOff(other) && other.values.group === group && other.values.starts < ends && other.values.ends > starts);
  if (!twin) return [];
  return [fault('starts', `This group is to meet while they meet already: ${quote(titleOf(twin))}.`, 'The same people cannot be in both, and both would stand in their calendar.', `Change the time; or, if it is the same meeting, keep what is in ${twin.file} and set this one to cancelled: state: cancelled`)];
}

function checkTerms({ terms }: EntryOf<'settings'>): Fault[] {
  const twice = terms.find(({ term }, index) => terms.findIndex((other) => other.term === term) < index);
  return twice ? [fault('terms', `The term ${twice.term} is there twice.`, 'Its first and last day would each have the same name in the calendars, so one would take the place of the other.', 'Correct the year or the season of one of them.')] : [];
}

function fault(field: string, what: string, why: string, remedy: string): Fault {
  return { line: 1, field, what, why, remedy };
}
