import { expect, test } from 'vitest';
import { lookUpPublished } from './look-up.ts';
import { makeShards } from './shards.ts';

const SAYS = 'The checks could not be fetched; perhaps you have no internet at the moment. Your words are still here; save again in a minute.';

/** A site whose build had so many resources. */
function site(resources: number): Map<string, unknown> {
  const { count, files } = makeShards('entries', new Map(Array.from({ length: resources }, (_, index) => [`resources/plan-${index}`, { values: { title: `Plan ${index}`, summary: 'x'.repeat(500) } }])));
  return new Map<string, unknown>([['published', { today: '2026-11-23', shards: { entries: count, keys: 1, pointers: 1 }, examples: [] }], ...files, ['keys-1/0', {}], ['pointers-1/0', {}]]);
}

/** Answers from a site, and counts the requests for each file. */
function serve(files: () => Map<string, unknown>) {
  const asked: string[] = [];
  const get = (path: string) => {
    asked.push(path);
    return Promise.resolve(files().has(path) ? Response.json(files().get(path)) : new Response('', { status: 404 }));
  };
  return { asked, get };
}

test('an entry costs two requests, however many there are, and is fetched once for all who ask', async () => {
  for (const resources of [5, 50, 5000]) {
    const { asked, get } = serve(() => site(resources));
    const lookUp = lookUpPublished(get);
    expect(await Promise.all([lookUp.titleOf('resources', 'plan-3'), lookUp.titleOf('resources', 'plan-3')])).toEqual(['Plan 3', 'Plan 3']);
    await lookUp.entry('resources', 'plan-3');
    expect(asked).toHaveLength(2);
  }
});

test('what is not there is not there', async () => {
  const lookUp = lookUpPublished(serve(() => site(5)).get);
  expect([await lookUp.entry('resources', 'nowhere'), await lookUp.titleOf('resources', 'nowhere'), await lookUp.under('title x'), await lookUp.pointers('resources', 'plan-1')]).toEqual([undefined, undefined, [], undefined]);
});

test('when a larger build is put on the site meanwhile, a window that was open fetches from that one what it has not fetched yet', async () => {
  let resources = 200;
  const lookUp = lookUpPublished(serve(() => site(resources)).get);
  expect(await lookUp.titleOf('resources', 'plan-4')).toBe('Plan 4');
  resources = 5000;
  expect(await lookUp.titleOf('resources', 'plan-4999')).toBe('Plan 4999');
});

test.each<[string, () => Response]>([
  ['does not arrive', () => { throw new TypeError('Failed to fetch'); }],
  ['is refused', () => Response.json({ shards: {} }, { status: 503 })],
  ['arrives in half', () => new Response('{"today": "2026-11-2')],
  ['is something else', () => Response.json({ message: 'Sign in to the wireless network' })],
  ['is not there', () => new Response('', { status: 404 })],
])('when what is published %s, a sentence says so, and it is fetched again', async (_, fail) => {
  let isFailing = true;
  const { get } = serve(() => site(5));
  const lookUp = lookUpPublished(async (path) => (isFailing ? fail() : get(path)));
  await expect(lookUp.about()).rejects.toThrow(SAYS);
  await expect(lookUp.entry('resources', 'plan-1')).rejects.toThrow(SAYS);
  isFailing = false;
  expect(await lookUp.titleOf('resources', 'plan-1')).toBe('Plan 1');
});
