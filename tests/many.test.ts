import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePartnership } from '../bench/partnership/partnership.ts';
import { buildSite, type BuildResult } from './astro-build.ts';
import { GROWN_BUDGETS } from './budgets.ts';

/** A copy of the project with five hundred made resources, a third of them under one theme, and one that was adapted sixty times. Files to download are left out: they take longest, and grow with nothing but their own page. */
const copy = join(process.cwd(), '.local/many');
const env = { WITHOUT_TAKEAWAYS: '1', SITE_TODAY: '2026-11-23', BUILD_CACHE: join(copy, '.cache') };
let built: BuildResult;

beforeAll(async () => {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(join(copy, '.cache'), { recursive: true });
  mkdirSync('node_modules/.cache/site/renderer', { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules/.cache/site/renderer'), join(copy, '.cache/renderer'));
  for (const item of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json', 'netlify.toml']) cpSync(item, join(copy, item), { recursive: true, filter: (path) => !path.endsWith('.test.ts') });
  await makePartnership({ folder: copy, resources: 500, seed: 11, theme: { name: 'restorative-dialogue', share: 0.34 }, adaptedOften: 60, schools: 120 });
  built = await buildSite(copy, env);
}, 600_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const drawnIn = ({ output }: BuildResult) => Number(/(\d+) of them new or changed/.exec(output)![1]);

test('five hundred resources are built, and each page is drawn once', () => {
  expect(built.ok, built.output).toBe(true);
  const pages = globSync('dist/**/*.html', { cwd: copy }).length;
  expect(pages).toBeGreaterThan(800);
  // The addresses that resources had before are files and no pages.
  expect(pages - drawnIn(built)).toBeLessThan(pages / 10);
});

test.each(GROWN_BUDGETS)('$files: none has more than $bytes bytes, since $why', ({ files, bytes }) => {
  const found = globSync(`dist/${files}`, { cwd: copy }).map((path) => [path, statSync(join(copy, path)).size] as const);
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter(([, size]) => size > bytes)).toEqual([]);
});

test('when one sentence of one resource changes, few pages are drawn again', async () => {
  const [page] = globSync('content/resources/*/index.mdx', { cwd: copy }).sort().map((path) => join(copy, path)).filter((path) => !/^(?:language: (?!en)|translates:)/m.test(readFileSync(path, 'utf8')));
  writeFileSync(page!, readFileSync(page!, 'utf8').replace(/\n\n(?=[A-Z][a-z ]+ [a-z])/, '\n\nA new sentence begins here. '));
  const again = await buildSite(copy, env);
  expect(again.ok, again.output).toBe(true);
  expect(drawnIn(again)).toBeGreaterThan(0);
  expect(drawnIn(again)).toBeLessThan(40);
  expect(existsSync(join(copy, 'dist/404.html'))).toBe(true);
}, 300_000);
