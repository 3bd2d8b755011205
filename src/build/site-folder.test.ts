import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSiteFolder } from './site-folder.ts';

let folder: string;
const cached = () => join(folder, 'cache/map.xml');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  for (const name of ['cache', 'site']) mkdirSync(join(folder, name));
  writeFileSync(cached(), 'kept');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a finished file is linked and not copied, and is known by its path on the site', () => {
  const site = openSiteFolder(join(folder, 'site'));
  site.link('a/b/map.xml', cached());
  expect(statSync(join(folder, 'site/a/b/map.xml')).ino).toBe(statSync(cached()).ino);
  expect([...site.files]).toEqual(['/a/b/map.xml']);
});

test('what is written in the place of a linked file leaves the cache as it was, however it was linked', () => {
  const site = openSiteFolder(join(folder, 'site'));
  site.linkAll(join(folder, 'cache'));
  site.write('map.xml', 'of this site');
  site.link('other.xml', cached());
  site.copy('other.xml', cached());
  writeFileSync(join(folder, 'site/other.xml'), 'changed by somebody');
  expect(readFileSync(join(folder, 'site/map.xml'), 'utf8')).toBe('of this site');
  expect(readFileSync(cached(), 'utf8')).toBe('kept');
});
