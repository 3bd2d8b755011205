import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sweepFolders } from './sweep-folders.ts';
import { sweepHalves } from './sweep-halves.ts';

const NOW = Date.UTC(2026, 10, 23, 9);
const MINUTE = 60_000;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sweep-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A result that was last used so many minutes ago. */
function put(name: string, minutes: number): void {
  mkdirSync(join(folder, name));
  utimesSync(join(folder, name), (NOW - minutes * MINUTE) / 1000, (NOW - minutes * MINUTE) / 1000);
}

test('what is in use stays, with the one before it and whatever another build may be using', async () => {
  put('used', 9000);
  put('before', 8000);
  put('older', 8001);
  put('just now', 10);
  put('half-1', 90);
  put('half-2', 5);
  await sweepFolders(folder, ['used'], NOW);
  expect(readdirSync(folder).toSorted()).toEqual(['half-2', 'just now', 'used']);
});

test('however often somebody builds, only a few results are kept', async () => {
  for (let at = 0; at < 30; at++) put(`result-${at}`, at);
  await sweepFolders(folder, ['result-29'], NOW);
  expect(readdirSync(folder).length).toBeLessThanOrEqual(11);
  expect(readdirSync(folder)).toContain('result-29');
});

test('what a build left that was stopped is deleted, and what one is still making is not', () => {
  for (const name of [`build-${process.pid}`, 'build-99999999', 'build-notes']) mkdirSync(join(folder, name));
  sweepHalves(folder);
  expect(readdirSync(folder).toSorted()).toEqual([`build-${process.pid}`, 'build-notes']);
});
