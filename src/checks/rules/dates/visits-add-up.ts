import { quote, type Fault } from '../../../schema/fault.ts';
import type { EntryOf } from '../../../schema/index.ts';
import type { Library } from '../../content/library.ts';
import type { Rule } from '../../rule.ts';

const visit = (fields: Record<string, unknown>) => ({ kind: 'visits' as const, fields });

export const visitsAddUp: Rule = {
  name: 'visits-add-up',
  title: 'The places and the day of a visit add up',
  why: 'Somebody takes a morning off and sets out because of what the page says. A visit may be in the holidays or at a weekend, such as a Saturday fair; the page then says so.',
  examples: {
    good: [
      visit({ starts: '2026-12-05T10:00', ends: '2026-12-05T12:00' }),
      { about: 'A visit whose day has passed. Nobody has to change it: the page says that it has taken place.', ...visit({ state: 'open', starts: '2026-11-20T10:00', ends: '2026-11-20T12:00' }) },
      visit({ state: 'full', left: 0 }),
    ],
    bad: [
      { ...visit({ places: 4, left: 5 }), says: 'There are 5 places left of 4.' },
      { ...visit({ state: 'full', left: 2 }), says: 'Set "Places left" to 0, or "State" to open.' },
      { ...visit({ state: 'open', left: 0 }), says: 'Set "State" to full, or correct how many places are left.' },
      { ...visit({ state: 'done', starts: '2026-12-09T10:00', ends: '2026-12-09T12:00' }), says: 'The visit is done, but its day is still to come.' },
      { ...visit({ state: 'cancelled' }), says: 'does not say why' },
      { ...visit({ starts: '2062-12-09T10:00', ends: '2062-12-09T12:00' }), says: 'is outside the partnership’s calendar' },
    ],
  },
  needsFields: true,
  check: (entry, library) => (entry.kind === 'visits' ? checkVisit(entry.values as EntryOf<'visits'>, library) : []),
};

function checkVisit({ starts, places, left, state, notice }: EntryOf<'visits'>, { settings, today }: Library): Fault[] {
  const faults: Fault[] = [];
  const day = starts.slice(0, 10);
  const isAhead = day > today;
  if (left > places) faults.push(fault('left', `There are ${left} places left of ${places}.`, 'There cannot be more places left than places.', 'Correct one of the two numbers.'));
  if (state === 'full' && left > 0) faults.push(fault('left', `The visit is full, but ${left} ${left === 1 ? 'place is' : 'places are'} left.`, 'One of the two is wrong.', 'Set "Places left" to 0, or "State" to open.'));
  if (state === 'open' && left === 0 && isAhead) faults.push(fault('state', 'The visit is open, but no place is left.', 'People would ask in vain.', 'Set "State" to full, or correct how many places are left.'));
  if (state === 'done' && isAhead) faults.push(fault('state', 'The visit is done, but its day is still to come.', 'One of the two is wrong.', 'Correct the day or the state.'));
  if (state === 'cancelled' && !notice) faults.push(fault('notice', 'The visit is cancelled, but its page does not say why.', 'People who meant to come want to know what happens instead.', 'Write one sentence under "Change".'));
  const [first, last] = [settings?.terms[0]?.starts, settings?.terms.at(-1)?.ends];
  if (first && last && (day < first || day > last)) {
    faults.push(fault('starts', `The visit begins on ${quote(day)}, which is outside the partnership’s calendar.`, `The calendar runs from ${first} to ${last}.`, 'Check the year first. New terms are added in content/settings.yml.'));
  }
  return faults;
}

function fault(field: string, what: string, why: string, remedy: string): Fault {
  return { line: 1, field, what, why, remedy };
}
