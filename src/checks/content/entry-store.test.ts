import type { Root } from 'mdast';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { findKnown, keepKnown, type Keep, type KnownEntry } from './entry-store.ts';

const PAGES = 40;
const treeOf = (at: number): Root => ({ type: 'root', children: Array.from({ length: 5000 }, (_, line) => ({ type: 'paragraph', children: [{ type: 'text', value: `Line ${line} of page ${at}` }] })) });
const knownOf = (at: number): KnownEntry => ({ page: { values: {}, tree: treeOf(at), lines: {}, faults: { fields: [], words: [] } }, digest: `${at}`, facts: {} as KnownEntry['facts'], files: [], beside: [] });
const keyOf = (at: number) => `${at}`.padStart(40, 'a');

/** A store that forgets, or one that keeps outside the heap. */
function makeStore(forgets: boolean): Keep {
  const pieces = new Map<string, Uint8Array>();
  return { find: (key) => pieces.get(key), keep: (key, bytes) => void (!forgets && pieces.set(key, bytes)), use: () => undefined };
}

test.each([['from the store', false], ['from the page itself, should the store have lost it', true]])('the text of a page that was kept leaves the memory, and comes back %s', async (_, forgets) => {
  const store = makeStore(forgets);
  const all = Array.from({ length: PAGES }, (_none, at) => knownOf(at));
  const before = await heapAfterCollection();
  all.forEach((known, at) => keepKnown(store, keyOf(at), known, () => treeOf(at)));
  expect(before - (await heapAfterCollection())).toBeGreaterThan(20_000_000);
  expect(all[7]!.page.tree).toEqual(treeOf(7));
});

test('a later build reads the text only when somebody asks for it, and again when it has left the memory', async () => {
  const store = makeStore(false);
  keepKnown(store, keyOf(1), knownOf(1), () => treeOf(1));
  const reads: string[] = [];
  const known = findKnown({ ...store, find: (key) => (reads.push(key), store.find(key)) }, keyOf(1), () => treeOf(1))!;
  expect(reads).toEqual([keyOf(1)]);
  expect(known.page.tree).toEqual(treeOf(1));
  expect(known.page.tree).toBe(known.page.tree);
  expect(reads.length).toBe(2);
  await heapAfterCollection();
  expect(known.page.tree).toEqual(treeOf(1));
  expect(reads.length).toBe(3);
});

async function heapAfterCollection(): Promise<number> {
  setFlagsFromString('--expose-gc');
  for (let round = 0; round < 3; round++) {
    // Weak references hold until what runs at the moment is over.
    await new Promise((done) => setTimeout(done));
    runInNewContext('gc')();
  }
  return process.memoryUsage().heapUsed;
}
