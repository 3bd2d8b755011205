import { expect, test } from 'vitest';
import type { Programme } from '../catalogue/catalogue.ts';
import type { Session } from '../catalogue/sessions.ts';
import { viewProgrammeSessions } from './programme-sessions-view.ts';

const session = (name: string, of: Partial<Session>): Session => ({ name, title: name, state: 'open', ...of });
const at = (day: string) => ({ starts: `${day}T15:30`, ends: `${day}T16:15` });
const view = (...sessions: Session[]) => viewProgrammeSessions({ today: '2026-11-23' }, { slug: 'course', title: 'A course', sessions } as Programme)!;

test('sessions to come are sorted by day, one without a day comes last, and those that are over are apart', () => {
  const { ahead, past } = view(session('termly', { often: 'Once a term' }), session('june', at('2027-06-09')), session('gone', at('2026-11-20')), session('long-gone', at('2026-10-14')), session('today', at('2026-11-23')));
  expect(ahead.map(({ id, when }) => [id, when])).toEqual([['session-today', 'Monday 23 November 2026, 3.30pm to 4.15pm'], ['session-june', 'Wednesday 9 June 2027, 3.30pm to 4.15pm'], ['session-termly', 'Once a term']]);
  expect(past.map(({ id }) => id)).toEqual(['session-gone', 'session-long-gone']);
});

test('a session says where it is, how many places are left, and how to book', () => {
  const { ahead: [one] } = view(session('june', { ...at('2027-06-09'), place: 'A hall', online: true, places: 20, left: 3, book: 'Write first.', mailbox: 'training@example.org' }));
  expect(one).toMatchObject({ where: 'A hall, and online', state: 'Places left', places: '3 of 20 left', book: { how: 'Write first.', mailto: 'mailto:training@example.org?subject=june%3A%20A%20course' }, calendar: '/programmes/course--june.ics' });
});

test('nobody is asked to book a session that is full or cancelled', () => {
  const { ahead } = view(session('full', { ...at('2027-06-09'), places: 20, left: 0, state: 'full', book: 'Write first.' }), session('off', { ...at('2027-06-16'), state: 'cancelled', notice: 'The hall is painted.', book: 'Write first.' }));
  expect(ahead.map(({ state, places, book, notice, calendar }) => [state, places, book, notice, calendar])).toEqual([['Full', undefined, undefined, undefined, '/programmes/course--full.ics'], ['Cancelled', undefined, undefined, 'The hall is painted.', undefined]]);
});

test('what nobody has counted is not said', () => {
  const { ahead } = view(session('any', at('2027-06-09')), session('some', { ...at('2027-06-10'), places: 30 }));
  expect(ahead.map(({ state, places }) => [state, places])).toEqual([[undefined, undefined], [undefined, '30. How many are left is not given.']]);
});

test('a programme without sessions has none', () => {
  expect(viewProgrammeSessions({ today: '2026-11-23' }, { slug: 'course' } as Programme)).toBeUndefined();
});
