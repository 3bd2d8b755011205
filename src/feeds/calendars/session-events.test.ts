import { expect, test } from 'vitest';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { NO_HISTORY } from '../../history/history.ts';
import { listSessionEvents } from './session-events.ts';

const at = { starts: '2027-01-13T15:30', ends: '2027-01-13T16:15' };
const catalogue = {
  today: '2026-11-23',
  settings: { address: 'https://example.org' },
  programmes: [{
    slug: 'course', title: 'A course', provider: 'A council', example: false, signup: { how: 'Write to us.', mailbox: 'training@example.org' }, page: { file: 'content/programmes/course.mdx' },
    sessions: [{ name: 'one', title: 'First', ...at, place: 'A hall', places: 20, left: 3, state: 'open' }, { name: 'off', title: 'Second', ...at, online: true, state: 'cancelled', notice: 'The hall is painted.' }, { name: 'termly', title: 'Each term', often: 'Once a term', state: 'open' }],
  }],
} as unknown as Catalogue;
const events = listSessionEvents({ catalogue, history: NO_HISTORY, moment: new Date('2026-11-23T10:00Z') });

test('a session with a day is an event of its own name, with its place, its places and how to book it', () => {
  expect(events[0]).toMatchObject({ uid: 'programmes-course--one@example.org', slug: 'course--one', title: 'First (A course)', place: 'A hall', url: 'https://example.org/programmes/course/#session-one', contact: 'A council, training@example.org', status: 'CONFIRMED' });
  expect(events[0]!.about).toBe('3 of 20 places left.\n\nHow to book: Write to us. training@example.org\n\nhttps://example.org/programmes/course/#session-one');
});

test('a cancelled session stays, as cancelled, and says why', () => {
  expect(events[1]).toMatchObject({ status: 'CANCELLED', place: 'Online', about: 'The hall is painted.\n\nhttps://example.org/programmes/course/#session-off' });
});

test('a session without a day is no event', () => {
  expect(events.map(({ slug }) => slug)).toEqual(['course--one', 'course--off']);
});
