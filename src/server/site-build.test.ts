import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildSite } from './site-build.ts';
import { replaceFolder } from './replace-folder.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Builds with another program in the place of the project's own. It is given: --outDir <folder>. */
function buildBy(program: string, signal = new AbortController().signal) {
  writeFileSync(join(root, 'builder.mjs'), `import { mkdirSync, writeFileSync } from 'node:fs';\nconst into = process.argv[3];\nmkdirSync(into, { recursive: true });\n${program}`);
  return buildSite({ root, into: join(root, 'next'), signal, command: [process.execPath, join(root, 'builder.mjs')] });
}

test('a good build is quiet, says what it is doing, and counts its pages', async () => {
  const built = await buildBy(`console.log('much to say'); process.send({ what: 'Making pages', done: 1, of: 2 }); process.send({ pages: 2, drawn: 1 });`);
  expect(built).toEqual({ done: true, pages: 2, drawn: 1, seconds: expect.any(Number), report: '' });
});

test('it is built as for publishing', async () => {
  await buildBy(`writeFileSync(into + '/env', [process.argv[2], process.env.RESTORATIVE_MODE].join(' '));`);
  expect(readFileSync(join(root, 'next/env'), 'utf8')).toBe('--outDir publish');
});

test('it is told in which repository the history of the content lies', async () => {
  writeFileSync(join(root, 'builder.mjs'), `import { mkdirSync, writeFileSync } from 'node:fs';\nmkdirSync(process.argv[3], { recursive: true });\nwriteFileSync(process.argv[3] + '/env', process.env.RESTORATIVE_HISTORY);`);
  await buildSite({ root, into: join(root, 'next'), signal: new AbortController().signal, history: '/some/repository.git', command: [process.execPath, join(root, 'builder.mjs')] });
  expect(readFileSync(join(root, 'next/env'), 'utf8')).toBe('/some/repository.git');
});

test('pages that were set aside are reported', async () => {
  const problem = { title: 'Circles', file: 'content/news/circles.mdx', line: 3, what: 'The link goes nowhere.', why: 'Whoever follows it finds nothing.', remedy: 'Mend it.', rule: 'links-land' };
  const { done, report } = await buildBy(`writeFileSync(into + '/quarantine.json', ${JSON.stringify(JSON.stringify({ problems: [problem] }))});`);
  expect(done).toBe(true);
  expect(report).toMatchInlineSnapshot(`
    "Circles  (content/news/circles.mdx, line 3)
      The link goes nowhere.
      Whoever follows it finds nothing.
      → Mend it."
  `);
});

test('a build that fails returns its whole output', async () => {
  const built = await buildBy(`console.log('first'); console.error('then'); process.exitCode = 1;`);
  expect(built).toMatchObject({ done: false, pages: 0 });
  expect(built.report.split('\n').toSorted()).toEqual(['first', 'then']);
});

test('a build that is cancelled ends', async () => {
  const control = new AbortController();
  setTimeout(() => control.abort(), 200);
  expect(await buildBy(`setTimeout(() => {}, 60_000);`, control.signal)).toMatchObject({ done: false });
});

test('a program that cannot be run is a failure of ours', async () => {
  await expect(buildSite({ root, into: join(root, 'next'), signal: new AbortController().signal, command: ['/nowhere/program'] })).rejects.toThrow('ENOENT');
});

const put = (path: string, words: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), words);
};

test('finished pages take the place of the last ones, whole', async () => {
  put('dist/old.html', 'old');
  put('next/index.html', 'new');
  await replaceFolder(join(root, 'dist'), join(root, 'next'));
  expect([existsSync(join(root, 'dist/old.html')), readFileSync(join(root, 'dist/index.html'), 'utf8'), existsSync(join(root, 'next')), existsSync(join(root, 'next.last'))]).toEqual([false, 'new', false, false]);
});

test('where there were none, they take that place too', async () => {
  put('next/index.html', 'new');
  await replaceFolder(join(root, 'dist'), join(root, 'next'));
  expect(existsSync(join(root, 'dist/index.html'))).toBe(true);
});

test('when they cannot, the last ones stay', async () => {
  put('dist/index.html', 'old');
  await expect(replaceFolder(join(root, 'dist'), join(root, 'next'))).rejects.toThrow('ENOENT');
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('old');
});
