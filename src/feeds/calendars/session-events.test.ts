import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { NO_HISTORY, type Change } from '../../history/history.ts';
import type { EventPast } from './event-past.ts';
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

describe('a session is as old as what it says', () => {
  const PROGRAMME = 'content/programmes/course.mdx';
  const SETTINGS = 'content/settings.yml';
  const BEGINNING = Date.UTC(2020, 0, 1) / 1000;
  const first = { name: 'one', title: 'First', ...at, place: 'A hall', places: 20, left: 3, state: 'open' };
  const begun = { [PROGRAMME]: { title: 'A course', summary: 'Words.', provider: 'A council', example: false, sessions: [first] }, [SETTINGS]: { name: 'Ours', address: 'https://example.org' } };

  /** The first session after some steps, one second apart, beginning with second 1 in which everything was published. `at` counts seconds. Null is a page with a fault, a name a new file. */
  function after(...steps: Record<string, object | null | string>[]) {
    const values: EventPast['values'] = new Map();
    const changes: Change[] = [];
    const now: Record<string, object> = { ...begun };
    const shown = new Map<string, string>();
    let file = PROGRAMME;
    for (const [index, step] of [begun, ...steps].entries()) {
      const commit = { commit: `c${index}`, at: BEGINNING + index + 1 };
      for (const [path, what] of Object.entries<object | null | string>(step)) {
        const to = typeof what === 'string' ? what : path;
        const blob = `${to} ${index}`;
        if (to !== path) {
          changes.push({ ...commit, file: path, movedTo: to });
          now[to] = now[path]!;
          file = to;
        } else if (what) now[path] = { ...now[path], ...(what as object) };
        values.set(blob, what === null ? null : now[to]!);
        if (what === null) shown.set(path, changes.findLast((one) => one.file === path)!.blob!);
        else shown.delete(path);
        changes.push({ ...commit, file: to, blob });
      }
    }
    const slug = file.replace(/^.*\/|\.mdx$/g, '');
    const published = { today: '2026-11-23', settings: { identity: 'https://example.org', ...now[SETTINGS] }, programmes: [{ ...now[file], slug, page: { file } }] } as unknown as Catalogue;
    const [event] = listSessionEvents({ catalogue: published, history: { changes, lost: [], removed: [], isWhole: true }, moment: new Date('2026-11-23T12:00:00Z'), past: { values, shown } });
    return { ...event!, at: event!.sequence, changed: event!.changed.getTime() / 1000 - BEGINNING };
  }

  test.each<[string, Record<string, object | null>]>([
    ['another sentence of the settings', { [SETTINGS]: { name: 'Another name' } }],
    ['what the programme says elsewhere', { [PROGRAMME]: { summary: 'Other words.' } }],
    ['another session', { [PROGRAMME]: { sessions: [first, { ...first, name: 'two' }] } }],
    ['a page that cannot be read', { [PROGRAMME]: null }],
  ])('it is not changed by %s', (_, step) => expect(after({}, step)).toMatchObject({ at: 1, changed: 1, uid: 'programmes-course--one@example.org' }));

  test.each<[string, Record<string, object | string>, object]>([
    ['a new day', { [PROGRAMME]: { sessions: [{ ...first, starts: '2027-01-20T15:30', ends: '2027-01-20T16:15' }] } }, { starts: '2027-01-20T15:30' }],
    ['a cancellation', { [PROGRAMME]: { sessions: [{ ...first, state: 'cancelled' }] } }, { status: 'CANCELLED' }],
    ['a place that is taken', { [PROGRAMME]: { sessions: [{ ...first, left: 2 }] } }, { about: expect.stringContaining('2 of 20 places left.') }],
    ['a new title of its programme, which it gives', { [PROGRAMME]: { title: 'The course' } }, { title: 'First (The course)' }],
    ['a new address of the site, which it gives', { [SETTINGS]: { address: 'https://moved.example.org' } }, { url: 'https://moved.example.org/programmes/course/#session-one' }],
    ['a new name of the page of its programme, whose address it gives', { [PROGRAMME]: 'content/programmes/lessons.mdx' }, { url: 'https://example.org/programmes/lessons/#session-one' }],
  ])('it is changed by %s, once, and stays the same event', (_, step, says) => {
    const event = after({}, step, { [SETTINGS]: { name: 'Later.' } });
    expect(event).toMatchObject({ ...says, at: 3, changed: 3, uid: 'programmes-course--one@example.org' });
  });

  test('it begins when it is first on the page of its programme', () => {
    expect(after({ [PROGRAMME]: { sessions: [] } }, { [PROGRAMME]: { sessions: [first] } })).toMatchObject({ at: 3, changed: 3 });
  });
});

test('a day that passes changes no session', () => {
  const [later] = listSessionEvents({ catalogue: { ...catalogue, today: '2027-02-01' }, history: NO_HISTORY, moment: new Date('2026-11-23T10:00Z') });
  expect(later).toEqual(events[0]);
});
