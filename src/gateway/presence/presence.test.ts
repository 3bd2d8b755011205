import { beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../person.ts';
import { cacheStore } from './cache-store.ts';
import { memoryStore } from './memory-store.ts';
import { createPresence, LASTS, type PresenceStore } from './presence.ts';

const SITE = 'https://site.example';
const DRAFT = 'cms/resources/wet-play-plan/index';
const PEOPLE: Record<string, Person> = {
  teacher: { email: 'teacher@hawthorn-lane.example', name: 'Hawthorn Lane', roles: [], school: 'hawthorn-lane' },
  unnamed: { email: 'head@oak.example', name: 'head@oak.example', roles: [], school: 'oak' },
  office: { email: 'office@foundation.example', name: 'The Foundation', roles: ['foundation'] },
};
let time: number;

/** The edge's cache, with what it does with `max-age`. */
function edgeCache() {
  const kept = new Map<string, { text: string; until: number }>();
  return {
    match: (key: string) => Promise.resolve(kept.has(key) && kept.get(key)!.until > time ? new Response(kept.get(key)!.text) : undefined),
    put: async (key: string, response: Response) => void kept.set(key, { text: await response.text(), until: time + Number(/max-age=(\d+)/.exec(response.headers.get('cache-control')!)![1]) * 1000 }),
    delete: (key: string) => Promise.resolve(kept.delete(key)),
    kept,
  };
}

const stores: [string, () => PresenceStore][] = [['in memory', () => memoryStore(() => time)], ['in the cache of the edge', () => { const cache = edgeCache(); return cacheStore(() => Promise.resolve(cache)); }]];

beforeEach(() => {
  time = Date.parse('2026-11-30T14:05:00Z');
});

function serviceOf(store: PresenceStore | undefined) {
  const answer = createPresence({ identify: (who) => Promise.resolve(PEOPLE[who ?? '']), store, now: () => time });
  return async (who: string, body?: object, query = '', headers: Record<string, string> = {}) => {
    const said = (await answer(new Request(`${SITE}/api/presence${query}`, { method: body ? 'POST' : 'GET', headers: { authorization: who, ...headers }, body: body && JSON.stringify(body) })))!;
    return { status: said.status, text: await said.clone().text(), ...((await said.json()) as { isKept?: boolean; open?: Record<string, unknown[]> }) };
  };
}

describe.each(stores)('kept %s', (_, make) => {
  test('whoever opens a page is told who has it open, since when, and by what name; never by an address', async () => {
    const ask = serviceOf(make());
    expect((await ask('teacher', { draft: DRAFT, form: 'a' })).open).toEqual({ [DRAFT]: [] });
    time += 60_000;
    await ask('unnamed', { draft: DRAFT, form: 'b' });
    time += 60_000;
    const { open, text } = await ask('office', { draft: DRAFT, form: 'c' });
    expect(open).toEqual({ [DRAFT]: [
      { name: 'Hawthorn Lane', school: 'hawthorn-lane', isFoundation: false, isYou: false, since: '2026-11-30T14:05:00.000Z' },
      { school: 'oak', isFoundation: false, isYou: false, since: '2026-11-30T14:06:00.000Z' },
    ] });
    expect(text).not.toContain('@');
  });

  test('it is forgotten when the form is left, or three minutes after it was last renewed', async () => {
    const ask = serviceOf(make());
    const seen = async () => (await ask('office', undefined, `?draft=${encodeURIComponent(DRAFT)}`)).open![DRAFT]!.length;
    await ask('teacher', { draft: DRAFT, form: 'a' });
    time += LASTS * 1000 - 1;
    expect(await seen()).toBe(1);
    await ask('teacher', { draft: DRAFT, form: 'a' });
    time += LASTS * 1000 - 1;
    expect(await seen()).toBe(1);
    time += 1;
    expect(await seen()).toBe(0);
    await ask('teacher', { draft: DRAFT, form: 'a' });
    await ask('teacher', { draft: DRAFT, form: 'a', leaves: true });
    expect(await seen()).toBe(0);
  });

  test('a renewed form is open since it was opened, and one’s own second window is one’s own', async () => {
    const ask = serviceOf(make());
    await ask('teacher', { draft: DRAFT, form: 'a' });
    time += 60_000;
    expect((await ask('teacher', { draft: DRAFT, form: 'a' })).open).toEqual({ [DRAFT]: [] });
    expect((await ask('teacher', { draft: DRAFT, form: 'b' })).open![DRAFT]).toMatchObject([{ isYou: true, since: '2026-11-30T14:05:00.000Z' }]);
  });

  test('nobody ends the form of somebody else', async () => {
    const ask = serviceOf(make());
    await ask('teacher', { draft: DRAFT, form: 'a' });
    await ask('unnamed', { draft: DRAFT, form: 'a', leaves: true });
    expect((await ask('office', undefined, `?draft=${DRAFT}`)).open![DRAFT]).toHaveLength(1);
  });
});

test.each<[string, [string, object?, string?, Record<string, string>?], number]>([
  ['nobody', ['stranger', { draft: DRAFT, form: 'a' }], 401],
  ['a page of another site', ['teacher', { draft: DRAFT, form: 'a' }, '', { origin: 'https://evil.example' }], 403],
  ['what is not a draft', ['teacher', { draft: 'main', form: 'a' }], 422],
  ['a form without a name', ['teacher', { draft: DRAFT }], 422],
  ['more than a form says', ['teacher', { draft: DRAFT, form: 'a', more: 'x'.repeat(2000) }], 422],
  ['more drafts than are on their way', ['teacher', undefined, `?${Array.from({ length: 51 }, (_, at) => `draft=cms/visits/v-${at}`).join('&')}`], 422],
])('%s is refused', async (_, [who, body, query, headers], status) => {
  expect((await serviceOf(memoryStore(() => time))(who, body, query, headers)).status).toBe(status);
});

test('where nothing can be kept, or what keeps it fails, that is said', async () => {
  const broken: PresenceStore = { read: () => Promise.reject(new Error('gone')), write: () => Promise.reject(new Error('gone')) };
  for (const store of [undefined, broken]) expect(await serviceOf(store)('teacher', { draft: DRAFT, form: 'a' })).toMatchObject({ status: 200, isKept: false, open: {} });
});
