import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { findLostEvents } from '../../history/lost-events.ts';
import { openBlobs } from '../../history/read-blobs.ts';
import { readHistory } from '../../history/read-history.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { readPage, readSettings } from '../../mdx/page.ts';
import { kinds } from '../../schema/index.ts';
import { listCalendars } from './calendars.ts';
import { readEventPast } from './event-past.ts';
import { listEvents } from './events.ts';
import { writeCalendar } from './write-calendar.ts';

let folder: string;
let root: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'month-'));
  root = join(folder, 'project');
  mkdirSync(root);
  git('', 'init', '--quiet', '--initial-branch=main');
  set();
});
afterEach(() => rmSync(folder, { recursive: true }));

function git(at: string, ...args: string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at, GIT_AUTHOR_NAME: 'Office', GIT_AUTHOR_EMAIL: 'office@example.org', GIT_COMMITTER_NAME: 'Office', GIT_COMMITTER_EMAIL: 'office@example.org' };
  return execFileSync('git', args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
}

const VISIT = { theme: 'lunchtime-supervisors', phases: ['key-stage-2'], title: 'Circle', host: 'oak', see: ['A circle'], starts: '2026-12-09T11:30', ends: '2026-12-09T14:00', places: 4, left: 2, who: ['staff'], state: 'open' };
const MEETING = { title: 'Headteachers, autumn 2026', group: 'headteachers', term: '2026-autumn', starts: '2026-12-02T09:30', ends: '2026-12-02T11:30', host: 'ash', agenda: ['What went well'] };
const SCHOOL = { ...readValues('schools', 'content/schools/hawthorn-lane-primary.mdx'), title: 'Oak Primary', place: 'Ashcombe', mailbox: 'office@oak.example.org' };
const SETTINGS = { ...(readSettings(readFileSync('content/settings.yml'), kinds.settings.fields).values as object), name: 'A Partnership', foundation: 'The Foundation', mailbox: 'partnership@example.org', address: 'https://example.org' };

function readValues(kind: 'meetings' | 'visits' | 'schools', file: string): object {
  return readPage(readFileSync(file), kinds[kind].fields).values as object;
}

function set(fields: object = {}): void {
  mkdirSync(join(root, 'content'), { recursive: true });
  writeFileSync(join(root, 'content/settings.yml'), stringify({ ...SETTINGS, ...fields }));
}

function write(file: string, fields: object): void {
  mkdirSync(join(root, 'content', file, '..'), { recursive: true });
  writeFileSync(join(root, 'content', `${file}.mdx`), `---\n${stringify(fields)}---\n\nWords.\n`);
}

const remove = (file: string) => rmSync(join(root, 'content', `${file}.mdx`));

/** Publishes what lies in content/, at a time of 2026 such as 11-03T10:00. */
function publish(at: string): void {
  git(`2026-${at}:00Z`, 'add', '--all');
  git(`2026-${at}:00Z`, 'commit', '--quiet', '--allow-empty', '-m', 'A change');
}

/** How a build machine comes by the project: with all of its history, the last step of it, or none. */
type Copy = 'whole' | 'shallow' | 'none';

/** The calendar of everything, as a build at that time writes it. */
async function build(at: string, copy: Copy = 'whole'): Promise<string> {
  const place = copy === 'whole' ? root : join(folder, `copy-${at}-${copy}`);
  if (copy === 'shallow') git('', 'clone', '--quiet', '--depth=1', `file://${root}`, place);
  if (copy === 'none') cpSync(join(root, 'content'), join(place, 'content'), { recursive: true });
  const moment = new Date(`2026-${at}:30Z`);
  const history = await readHistory(place, {});
  const read = (kind: 'meetings' | 'visits' | 'schools') => {
    const names = existsSync(join(place, 'content', kind)) ? readdirSync(join(place, 'content', kind)) : [];
    return names.map((name) => {
      const file = `content/${kind}/${name}`;
      return { ...readValues(kind, join(place, file)), slug: name.replace('.mdx', ''), page: { file, beside: [] } };
    });
  };
  const settings = readSettings(readFileSync(join(place, 'content/settings.yml')), kinds.settings.fields).values;
  const catalogue = { settings, meetings: read('meetings'), visits: read('visits'), schools: read('schools'), programmes: [], aside: [] } as unknown as Catalogue;
  const lost = findLostEvents(history, moment);
  const past = await readEventPast({ catalogue, history, lost }, openBlobs(place, {}), (_, write) => write());
  const events = listEvents({ catalogue, history, lost, moment, past });
  return writeCalendar({ name: 'Everything', events: listCalendars(catalogue, events, []).find(({ path }) => path === 'everything')!.events });
}

/** A program that takes a new version of an event only when its number is higher, and forgets nothing on its own. */
class Subscriber {
  held = new Map<string, { sequence: number; words: string; event: ICAL.Event }>();
  /** Events whose number was lower than before. */
  fell: string[] = [];

  take(text: string): void {
    for (const component of new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')) {
      const event = new ICAL.Event(component);
      const words = ['summary', 'dtstart', 'dtend', 'description', 'location', 'status'].map((name) => component.getFirstPropertyValue(name)?.toString()).join('|');
      const before = this.held.get(event.uid);
      if (before && event.sequence < before.sequence) this.fell.push(event.uid);
      if (before && event.sequence <= before.sequence) continue;
      this.held.set(event.uid, { sequence: event.sequence, words, event });
    }
  }

  /** Its title, its time and its state. */
  get diary(): string[] {
    return [...this.held.values()].map(({ event }) => `${event.summary}, ${event.startDate.toString().slice(0, 16)}, ${event.component.getFirstPropertyValue('status')}`).toSorted();
  }
}

/** The month: what is done, when, and what a subscriber then holds. */
const month: { at: string; what: string; act: () => void; diary: string[]; needsHistory?: true }[] = [
  { at: '11-02T09:00', what: 'a visit is planned', act: () => { write('schools/oak', SCHOOL); write('visits/circle', VISIT); }, diary: ['Circle, 2026-12-09T11:30, CONFIRMED'] },
  { at: '11-03T10:00', what: 'a meeting is set', act: () => write('meetings/heads', MEETING), diary: ['Circle, 2026-12-09T11:30, CONFIRMED', 'Headteachers, autumn 2026, 2026-12-02T09:30, CONFIRMED'] },
  { at: '11-05T10:00', what: 'the visit is moved', act: () => write('visits/circle', { ...VISIT, starts: '2026-12-10T11:30', ends: '2026-12-10T14:00' }), diary: ['Circle, 2026-12-10T11:30, CONFIRMED', 'Headteachers, autumn 2026, 2026-12-02T09:30, CONFIRMED'] },
  { at: '11-07T10:00', what: 'it is called something else, and lasts three days', act: () => write('visits/circle', { ...VISIT, title: 'Circles', starts: '2026-12-08T09:00', ends: '2026-12-10T14:00' }), diary: ['Circles, 2026-12-08T09:00, CONFIRMED', 'Headteachers, autumn 2026, 2026-12-02T09:30, CONFIRMED'] },
  { at: '11-09T10:00', what: 'it is cancelled', act: () => write('visits/circle', { ...VISIT, title: 'Circles', state: 'cancelled' }), diary: ['Cancelled: Circles, 2026-12-09T11:30, CANCELLED', 'Headteachers, autumn 2026, 2026-12-02T09:30, CONFIRMED'] },
  { at: '11-10T10:00', what: 'it takes place after all', act: () => write('visits/circle', VISIT), diary: ['Circle, 2026-12-09T11:30, CONFIRMED', 'Headteachers, autumn 2026, 2026-12-02T09:30, CONFIRMED'] },
  { at: '11-12T10:00', what: 'something else is published', act: () => write('news/hello', { title: 'Hello' }), diary: ['Circle, 2026-12-09T11:30, CONFIRMED', 'Headteachers, autumn 2026, 2026-12-02T09:30, CONFIRMED'] },
  { at: '11-14T10:00', what: 'the visit is deleted', act: () => remove('visits/circle'), needsHistory: true, diary: ['Cancelled: Circle, 2026-12-09T11:30, CANCELLED', 'Headteachers, autumn 2026, 2026-12-02T09:30, CONFIRMED'] },
  { at: '11-16T10:00', what: 'its page is put back, as cancelled', act: () => write('visits/circle', { ...VISIT, state: 'cancelled' }), diary: ['Cancelled: Circle, 2026-12-09T11:30, CANCELLED', 'Headteachers, autumn 2026, 2026-12-02T09:30, CONFIRMED'] },
  { at: '11-18T10:00', what: 'and takes place after all', act: () => write('visits/circle', { ...VISIT, title: 'Circle again' }), diary: ['Circle again, 2026-12-09T11:30, CONFIRMED', 'Headteachers, autumn 2026, 2026-12-02T09:30, CONFIRMED'] },
  { at: '11-20T10:00', what: 'the meeting goes to another file', act: () => renameSync(join(root, 'content/meetings/heads.mdx'), join(root, 'content/meetings/headteachers.mdx')), needsHistory: true, diary: ['Circle again, 2026-12-09T11:30, CONFIRMED', 'Headteachers, autumn 2026, 2026-12-02T09:30, CONFIRMED'] },
];

describe('a month of changes is played through', () => {
  test('a subscriber who goes by name and number holds what is planned after each step', async () => {
    const subscriber = new Subscriber();
    for (const { at, what, act, diary } of month) {
      act();
      publish(at);
      const before = new Map([...subscriber.held].map(([uid, { sequence, words }]) => [uid, { sequence, words }]));
      subscriber.take(await build(at));
      expect(subscriber.diary, what).toEqual(diary);
      // The number rises with a change, and with nothing else.
      for (const [uid, { sequence, words }] of before) expect(subscriber.held.get(uid)!.sequence > sequence, `${what}: ${uid}`).toBe(subscriber.held.get(uid)!.words !== words);
      // A second build of the same content says the same, letter for letter.
      expect(await build(at)).toBe(await build(at));
    }
    expect(subscriber.fell).toEqual([]);
  });

  test.each<[string, Copy[]]>([
    ['only ever get the last step of history', ['shallow']],
    ['have no history', ['none']],
    ['sometimes get all of it and sometimes the last step', ['whole', 'shallow']],
    ['sometimes get the last step and sometimes all', ['shallow', 'whole']],
    ['take turns between all, nothing and the last step', ['whole', 'none', 'shallow']],
  ])('no change is missed by those who follow build machines that %s', async (_, copies) => {
    const subscriber = new Subscriber();
    for (const [index, { at, what, act, diary, needsHistory }] of month.entries()) {
      act();
      publish(at);
      const copy = copies[index % copies.length]!;
      subscriber.take(await build(at, copy));
      // What is lost without the history: that something was deleted is not known, so nothing cancels it.
      if (!needsHistory || copy === 'whole') expect(subscriber.diary.filter((line) => !/Headteachers/.test(line)), what).toEqual(diary.filter((line) => !/Headteachers/.test(line)));
    }
    if (copies.length === 1) expect(subscriber.fell).toEqual([]);
  });
});

describe('numbers', () => {
  const numberOf = (text: string, uid = 'visits-circle') => Number(new RegExp(`UID:${uid}@[\\s\\S]*?SEQUENCE:(\\d+)`).exec(text.replaceAll('\r\n ', ''))![1]);

  test('rise with two changes in one second', async () => {
    write('visits/circle', VISIT);
    publish('11-02T09:00');
    const first = numberOf(await build('11-02T09:00'));
    write('visits/circle', { ...VISIT, left: 1 });
    publish('11-02T09:00');
    expect(numberOf(await build('11-02T09:00'))).toBe(first + 1);
  });

  test('rise when a clock was wrong and the later change looks older', async () => {
    write('visits/circle', VISIT);
    publish('11-20T09:00');
    const first = numberOf(await build('11-20T09:00'));
    write('visits/circle', { ...VISIT, left: 1 });
    publish('11-02T09:00');
    expect(numberOf(await build('11-20T09:00'))).toBeGreaterThan(first);
  });

  test('count a change from when it was published, not from when its draft was written', async () => {
    write('visits/circle', VISIT);
    publish('11-02T09:00');
    git('', 'switch', '--quiet', '-c', 'draft');
    write('visits/circle', { ...VISIT, left: 1 });
    publish('11-03T09:00');
    git('', 'switch', '--quiet', 'main');
    write('news/hello', { title: 'Hello' });
    publish('11-10T09:00');
    const shallow = numberOf(await build('11-10T09:00', 'shallow'));
    git('2026-11-12T09:00:00Z', 'merge', '--quiet', '--no-ff', '-m', 'Publish', 'draft');
    expect(numberOf(await build('11-12T09:00'))).toBeGreaterThan(shallow);
  });

  test('of a shallow copy are never lower than those of a whole one, and the next change has a higher one than either', async () => {
    write('schools/oak', SCHOOL);
    write('visits/circle', VISIT);
    publish('11-02T09:00');
    const first = numberOf(await build('11-02T09:00'));
    set({ summary: 'Other words.' });
    publish('11-05T09:00');
    const [whole, shallow] = [numberOf(await build('11-05T09:00')), numberOf(await build('11-05T09:00', 'shallow'))];
    expect(whole).toBe(first);
    expect(shallow).toBeGreaterThanOrEqual(whole);
    write('visits/circle', { ...VISIT, left: 1 });
    publish('11-07T09:00');
    expect(numberOf(await build('11-07T09:00'))).toBeGreaterThan(shallow);
  });

  test('rise when the school gets another name, for the place is part of the event', async () => {
    write('schools/oak', SCHOOL);
    write('visits/circle', VISIT);
    publish('11-02T09:00');
    const first = numberOf(await build('11-02T09:00'));
    write('schools/oak', { ...SCHOOL, title: 'Oak Academy' });
    publish('11-03T09:00');
    const text = await build('11-03T09:00');
    expect(text).toContain('LOCATION:Oak Academy\\, Ashcombe');
    expect(numberOf(text)).toBeGreaterThan(first);
  });
});

describe('what was deleted', () => {
  const statusesOf = (text: string) => [...text.matchAll(/^STATUS:(\w+)/gm)].map(([, status]) => status);

  test('after it took place is not cancelled: it did take place', async () => {
    write('visits/circle', { ...VISIT, starts: '2026-11-03T11:30', ends: '2026-11-03T14:00' });
    publish('11-02T09:00');
    remove('visits/circle');
    publish('11-10T09:00');
    expect(statusesOf(await build('11-10T09:00'))).toEqual([]);
  });

  test('stays cancelled for 31 days after its day, and is then forgotten', async () => {
    write('visits/circle', { ...VISIT, starts: '2026-11-10T11:30', ends: '2026-11-10T14:00' });
    publish('11-02T09:00');
    remove('visits/circle');
    publish('11-03T09:00');
    expect(statusesOf(await build('12-11T09:00'))).toEqual(['CANCELLED']);
    expect(statusesOf(await build('12-12T09:00'))).toEqual([]);
  });

  test('on this computer alone, and not yet published, is noticed too', async () => {
    write('visits/circle', VISIT);
    publish('11-02T09:00');
    remove('visits/circle');
    expect(statusesOf(await build('11-03T09:00'))).toEqual(['CANCELLED']);
  });
});
