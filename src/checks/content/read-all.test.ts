import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAll } from './read-all.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-all-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program that reads pages as ours does, and runs the code `atPage` when it gets to one. A page contains only its name. */
function readerThat(atPage: string): string {
  const path = join(folder, `reader-${Math.abs(hash(atPage))}.mjs`);
  writeFileSync(path, `import { existsSync, writeFileSync } from 'node:fs';
let last = Promise.resolve();
let begun = 0;
process.on('message', ({ id, path }) => {
  last = last.then(async () => {
    begun += 1;
    ${atPage}
    process.send({ id, page: { values: { title: path } } });
  });
});`);
  return path;
}

const hash = (words: string) => [...words].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 0);
const orders = (...names: string[]) => names.map((path) => ({ path, kind: 'news' as const }));
const titlesOf = async (names: string[], atPage: string) => (await readAll(orders(...names), readerThat(atPage))).map(({ values }) => (values as { title?: string }).title);

test('pages come back in order, however many there are', async () => {
  const names = Array.from({ length: 100 }, (_, at) => `page-${at}`);
  expect(await titlesOf(names, '')).toEqual(names);
});

test('a page at which the program ends is read again alone, and accepted if that works', async () => {
  const names = ['one', 'two', 'three'];
  expect(await titlesOf(names, `if (path === 'two' && begun > 1) process.kill(process.pid, 'SIGKILL');`)).toEqual(names);
  const marker = JSON.stringify(join(folder, 'once'));
  expect(await titlesOf(names, `if (path === 'one' && !existsSync(${marker})) { writeFileSync(${marker}, ''); process.abort(); }`)).toEqual(names);
});

test('a page that ends the program even when read alone is reported, and all others are read', async () => {
  const pages = await readAll(orders('one', 'two', 'three'), readerThat(`if (path === 'two') process.exit(1);`));
  expect(pages.map(({ values }) => values)).toEqual([{ title: 'one' }, {}, { title: 'three' }]);
  expect(pages[1]!.faults.words).toMatchObject([{ line: 1, what: 'This page could not be read safely.' }]);
});

test('the program that reads our pages returns their content', async () => {
  const path = join(folder, 'news.mdx');
  writeFileSync(path, '---\ntitle: A title\nsummary: A summary.\ndate: 2026-11-01\n---\n\nWords.\n');
  expect(await readAll([{ path, kind: 'news' }])).toMatchObject([{ values: { title: 'A title' }, faults: { fields: [], words: [] } }]);
});
