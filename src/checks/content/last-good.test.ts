import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Change } from '../../history/history.ts';
import { kinds } from '../../schema/index.ts';
import { findLastGood } from './last-good.ts';
import { makeLibrary, type Entry } from './library.ts';
import { readEntry } from './read-entry.ts';

const FILE = 'content/visits/lunchtime-at-hawthorn-lane.mdx';
const GOOD = readFileSync(FILE, 'utf8');
const entryOf = (kind: 'visits' | 'settings', file: string, text: string): Entry => {
  const { values, tree, lines, faults } = readEntry(Buffer.from(text), kinds[kind]);
  return { kind, slug: file.replace(/^.*\/|\.[a-z]+$/g, ''), file, values: values as Entry['values'], tree, lines, faults: { ...faults, files: [] }, beside: [] };
};
const library = makeLibrary([entryOf('settings', 'content/settings.yml', readFileSync('content/settings.yml', 'utf8'))], '2026-11-23');

/** Which version of the visit is shown after these were published one after the other, of which the last is set aside. */
const shown = async (...texts: string[]) => {
  const changes = texts.map((_, at): Change => ({ commit: `${at}`, at, file: FILE, blob: `${at}` }));
  const blobs = { read: (blob: string) => Promise.resolve(texts[Number(blob)]) };
  return (await findLastGood([entryOf('visits', FILE, texts.at(-1)!)], { library, history: { changes } }, blobs)).map(({ blob }) => Number(blob));
};

test('a visit with a fault is shown as it was before, however many faulty versions there were', async () => {
  const faulty = [GOOD.replace(/^starts: .*$/m, 'starts: "next Wednesday"'), GOOD.replace(/^title: .*$/m, 'titel: Lunch'), GOOD.replace('---', '')];
  for (const text of faulty) expect(await shown(GOOD, text)).toEqual([0]);
  expect(await shown(GOOD, GOOD.replace('left: 3', 'left: 2'), ...faulty)).toEqual([1]);
});

test('a visit whose fault lies in another page is shown as it is', async () => {
  expect(await shown(GOOD, GOOD.replace('left: 3', 'left: 2'))).toEqual([1]);
});

test('a visit that never was without fault is not shown', async () => {
  expect(await shown(GOOD.replace(/^starts: .*$/m, 'starts: "next Wednesday"'))).toEqual([]);
});
