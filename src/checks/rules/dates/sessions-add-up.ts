import { quote, type Fault } from '../../../schema/fault.ts';
import type { EntryOf } from '../../../schema/index.ts';
import type { Library } from '../../content/library.ts';
import type { Example, Rule } from '../../rule.ts';

const day = { starts: '2026-12-02T15:30', ends: '2026-12-02T16:15' };

export const sessionsAddUp: Rule = {
  name: 'sessions-add-up',
  title: 'The day and the places of a session add up',
  why: 'A school arranges cover and sends somebody because of what the page says. Where nobody has published a day, the page says how often the session is held, and no more.',
  examples: {
    good: [
      programme('A session with its day and places.', { ...day, place: 'Village hall', places: 12, left: 4 }),
      programme('A session of which nobody has published a day.', { often: 'Once a term' }),
      programme('A full session.', { ...day, places: 12, left: 0, state: 'full' }),
    ],
    bad: [
      { ...programme('Neither a day nor how often.', {}), says: 'has no day' },
      { ...programme('A day without an end.', { starts: day.starts }), says: 'has a beginning but no end' },
      { ...programme('An end without a beginning.', { ends: day.ends }), says: 'has an end but no beginning' },
      { ...programme('A day, and how often.', { ...day, often: 'Once a term' }), says: 'has a day, and says how often it is held' },
      { ...programme('More places left than places.', { ...day, places: 4, left: 5 }), says: 'There are 5 places left of 4' },
      { ...programme('Full, with places left.', { ...day, places: 4, left: 2, state: 'full' }), says: 'is full, but 2 places are left' },
      { ...programme('Open, with no place left.', { ...day, places: 4, left: 0 }), says: 'is open, but no place is left' },
      { ...programme('Cancelled without a reason.', { ...day, state: 'cancelled' }), says: 'does not say why' },
      { ...programme('A wrong year.', { starts: '2062-12-02T15:30', ends: '2062-12-02T16:15' }), says: 'is outside the partnership’s calendar' },
      { kind: 'programmes', about: 'Two sessions with one short name.', fields: { sessions: [{ name: 'one', title: 'First', ...day }, { name: 'one', title: 'Second', ...day }] }, says: 'Two sessions have the short name "one".' },
    ],
  },
  needsFields: true,
  check: (entry, library) => (entry.kind === 'programmes' ? checkSessions((entry.values as EntryOf<'programmes'>).sessions ?? [], library) : []),
};

type Session = NonNullable<EntryOf<'programmes'>['sessions']>[number];

function programme(about: string, session: Record<string, unknown>): Example {
  return { kind: 'programmes', about, fields: { sessions: [{ name: 'one', title: 'A session', ...session }] } };
}

function checkSessions(sessions: readonly Session[], library: Library): Fault[] {
  const names = sessions.map(({ name }) => name);
  return sessions.flatMap((session, at) => [
    ...(names.indexOf(session.name) < at ? [fault(at, 'name', `Two sessions have the short name ${quote(session.name)}.`, 'Calendars could not tell them apart.', 'Give each session a short name of its own.')] : []),
    ...checkDay(session, at, library),
    ...checkPlaces(session, at, library),
  ]);
}

function checkDay({ title, starts, ends, often }: Session, at: number, { settings }: Library): Fault[] {
  if (!starts && !ends) return often ? [] : [fault(at, 'starts', `The session ${quote(title)} has no day, and does not say how often it is held.`, 'Nobody could tell when to come.', 'Fill in "Begins" and "Ends". Where nobody has published a day, write how often it is held under "How often".')];
  if (!ends) return [fault(at, 'ends', `The session ${quote(title)} has a beginning but no end.`, 'Nobody could arrange cover for it.', 'Fill in "Ends".')];
  if (!starts) return [fault(at, 'starts', `The session ${quote(title)} has an end but no beginning.`, 'Nobody could tell when to come.', 'Fill in "Begins".')];
  if (often) return [fault(at, 'often', `The session ${quote(title)} has a day, and says how often it is held.`, 'Readers could not tell whether there are others.', 'Keep the day, and add a session for each other day that is known.')];
  const [first, last] = [settings?.terms[0]?.starts, settings?.terms.at(-1)?.ends];
  const begins = starts.slice(0, 10);
  return first && last && (begins < first || begins > last) ? [fault(at, 'starts', `The session ${quote(title)} begins on ${quote(begins)}, which is outside the partnership’s calendar.`, `The calendar runs from ${first} to ${last}.`, 'Check the year first. New terms are added in content/settings.yml.')] : [];
}

function checkPlaces({ title, starts, places, left, state, notice }: Session, at: number, { today }: Library): Fault[] {
  const faults: Fault[] = [];
  if (places !== undefined && left !== undefined && left > places) faults.push(fault(at, 'left', `There are ${left} places left of ${places} in the session ${quote(title)}.`, 'There cannot be more places left than places.', 'Correct one of the two numbers.'));
  if (state === 'full' && left) faults.push(fault(at, 'left', `The session ${quote(title)} is full, but ${left} ${left === 1 ? 'place is' : 'places are'} left.`, 'One of the two is wrong.', 'Set "Places left" to 0, or "State" to open.'));
  if (state === 'open' && left === 0 && (starts ?? today) >= today) faults.push(fault(at, 'state', `The session ${quote(title)} is open, but no place is left.`, 'People would ask in vain.', 'Set "State" to full, or correct how many places are left.'));
  if (state === 'cancelled' && !notice) faults.push(fault(at, 'notice', `The session ${quote(title)} is cancelled, but its page does not say why.`, 'People who meant to come want to know what happens instead.', 'Write one sentence under "Change".'));
  return faults;
}

function fault(at: number, field: string, what: string, why: string, remedy: string): Fault {
  return { line: 1, field: 'sessions', path: [at, field], what, why, remedy };
}
