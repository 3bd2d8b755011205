import { mkdtempSync, readdirSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sweepCache } from './sweep-cache.ts';

const NOW = Date.UTC(2026, 10, 23);
const MB = 1_000_000;

/** A folder of files, by name: how many days ago each was used, and its size in bytes. */
function folderOf(files: Record<string, [days: number, bytes: number]>): string {
  const folder = mkdtempSync(join(tmpdir(), 'sweep-'));
  for (const [name, [days, bytes]] of Object.entries(files)) {
    writeFileSync(join(folder, name), '');
    truncateSync(join(folder, name), bytes);
    utimesSync(join(folder, name), new Date(NOW - days * 86_400_000), new Date(NOW - days * 86_400_000));
  }
  return folder;
}

test('what the last builds used is kept, however long ago they were', () => {
  const folder = folderOf({ a: [40, 5], b: [41, 5], c: [80, 5] });
  sweepCache(folder, NOW);
  expect(readdirSync(folder)).toEqual(['a', 'b']);
});

test('of the rest, what was used most recently is kept as far as there is room', () => {
  const folder = folderOf({ used: [0, 220 * MB], recent: [5, 60 * MB], older: [6, 40 * MB], oldest: [7, 20 * MB] });
  sweepCache(folder, NOW);
  expect(readdirSync(folder)).toEqual(['older', 'recent', 'used']);
});

test('what a crash left half written is deleted, and what another build is writing is not', () => {
  const folder = folderOf({ 'a.1.half': [1, 5], 'b.2.half': [0, 5] });
  sweepCache(folder, NOW);
  expect(readdirSync(folder)).toEqual(['b.2.half']);
});

test('a folder that is not there is swept', () => {
  expect(() => sweepCache(join(tmpdir(), 'nowhere-at-all'), NOW)).not.toThrow();
});
