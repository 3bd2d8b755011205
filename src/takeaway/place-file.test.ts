import { existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { placeFile } from './place-file.ts';

test('a file is written whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lay-'));
  await placeFile(join(folder, 'a.pdf'), Buffer.from('whole'));
  expect(readdirSync(folder)).toEqual(['a.pdf']);
  expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('whole');
});

// Linux has a device that is always full.
test.runIf(existsSync('/dev/full'))('on a full disk nothing is written, and the message says what to do', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lay-'));
  symlinkSync('/dev/full', join(folder, `a.pdf.${process.pid}.half`));
  await expect(placeFile(join(folder, 'a.pdf'), Buffer.alloc(100_000))).rejects.toThrow('There is no room left on the disk for the files that people download. Make some, and build again. No file was left half written.');
  expect(readdirSync(folder)).toEqual([]);
});
