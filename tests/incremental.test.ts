import { spawn } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePartnership } from '../bench/partnership/partnership.ts';
import { buildSite } from './astro-build.ts';

/** A copy of the project with the content of a small made partnership, and two caches: one that builds go on using, and one that is empty before each build. */
const copy = join(process.cwd(), '.local/incremental');
const going = join(copy, '.cache/going');
const clean = join(copy, '.cache/clean');

beforeAll(async () => {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const item of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json', 'netlify.toml']) cpSync(item, join(copy, item), { recursive: true, filter: (path) => !path.endsWith('.test.ts') });
  await makePartnership({ folder: copy, resources: 24, seed: 5 });
}, 120_000);
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** The environment of a build with a cache. Compiled pages are shared: their key is all that they are made from, and compiling takes longest. */
function envOf(cache: string): Record<string, string> {
  mkdirSync(join(cache, 'site'), { recursive: true });
  mkdirSync('node_modules/.cache/site/renderer', { recursive: true });
  rmSync(join(cache, 'site/renderer'), { force: true });
  symlinkSync(join(process.cwd(), 'node_modules/.cache/site/renderer'), join(cache, 'site/renderer'));
  // The repository around the copy may get a commit while this runs.
  return { BUILD_CACHE: join(cache, 'site'), TAKEAWAY_CACHE: join(cache, 'takeaway'), SITE_TODAY: '2026-11-23', RESTORATIVE_HISTORY: join(copy, 'none') };
}

/** Every file of the finished site, with its content. */
function filesIn(folder: string): Map<string, Buffer> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.sort().map((path) => [path.slice(folder.length), readFileSync(path)]));
}

/** Builds with what earlier builds left. Returns how many pages had to be drawn. */
async function buildAgain(env: Record<string, string> = {}): Promise<number> {
  const built = await buildSite(copy, { ...envOf(going), ...env });
  expect(built.ok, built.output).toBe(true);
  return Number(/(\d+) of them new or changed/.exec(built.output)![1]);
}

/** Builds without anything that earlier builds left, and expects the site that they have made. */
async function expectClean(env: Record<string, string> = {}): Promise<void> {
  const kept = filesIn(join(copy, 'dist'));
  rmSync(clean, { recursive: true, force: true });
  // Elsewhere, so that the next build finds the site of the last one.
  expect(await buildInto(join(clean, 'dist'), { ...envOf(clean), ...env })).toBe(0);
  const fresh = filesIn(join(clean, 'dist'));
  expect([...kept.keys()].filter((path) => !fresh.has(path)), 'files that a clean build does not make').toEqual([]);
  expect([...fresh].filter(([path, bytes]) => !kept.get(path)?.equals(bytes)).map(([path]) => path), 'files that are not those of a clean build').toEqual([]);
}

/** Both, one after the other. Returns how many pages had to be drawn. */
async function expectSame(env: Record<string, string> = {}): Promise<number> {
  const drawn = await buildAgain(env);
  await expectClean(env);
  return drawn;
}

/** Changes the first file that a pattern finds and that holds what is to be changed. */
function change(pattern: string, from: string | RegExp, to: string): void {
  const file = globSync(pattern, { cwd: copy }).sort().map((path) => join(copy, path)).find((path) => readFileSync(path, 'utf8').search(from) >= 0);
  expect(file, pattern).toBeDefined();
  writeFileSync(file!, readFileSync(file!, 'utf8').replace(from, to));
}

/** One after the other. A clean build takes longest, so the site is compared before a change that draws every page anew, and after it. */
const CONTENT: [what: string, alter: () => void, mostDrawn: number, isCompared?: true][] = [
  ['a sentence of a resource', () => change('content/resources/*/index.mdx', /\n\n(?=[A-Z][a-z ]+ [a-z])/, '\n\nA new sentence begins here. '), 30],
  ['a note on a trial', () => change('content/trials/*.mdx', /^did: /m, 'did: It rained that day. '), 30],
  ['a decision of a meeting', () => change('content/meetings/*.mdx', /^ {2}- what: Schools may /m, '  - what: All schools may '), 30],
  ['a translation', () => change('content/resources/*/index.mdx', /^language: (?:cy|pl)\n/m, '$&ages: { from: 7, until: 9 }\n'), 60],
  ['nothing', () => undefined, 0, true],
  ['the name of a school', () => change('content/schools/*.mdx', /^title: /m, 'title: New '), Infinity, true],
  ['the day on which a term ends', () => change('content/settings.yml', /(term: 2026-autumn\n +starts: \S+\n +ends: 2026-12-)\d\d/, '$117'), Infinity, true],
];

test.each(CONTENT)('when this has changed, the next build draws only what says it, and the site is that of a clean build: %s', async (_, alter, mostDrawn, isCompared) => {
  if (!existsSync(going)) await buildAgain();
  alter();
  expect(await buildAgain()).toBeLessThanOrEqual(mostDrawn);
  if (isCompared) await expectClean();
}, 300_000);

test('a picture beside a page that has changed, and one page that is gone', async () => {
  const [picture, other] = globSync('content/resources/*/*.webp', { cwd: copy }).sort().map((path) => join(copy, path));
  expect(readFileSync(picture!).equals(readFileSync(other!))).toBe(false);
  cpSync(other!, picture!);
  rmSync(join(copy, globSync('content/news/*.mdx', { cwd: copy }).sort()[0]!));
  expect(await expectSame()).toBeLessThanOrEqual(40);
}, 300_000);

test('another day: only the pages are drawn on which something depends on the day, and all say the new day on paper', async () => {
  expect(await expectSame({ SITE_TODAY: '2026-11-24' })).toBeLessThanOrEqual(40);
  expect(readFileSync(join(copy, 'dist/sign-in/not-yet/index.html'), 'utf8')).toContain('24 November 2026');
}, 300_000);

test('a rule, a label and a style of the program', async () => {
  change('src/frame/look/site.css', /\n}\n/, '\n}\n\n.never {\n  color: red;\n}\n');
  change('src/schema/vocabulary.ts', "label: 'Office staff'", "label: 'Office people'");
  await expectSame();
}, 300_000);

/** Minutes that are enough for the steps of every made resource. */
const LONGEST = 120;

/** Changes by lot that a check lets through, with the files in which they may be made. */
const BY_LOT: [pattern: string, from: RegExp, to: (lot: number) => string][] = [
  ['content/resources/*/index.mdx', /\s*$/, (lot) => `\n\nWe ask this on day ${lot} too.\n`],
  ['content/resources/*/index.mdx', /^minutes: \d+$/m, (lot) => `minutes: ${LONGEST + (lot % 50)}`],
  ['content/resources/*/index.mdx', /^title: .*$/m, (lot) => `title: Circle number ${lot}`],
  ['content/resources/*/index.mdx', /^summary: .*$/m, (lot) => `summary: What number ${lot} is about, in one sentence.`],
  ['content/trials/*.mdx', /^did: /m, (lot) => `did: We began at ${lot % 12} o’clock. `],
  ['content/schools/*.mdx', /^place: .*$/m, (lot) => `place: Town ${lot % 7}`],
  ['content/news/*.mdx', /^title: .*$/m, (lot) => `title: News number ${lot}`],
  ['content/visits/*.mdx', /\s*$/, (lot) => `\n\nBring ${lot % 9} pencils.\n`],
  ['content/settings.yml', /^summary: .*$/m, (lot) => `summary: Schools that share what they have learnt, ${lot} times.`],
];

test('thirty changes by lot, one after the other, some of them taken back: the site is that of a clean build whenever one looks', async () => {
  let seed = 11;
  const lot = (most: number) => Math.floor(((seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32) * most);
  const filesOf = (pattern: string) => globSync(pattern, { cwd: copy }).sort().map((path) => join(copy, path));
  const before: { file: string; text: string }[] = [];
  for (let step = 1; step <= 30; step++) {
    const [pattern, from, to] = BY_LOT[lot(BY_LOT.length)]!;
    const files = filesOf(pattern).filter((file) => from.test(readFileSync(file, 'utf8')));
    const file = files[lot(files.length)]!;
    const last = before.at(-1);
    if (last && step % 7 === 0) writeFileSync(last.file, last.text);
    else if (step === 9) rmSync(filesOf('content/news/*.mdx').at(-1)!);
    else if (step === 16) {
      const post = filesOf('content/news/*.mdx')[0]!;
      writeFileSync(post.replace(/\.mdx$/, '-again.mdx'), readFileSync(post, 'utf8').replace(/^title: .*$/m, 'title: Once again'));
    } else if (step === 23) {
      const pictures = filesOf('content/resources/*/*.webp');
      cpSync(pictures[0]!, pictures.at(-1)!);
    } else {
      const text = readFileSync(file, 'utf8');
      before.push({ file, text });
      writeFileSync(file, text.replace(from, to(lot(1_000))));
    }
    if (step % 10 === 0) await expectSame({ WITHOUT_TAKEAWAYS: '1' });
    else if (step % 2 === 0) {
      const built = await buildSite(copy, { ...envOf(going), WITHOUT_TAKEAWAYS: '1' });
      expect(built.ok, built.output).toBe(true);
    }
  }
}, 900_000);

test('a build that was killed at any moment leaves nothing that the next would take for whole, and neither do two at once', async () => {
  change('content/resources/*/index.mdx', /\n\n(?=[A-Z][a-z ]+ [a-z])/, '\n\nAnother sentence begins here. ');
  for (const after of [700, 1500, 2300]) await killAfter(after);
  const both = await Promise.all(['one', 'two'].map((name) => buildInto(join(copy, '.cache', name))));
  expect(both).toEqual([0, 0]);
  const [one, two] = ['one', 'two'].map((name) => filesIn(join(copy, '.cache', name)));
  expect([...one!].filter(([path, bytes]) => !two!.get(path)?.equals(bytes)).map(([path]) => path)).toEqual([]);
  await expectSame();
  expect(readdirSync(join(copy, '.local')).filter((name) => name.startsWith('build-'))).toEqual([]);
}, 300_000);

/** Starts a build, and ends it as a host or an impatient person would. */
async function killAfter(milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, ['src/build/cli.ts'], { cwd: copy, stdio: 'ignore', env: { ...process.env, ...envOf(going) } });
  const ended = new Promise((resolve) => child.once('close', resolve));
  setTimeout(() => child.kill('SIGKILL'), milliseconds);
  await ended;
}

function buildInto(folder: string, env = envOf(going)): Promise<number | null> {
  const child = spawn(process.execPath, ['src/build/cli.ts', '--outDir', folder], { cwd: copy, stdio: 'ignore', env: { ...process.env, VITEST: '', ...env } });
  return new Promise((resolve) => child.once('close', resolve));
}
