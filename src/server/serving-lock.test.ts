import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeServingLock } from './serving-lock.ts';

test('a second start in the same folder says so, until the first has ended', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'one-')), '.local/serving');
  const end = await takeServingLock(file);
  await expect(takeServingLock(file, process.pid + 1)).rejects.toThrow(`This site is already being served from this folder, by process ${process.pid}. Use that one, or stop it with Ctrl+C first.`);
  await end();
  expect(existsSync(file)).toBe(false);
  await (await takeServingLock(file))();
});

test('what a crash left behind stops nobody', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'one-')), 'serving');
  writeFileSync(file, String(spawnSync('true').pid));
  await expect(takeServingLock(file)).resolves.toBeTypeOf('function');
});
