import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyProject } from './project-copy.ts';

let folder: string;
const root = () => join(folder, 'project');
const copy = () => join(folder, 'copy');

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root(), path)), { recursive: true });
  writeFileSync(join(root(), path), text);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copy-'));
  for (const path of ['src/build/a.ts', 'src/b.ts', 'public/c.svg', 'content/settings.yml', 'astro.config.mjs', 'package.json', 'tsconfig.json', 'netlify.toml']) write(path, path);
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a copy of a project follows it: what was changed, added, removed, and what is a folder now', async () => {
  await copyProject(root(), copy());
  expect(readFileSync(join(copy(), 'src/build/a.ts'), 'utf8')).toBe('src/build/a.ts');
  expect(existsSync(join(copy(), 'content')), 'its content comes from elsewhere').toBe(false);
  write('src/build/a.ts', 'src/build/A.ts');
  write('src/new/d.ts', 'new');
  rmSync(join(root(), 'src/b.ts'));
  write('src/b.ts/e.ts', 'a folder');
  rmSync(join(root(), 'public/c.svg'));
  // Somebody has changed the copy.
  writeFileSync(join(copy(), 'netlify.toml'), 'another one');
  await copyProject(root(), copy());
  expect(['src/build/a.ts', 'src/new/d.ts', 'src/b.ts/e.ts', 'netlify.toml'].map((path) => readFileSync(join(copy(), path), 'utf8'))).toEqual(['src/build/A.ts', 'new', 'a folder', 'netlify.toml']);
  expect(existsSync(join(copy(), 'public/c.svg'))).toBe(false);
});

test('what has not been written since is not copied again', async () => {
  utimesSync(join(root(), 'src/b.ts'), 1_000, 1_000.1234);
  await copyProject(root(), copy());
  const before = statSync(join(copy(), 'src/b.ts')).ctimeMs;
  await copyProject(root(), copy());
  expect(statSync(join(copy(), 'src/b.ts')).ctimeMs).toBe(before);
});
