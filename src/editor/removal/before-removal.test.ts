import { expect, test } from 'vitest';
import { findPointers } from '../../checks/links/pointers.ts';
import { listFiles } from '../published/list-files.ts';
import type { LookUp } from '../published/look-up.ts';
import type { ListableEntry } from '../published/published-entries.ts';
import type { ListPage } from '../published/records.ts';
import type { CurrentPages } from '../repository/current-pages.ts';
import { beforeRemoval } from './before-removal.ts';
import type { Decision, Removal, Retirement } from './removal-dialog.ts';

const entries: ListableEntry[] = [
  { kind: 'resources', slug: 'circle-plan', values: { title: 'Circle plan' } },
  { kind: 'resources', slug: 'shorter', values: { title: 'Shorter circle', adapted: { resource: 'circle-plan' } } },
  { kind: 'resources', slug: 'old', values: { title: 'An old one', retired: { reason: 'Old.' } } },
  { kind: 'resources', slug: 'polish', values: { title: 'Plan kręgu', translates: { resource: 'circle-plan', version: '1.0' } } },
  { kind: 'resources', slug: 'all', values: { title: 'All in a circle' } },
];
const lookUp = {
  about: () => Promise.resolve({ today: '2026-11-23' }),
  pointers: (kind: 'resources', slug: string) => Promise.resolve({ count: findPointers({ kind, slug }, entries).length, named: findPointers({ kind, slug }, entries) }),
} as unknown as LookUp;
const pages = { list: (kind: string) => Promise.resolve(listFiles(kind, entries).get('lists/resources/1') as ListPage) } as unknown as CurrentPages;

/** What was asked, what was filled in, and what the removal was stopped with. */
async function remove(entry: Parameters<typeof beforeRemoval>[0], decision: Decision, known: Pick<LookUp, 'about' | 'pointers'> = lookUp) {
  let [asked, retired]: [Removal | undefined, Retirement | undefined] = [undefined, undefined];
  const stopped = await beforeRemoval(entry, {
    lookUp: known,
    pages,
    ask: (removal) => Promise.resolve(((asked = removal), decision)),
    retire: (retirement) => void (retired = retirement),
  }).then(() => undefined, (error: Error) => error.message);
  return { asked: asked as Removal | undefined, retired, stopped };
}

const circle = { kind: 'resources', slug: 'circle-plan', values: { title: 'Circle plan' } } as const;

test('whoever removes a resource hears what points to it, and what may take its place', async () => {
  const { asked, stopped } = await remove(circle, 'remove');
  expect(stopped).toBeUndefined();
  expect(asked?.pointers?.named.map(({ title, by }) => [title, ...by])).toEqual([['Shorter circle', '“Adapted from”'], ['Plan kręgu', '“Translation of”']]);
  expect(asked?.successors?.map(({ title }) => title)).toEqual(['All in a circle', 'Shorter circle']);
});

test('nothing is removed when somebody thinks better of it', async () => {
  expect((await remove(circle, 'leave')).stopped).toBe('It is still on the site.');
});

test('retiring fills in the form and removes nothing', async () => {
  expect(await remove(circle, { reason: 'There is a shorter one.', successor: 'shorter' })).toMatchObject({
    retired: { reason: 'There is a shorter one.', successor: 'shorter' },
    stopped: 'It is still on the site. “Retired” is filled in below; look at it, and save the page.',
  });
});

test('a resource that is retired already is not offered to be retired', async () => {
  expect((await remove({ kind: 'resources', slug: 'old', values: { title: 'An old one', retired: { reason: 'Old.' } } }, 'remove')).asked?.successors).toBeUndefined();
});

test('a page that must go at once is not held up when what points to it cannot be found out', async () => {
  const { asked, stopped } = await remove(circle, 'remove', { ...lookUp, pointers: () => Promise.reject(new Error('no network')) });
  expect([asked?.pointers, stopped]).toEqual([undefined, undefined]);
});

test.each([
  ['visits', { title: 'A circle', starts: '2026-12-09T11:30', state: 'open' }, 'set “State” to Cancelled'],
  ['meetings', { title: 'Heads', starts: '2026-11-23T09:00', state: 'planned' }, 'set “State” to Cancelled'],
  ['visits', { title: 'A circle', starts: '2026-12-09T11:30', state: 'cancelled' }, undefined],
  ['visits', { title: 'A circle', starts: '2026-11-01T11:30', state: 'done' }, undefined],
  ['schools', { title: 'Oak' }, 'fill in “Left on”'],
  ['schools', { title: 'Oak', left: '2026-07-20' }, undefined],
  ['news', { title: 'A day' }, undefined],
] as const)('of %s %o, what should be done instead is said', async (kind, values, says) => {
  const { instead } = (await remove({ kind, slug: 'one', values }, 'remove')).asked!;
  if (says) expect(instead).toContain(says);
  else expect(instead).toBeUndefined();
});
