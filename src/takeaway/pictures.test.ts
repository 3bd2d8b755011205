import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readPictures } from './pictures.ts';

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
const draw = async (name: string, background: string) => {
  writeFileSync(join(folder, name), await sharp({ create: { width: 2000, height: 1000, channels: 3, background } }).png().toBuffer());
  return { name, path: join(folder, name) };
};

test('a picture is scaled once for all files that show it, by its content and not by its name', async () => {
  const one = await draw('one.png', 'teal');
  const first = (await readPictures([one]))['one.png']!;
  expect(first).toMatchObject({ format: 'png', width: 1600, height: 800 });
  expect((await readPictures([await draw('same.png', 'teal')]))['same.png']).toBe(first);
  await draw('one.png', 'red');
  expect((await readPictures([one]))['one.png']).not.toBe(first);
});

test('a picture that cannot be read is named, each time', async () => {
  writeFileSync(join(folder, 'broken.png'), 'not a picture');
  for (const _ of [1, 2]) await expect(readPictures([{ name: 'broken.png', path: join(folder, 'broken.png') }])).rejects.toThrow('The picture "broken.png" cannot be read');
});
