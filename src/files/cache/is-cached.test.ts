import { mkdtempSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isCached } from './is-cached.ts';

const folder = mkdtempSync(join(tmpdir(), 'cached-'));
/** A file that was last needed so many days ago. */
function fileOf(days: number): { file: string; used: number } {
  const file = join(folder, String(days));
  writeFileSync(file, '');
  const used = Math.round(Date.now() / 1000) - days * 86_400;
  utimesSync(file, used, used);
  return { file, used: used * 1000 };
}

test('a file that is there is noted as needed, but not twice a day', () => {
  const [old, fresh] = [fileOf(3), fileOf(0.5)];
  expect([old, fresh].map(({ file }) => isCached(file))).toEqual([true, true]);
  expect(statSync(old.file).mtimeMs).toBeGreaterThan(old.used + 86_400_000);
  expect(statSync(fresh.file).mtimeMs).toBe(fresh.used);
});

test('a file that is not there is not', () => expect(isCached(join(folder, 'nowhere'))).toBe(false));
