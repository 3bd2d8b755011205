import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPieceStore } from './piece-store.ts';

let folder: string;
let now = 1_800_000_000_000;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pieces-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = () => openPieceStore(folder, () => now++);
const key = (number: number) => `${number}`.padStart(40, 'a');
const files = () => readdirSync(join(folder, 'packs')).filter((name) => !name.endsWith('.list')).map((name) => join(folder, 'packs', name));
const aDayPasses = () => {
  now += 86_400_000;
};

test('a piece that one build keeps is found by the next', () => {
  open().keep(key(1), 'Words.');
  expect(open().find(key(1))?.toString()).toBe('Words.');
  expect(open().find(key(2))).toBeUndefined();
});

test('a build finds what it has kept itself, and the latest of it', () => {
  const store = open();
  store.keep(key(1), 'Words.');
  store.keep(key(2), 'Other words.');
  store.keep(key(1), 'Newer words.');
  expect([store.find(key(1)), store.find(key(2))].map(String)).toEqual(['Newer words.', 'Other words.']);
});

test('a piece that was cut short, altered or emptied on the disk is not taken for whole', () => {
  const store = open();
  store.keep(key(1), 'Words. '.repeat(1000));
  const [file] = files();
  const whole = readFileSync(file!);
  const spoilt = [whole.subarray(0, whole.length / 2), Buffer.of(), Buffer.from(whole.map((byte, at) => (at === whole.length - 8 ? byte ^ 1 : byte)))];
  for (const bytes of spoilt) {
    writeFileSync(file!, bytes);
    expect(open().find(key(1))).toBeUndefined();
  }
});

test('a build that was stopped leaves what it has kept until then', () => {
  const stopped = open();
  for (const number of [1, 2, 3]) stopped.keep(key(number), `Words of ${number}.`);
  const [file] = files();
  truncateSync(file!, statSync(file!).size - 1);
  const next = open();
  expect([1, 2, 3].map((number) => next.find(key(number))?.toString())).toEqual(['Words of 1.', 'Words of 2.', undefined]);
});

test('a list that is damaged, or that belongs to another pack, gives nobody a piece of another key', () => {
  const store = open();
  for (const number of [1, 2]) store.keep(key(number), `Words of ${number}.`);
  store.finish();
  const list = `${files()[0]}.list`;
  const whole = readFileSync(list);
  writeFileSync(list, whole.subarray(0, 5));
  expect(open().find(key(2))?.toString()).toBe('Words of 2.');
  writeFileSync(list, zstdCompressSync(zstdDecompressSync(whole).toString().split('\n').map((line, at) => line.replace(key(at + 1), key(2 - at))).join('\n')));
  expect([open().find(key(1)), open().find(key(2))]).toEqual([undefined, undefined]);
});

test('however many builds there are, there are few files', () => {
  for (let number = 1; number <= 40; number++) {
    const store = open();
    for (let one = 1; one < number; one++) store.find(key(one));
    store.keep(key(number), `Words of ${number}.`);
    store.finish();
  }
  expect(files().length).toBeLessThan(10);
  const last = open();
  expect(Array.from({ length: 40 }, (_, at) => last.find(key(at + 1))?.toString())).toEqual(Array.from({ length: 40 }, (_, at) => `Words of ${at + 1}.`));
});

test('pieces that an earlier version kept in files of their own are swept', () => {
  mkdirSync(join(folder, 'ab'));
  writeFileSync(join(folder, 'ab/cdef'), 'old');
  open().finish();
  expect(readdirSync(folder)).toEqual(['lists']);
});

test('what no build has used for a while is swept, and what one of the last three used stays', () => {
  const first = open();
  first.keep(key(1), randomBytes(500));
  first.keep(key(2), 'still used');
  first.finish();
  for (const file of files()) utimesSync(file, now / 1000 - 86_400, now / 1000 - 86_400);
  for (let build = 0; build < 3; build++) {
    aDayPasses();
    const next = open();
    next.find(key(2));
    next.finish();
  }
  expect(open().find(key(1))).toBeUndefined();
  expect(open().find(key(2))?.toString()).toBe('still used');
});

test('a change that is taken back finds its pieces again', () => {
  for (const [at, number] of [1, 2, 1].entries()) {
    aDayPasses();
    const store = open();
    expect(store.find(key(number)) !== undefined).toBe(at === 2);
    store.keep(key(number), 'x');
    store.finish();
  }
});

test('a build leaves alone what another has just written', () => {
  const other = open();
  other.keep(key(1), 'Mine.');
  utimesSync(files()[0]!, now / 1000, now / 1000);
  for (let build = 0; build < 4; build++) open().finish();
  expect(open().find(key(1))?.toString()).toBe('Mine.');
});

test('of what other builds left, no more is kept than there is room for, and all of the last one', () => {
  const other = open();
  for (const number of [1, 2, 3, 4]) other.keep(key(number), randomBytes(50));
  other.finish();
  const last = openPieceStore(folder, () => now++, 140);
  for (const number of [5, 6, 7]) last.keep(key(number), 'mine');
  last.finish();
  expect([1, 2, 3, 4].filter((number) => open().find(key(number)))).toHaveLength(2);
  expect([5, 6, 7].filter((number) => open().find(key(number)))).toHaveLength(3);
});

test('where nothing can be written the build goes on', () => {
  const store = openPieceStore(join(folder, 'file/below'), () => now);
  writeFileSync(join(folder, 'file'), 'in the way');
  store.keep(key(1), 'x');
  store.finish();
  expect(store.find(key(1))).toBeUndefined();
});
