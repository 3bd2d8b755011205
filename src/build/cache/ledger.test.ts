import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLedger } from './ledger.ts';
import { track } from '../../catalogue/tracking/reads.ts';
import { openPieceStore } from './piece-store.ts';

let folder: string;
let moment = 0;
let kept: string | Uint8Array;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const FACTS = { address: '/circles/', hasTitle: true, ids: ['top'], links: [{ url: '/themes/', path: '/themes/', place: { written: '' } }], dangers: [] };
const PAGE = { facts: FACTS, drawn: { name: 'abc', digest: 'def' } };
const site = () => join(folder, 'dist');

/** A ledger of the next build, where what has a name is as given. */
function open(said: Record<string, string>, { key = 'program', day = '23 November' } = {}) {
  const store = openPieceStore(join(folder, 'store'), () => ++moment);
  const keep: typeof store.keep = (at, piece) => store.keep(at, (kept = piece));
  return openLedger({ store: { ...store, keep }, key, site: site(), day, digestOf: (name) => said[name] });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(site(), path)), { recursive: true });
  writeFileSync(join(site(), path), text);
}

/** A build that made one page from a title and the number of words. */
function build(said: Record<string, string>): void {
  write('circles/index.html', '<h1>Circles</h1>');
  const ledger = open(said);
  ledger.note('circles/index.html', new Set(['resources.title', 'resources.words@circles']), PAGE);
  ledger.finish(site());
}

test('a file is the same as long as all that was read for it is', () => {
  build({ 'resources.title': '1', 'resources.words@circles': '1' });
  expect(open({ 'resources.title': '1', 'resources.words@circles': '1' }).find('circles/index.html')).toEqual({ isSame: true, page: PAGE, file: join(site(), 'circles/index.html') });
  expect(open({ 'resources.title': '2', 'resources.words@circles': '1' }).find('circles/index.html')!.isSame).toBe(false);
  expect(open({ 'resources.title': '1', 'resources.words@circles': '2' }).find('circles/index.html')!.isSame).toBe(false);
  expect(open({ 'resources.title': '1' }).find('circles/index.html')!.isSame, 'the entry is gone').toBe(false);
  expect(open({}).find('pages/index.html')).toBeUndefined();
});

test('what may always have changed is not noted', () => {
  write('a.json', '{}');
  const ledger = open({});
  ledger.note('a.json', new Set(['problems']));
  ledger.finish(site());
  expect(open({}).find('a.json')).toBeUndefined();
});

test('another program, and another day, take over nothing', () => {
  const said = { 'resources.title': '1', 'resources.words@circles': '1' };
  build(said);
  expect(open(said, { key: 'another' }).find('circles/index.html')).toBeUndefined();
  expect(open(said, { day: '24 November' }).find('circles/index.html')).toEqual({ isSame: true, page: PAGE });
});

test('a file that somebody has changed in the finished site, or deleted, is not taken over', () => {
  const said = { 'resources.title': '1', 'resources.words@circles': '1' };
  build(said);
  write('circles/index.html', '<h1>Circle</h1>');
  expect(open(said).find('circles/index.html')).toEqual({ isSame: true, page: PAGE });
  rmSync(join(site(), 'circles/index.html'));
  expect(open(said).find('circles/index.html')).toEqual({ isSame: true, page: PAGE });
});

test('a file can be known by what is in it', () => {
  write('words.json', '{}');
  const ledger = open({});
  ledger.noteContent('words.json', 'digest');
  ledger.finish(site());
  expect(open({}).find('words.json')).toMatchObject({ isSame: false, content: 'digest', file: join(site(), 'words.json') });
});

test('what was taken over is known to the build after the next, and what was not is forgotten', () => {
  const said = { 'resources.title': '1', 'resources.words@circles': '1' };
  build(said);
  write('b.json', '{}');
  const ledger = open(said);
  ledger.find('circles/index.html');
  ledger.takeOver('circles/index.html');
  ledger.finish(site());
  const next = open(said);
  expect(next.find('circles/index.html')).toEqual({ isSame: true, page: PAGE, file: join(site(), 'circles/index.html') });
  next.finish(site());
  expect(open(said).find('circles/index.html')).toBeUndefined();
});

test('a damaged ledger is an empty one', () => {
  build({ 'resources.title': '1', 'resources.words@circles': '1' });
  rmSync(join(folder, 'store'), { recursive: true });
  expect(open({ 'resources.title': '1', 'resources.words@circles': '1' }).find('circles/index.html')).toBeUndefined();
});

test('a ledger stays the same, and no larger, however many builds add to it', () => {
  const said = (build: number) => ({ 'resources.title': '1', 'resources.words@circles': '1', [`resources.title@${build}`]: '1' });
  build(said(0));
  for (let at = 1; at <= 50; at++) {
    const ledger = open(said(at));
    expect(ledger.find('circles/index.html')).toEqual({ isSame: true, page: PAGE, file: join(site(), 'circles/index.html') });
    ledger.takeOver('circles/index.html');
    write('b.json', String(at));
    ledger.note('b.json', new Set([`resources.title@${at}`]));
    ledger.finish(site());
  }
  const { names } = JSON.parse(String(kept)) as { names: string[] };
  expect(names.length).toBeLessThan(40);
});

test('what was made is recalled while nothing has changed that was read for it, by each build after it, and whoever asks has read all of that', () => {
  const said = { 'resources.title': '1', 'resources.words@circles': '1' };
  const first = open(said);
  expect(first.recall('offers circles')).toBeUndefined();
  first.keepMade('offers circles', [{ name: 'circles.pdf' }], new Set(Object.keys(said)));
  first.finish(site());
  for (const _ of [1, 2]) {
    const next = open(said);
    const { answer, reads } = track(() => next.recall('offers circles'));
    expect(answer).toEqual([{ name: 'circles.pdf' }]);
    expect([...reads.names()].sort()).toEqual(Object.keys(said));
    next.finish(site());
  }
  expect(open({ ...said, 'resources.words@circles': '2' }).recall('offers circles')).toBeUndefined();
  expect(open({ 'resources.title': '1' }).recall('offers circles')).toBeUndefined();
  open(said).finish(site());
  expect(open(said).recall('offers circles')).toBeUndefined();
});
