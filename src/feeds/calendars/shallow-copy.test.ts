import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Change, History } from '../../history/history.ts';
import { lastChanged } from '../../history/last-changed.ts';
import { textChanged } from '../../history/text-changed.ts';
import { readPage, readSettings } from '../../mdx/page.ts';
import { kinds } from '../../schema/index.ts';
import { listFeeds } from '../feeds.ts';
import type { EventPast } from './event-past.ts';
import { listEvents } from './events.ts';
import { listSessionEvents } from './session-events.ts';
import { listTermEvents } from './term-events.ts';

const FILES = { visits: 'content/visits/lunchtime-at-hawthorn-lane.mdx', meetings: 'content/meetings/2026-autumn-headteachers.mdx', schools: 'content/schools/hawthorn-lane-primary.mdx', programmes: 'content/programmes/foundation-lunchtime-course.mdx' } as const;
const SETTINGS = 'content/settings.yml';
const NEWS = 'content/news/hello.mdx';
const BEGUN: Record<string, object> = {
  ...Object.fromEntries(Object.entries(FILES).map(([kind, file]) => [file, readPage(readFileSync(file), kinds[kind as keyof typeof FILES].fields).values as object])),
  [SETTINGS]: { ...(readSettings(readFileSync(SETTINGS), kinds.settings.fields).values as object), identity: 'https://first.example.org' },
  [NEWS]: { title: 'Hello', summary: 'Words.', date: '2025-01-01' },
};
const BEGINNING = Date.UTC(2026, 0, 1) / 1000;

/** One published change: of a field that events show or of one that they do not, so many seconds after the one before; or a page that is put back as it was. */
interface Step {
  file: string;
  field: string;
  after: number;
}

const steps = fc.array(fc.record({ file: fc.constantFrom(...Object.keys(BEGUN)), field: fc.constantFrom('title', 'name', 'summary', 'back'), after: fc.integer({ min: 1, max: 100_000 }) }), { minLength: 1, maxLength: 12 });

/** All numbers and days that come of the history after some steps, by what has them. `from` is the first step that a copy has; what was before it is its oldest commit. */
function numbersAfter(all: readonly Step[], from = 0) {
  const values: EventPast['values'] = new Map();
  const changes: Change[] = [];
  const now = structuredClone(BEGUN);
  let at = BEGINNING;
  const commit = (step: number, file: string) => {
    const blob = `${file} ${JSON.stringify(now[file])}`;
    values.set(blob, structuredClone(now[file]!));
    changes.push({ commit: `c${step}`, at, file, blob });
  };
  for (const [step, { file, field, after }] of [{ file: '', field: '', after: 0 }, ...all].entries()) {
    at += after;
    if (file) now[file] = field === 'back' ? structuredClone(BEGUN[file]!) : { ...now[file], [field]: `Said ${step}` };
    if (step === from) for (const one of Object.keys(BEGUN)) commit(step, one);
    else if (step > from) commit(step, file);
  }
  const history: History = { changes, lost: [], removed: [], isWhole: from === 0 };
  const read = (file: string) => [{ ...now[file], slug: file.replace(/^.*\/|\.mdx$/g, ''), page: { file } }];
  const catalogue = {
    today: '2026-11-23', settings: now[SETTINGS], resources: [], trials: [], aside: [], news: read(NEWS),
    ...Object.fromEntries(Object.entries(FILES).map(([kind, file]) => [kind, read(file)])),
  } as unknown as Catalogue;
  const sources = { catalogue, history, lost: [], moment: new Date((at + 60) * 1000), past: { values, shown: new Map() } };
  const events = [...listEvents(sources), ...listSessionEvents(sources), ...listTermEvents(sources)];
  const entries = listFeeds(catalogue, history)[0]!.entries;
  const days = Object.keys(BEGUN).map((file) => [lastChanged(history, file), textChanged(history, file)]);
  return { events, days, numbers: new Map([...events.flatMap(({ uid, sequence, changed }) => [[`${uid} number`, sequence], [`${uid} changed`, +changed]] as [string, number][]), ...entries.map(({ id, updated }) => [`${id} updated`, +updated] as [string, number])]) };
}

test('no number or day of an event, a session, a term or an entry in a feed is lower in a copy with the last steps of history than with all of it', () => {
  fc.assert(fc.property(steps, fc.nat(), (all, cut) => {
    const [whole, shallow] = [numbersAfter(all), numbersAfter(all, 1 + (cut % all.length))];
    expect(whole.events.map(({ url }) => new URL(url).pathname.split('/')[1])).toEqual(expect.arrayContaining(['visits', 'meetings', 'programmes', 'calendars']));
    expect([...whole.numbers.keys()].filter((name) => shallow.numbers.has(name) && shallow.numbers.get(name)! < whole.numbers.get(name)!)).toEqual([]);
    expect(shallow.events.map(({ uid }) => uid)).toEqual(whole.events.map(({ uid }) => uid));
  }), { numRuns: 150 });
});

test('whoever was told the number of either copy is told a higher one of the next change, whichever copy it is built from', () => {
  fc.assert(fc.property(steps, fc.nat(), fc.nat(), fc.constantFrom(FILES.visits, FILES.meetings, FILES.programmes), (all, cut, next, file) => {
    const before = [numbersAfter(all), numbersAfter(all, 1 + (cut % all.length))];
    const more = [...all, { file, field: 'title', after: 1 }];
    const kind = file.split('/')[1];
    const changed = before[0]!.events.filter(({ uid }) => uid.startsWith(`${kind}-`)).map(({ uid }) => `${uid} number`);
    expect(changed.length).toBeGreaterThan(0);
    for (const after of [numbersAfter(more), numbersAfter(more, 1 + (next % more.length))]) {
      for (const name of changed) for (const { numbers } of before) expect(after.numbers.get(name)!).toBeGreaterThan(numbers.get(name)!);
    }
  }), { numRuns: 100 });
});

test('the day on which a page last changed is not told from a part of the history, in which every page looks new', () => {
  const all = [{ file: NEWS, field: 'title', after: 60 }, { file: SETTINGS, field: 'name', after: 60 }];
  expect(numbersAfter(all).days.flat()).not.toContain(undefined);
  expect(new Set(numbersAfter(all, 1).days.flat())).toEqual(new Set([undefined]));
});
