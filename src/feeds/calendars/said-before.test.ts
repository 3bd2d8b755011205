import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Change, History } from '../../history/history.ts';
import { readPage, readSettings } from '../../mdx/page.ts';
import { kinds } from '../../schema/index.ts';
import type { EventPast } from './event-past.ts';
import { listEvents } from './events.ts';
import { listTermEvents } from './term-events.ts';

const VISIT = 'content/visits/circle.mdx';
const SCHOOL = 'content/schools/hawthorn-lane-primary.mdx';
const SETTINGS = 'content/settings.yml';
const page = (kind: 'visits' | 'schools', file: string) => readPage(readFileSync(file), kinds[kind].fields).values as Record<string, unknown>;
const BEGUN: Record<string, Record<string, unknown>> = {
  [VISIT]: page('visits', 'content/visits/lunchtime-at-hawthorn-lane.mdx'), [SCHOOL]: page('schools', SCHOOL),
  [SETTINGS]: readSettings(readFileSync(SETTINGS), kinds.settings.fields).values as Record<string, unknown>,
};

/** What is published at a time: fields of a file that are set from then on, null for a page with a fault, or the file’s new name. */
type Step = Record<string, Record<string, unknown> | null | string>;

/**
 * The visit and the term dates after some steps, one second apart, beginning with second 1 in which everything was published. `sequence` counts seconds, so it says
 * with which step the event changed.
 */
function after(...steps: Step[]) {
  const now = structuredClone(BEGUN);
  const values: EventPast['values'] = new Map();
  const changes: Change[] = [];
  const shown = new Map<string, string>();
  let visit = VISIT;
  const commit = (at: number, file: string, said: object | null) => {
    const blob = `${file} ${at}`;
    values.set(blob, structuredClone(said));
    changes.push({ commit: `c${at}`, at: BEGINNING + at, file, blob });
    return blob;
  };
  for (const [file, said] of Object.entries(BEGUN)) shown.set(file, commit(1, file, said));
  for (const [index, step] of steps.entries()) {
    for (const [file, what] of Object.entries(step)) {
      if (typeof what === 'string') {
        changes.push({ commit: `c${index + 2}`, at: BEGINNING + index + 2, file, movedTo: what });
        now[what] = now[file]!;
        visit = what;
        commit(index + 2, what, now[what]!);
      } else if (what) shown.set(file, commit(index + 2, file, Object.assign(now[file]!, what)));
      else commit(index + 2, file, null);
    }
  }
  const history: History = { changes, lost: [], removed: [], isWhole: true };
  const school = { ...now[SCHOOL], slug: 'hawthorn-lane-primary', page: { file: SCHOOL } };
  const catalogue = {
    today: '2026-11-23', settings: { ...now[SETTINGS], identity: now[SETTINGS]!.identity ?? BEGUN[SETTINGS]!.address }, meetings: [], aside: [], schools: [school],
    visits: [{ ...now[visit], slug: visit.replace(/^.*\/|\.mdx$/g, ''), page: { file: visit } }],
  } as unknown as Catalogue;
  // Where a page has a fault, its last good version is shown.
  const faulty = Object.fromEntries(steps.flatMap((step) => Object.entries(step)).filter(([, what]) => what === null));
  const sources = { catalogue, history, lost: [], moment: new Date('2026-11-23T12:00:00Z'), past: { values, shown: new Map([...shown].filter(([file]) => file in faulty && values.get(changes.findLast((one) => one.file === file)!.blob!) === null)) } };
  const [event] = listEvents(sources);
  const [term] = listTermEvents(sources);
  return { event: event!, term: term!, at: event!.sequence, changed: event!.changed.getTime() / 1000 - BEGINNING, termAt: term!.sequence };
}

/** The first second of the numbers in calendars. */
const BEGINNING = Date.UTC(2020, 0, 1) / 1000;

test('an event is as old as what it says', () => expect(after()).toMatchObject({ at: 1, changed: 1, termAt: 1 }));

test.each<[string, Step]>([
  ['another sentence of the settings', { [SETTINGS]: { summary: 'Other words.' } }],
  ['the name and the mailbox of the partnership, where the school has a mailbox of its own', { [SETTINGS]: { name: 'Another name', mailbox: 'hello@example.org' } }],
  ['a field that the event does not show', { [VISIT]: { questions: ['What would you ask?'], theme: 'common-concerns' } }],
  ['what a school is good at', { [SCHOOL]: { strengths: [] } }],
  ['a page that cannot be read', { [VISIT]: null }],
  ['a page of the school that cannot be read', { [SCHOOL]: null }],
])('it is not changed by %s', (_, step) => expect(after({}, step)).toMatchObject({ at: 1, changed: 1 }));

test.each<[string, Step, object]>([
  ['a new date', { [VISIT]: { starts: '2026-12-10T11:30', ends: '2026-12-10T14:00' } }, { starts: '2026-12-10T11:30' }],
  ['a cancellation', { [VISIT]: { state: 'cancelled' } }, { status: 'CANCELLED' }],
  ['a place that is taken', { [VISIT]: { left: 2 } }, { about: expect.stringContaining('2 of 6 places left.') }],
  ['a new name of the school, which it gives', { [SCHOOL]: { title: 'Hawthorn Academy' } }, { place: 'Hawthorn Academy, Lower Brook' }],
  ['a new mailbox of the school', { [SCHOOL]: { mailbox: 'admin@hawthorn-lane.example.org' } }, { contact: 'Hawthorn Lane Primary, admin@hawthorn-lane.example.org' }],
  ['a new address of the site, which it gives', { [SETTINGS]: { address: 'https://moved.example.org' } }, { url: 'https://moved.example.org/visits/circle/' }],
  ['a new name of its page, whose address it gives', { [VISIT]: 'content/visits/circles.mdx' }, { url: 'https://restorative-schools.example.org/visits/circles/' }],
])('it is changed by %s, once, and stays the same event', (_, step, says) => {
  const { event, at, changed } = after({}, step, { [SETTINGS]: { summary: 'Later.' } });
  expect({ at, changed }).toEqual({ at: 3, changed: 3 });
  expect(event).toMatchObject({ ...says, uid: 'visits-circle@restorative-schools.example.org' });
});

test('a page that can be read again counts as changed, for nobody can know what was told of it meanwhile', () => {
  expect(after({ [VISIT]: null }, { [VISIT]: {} })).toMatchObject({ at: 3 });
});

test('what was put right says what it says now', () => {
  const { event, at } = after({ [VISIT]: { left: 1 } }, { [VISIT]: null });
  expect([at, event.about.includes('1 of 6 places left.')]).toEqual([2, true]);
});

test('the days of terms change with their dates and the name of the partnership, and with nothing else', () => {
  const terms = BEGUN[SETTINGS]!.terms as { term: string; starts: string; ends: string }[];
  expect(after({ [SETTINGS]: { mailbox: 'hello@example.org' } }).termAt).toBe(1);
  expect(after({ [SETTINGS]: { name: 'Another name' } }).termAt).toBe(2);
  expect(after({ [SETTINGS]: { terms: terms.map((one, at) => (at ? one : { ...one, ends: '2025-07-21' })) } }).termAt).toBe(1);
  expect(after({ [SETTINGS]: { terms: terms.map((one, at) => (at ? one : { ...one, starts: '2025-04-23' })) } }).termAt).toBe(2);
});

test('a day that passes changes no event', () => {
  const { event } = after();
  expect(event.about).toContain('3 of 6 places left.');
});
