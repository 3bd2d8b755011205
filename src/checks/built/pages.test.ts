import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readBuilt, takeApart } from './pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'built-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('however many pages a site has, only a few files are open at a time, and each is read once', async () => {
  for (let number = 0; number < 300; number++) {
    mkdirSync(join(folder, `page-${number}`));
    writeFileSync(join(folder, `page-${number}/index.html`), `<!doctype html><h1>Page ${number}</h1>`);
  }
  let open = 0;
  let most = 0;
  const read: string[] = [];
  const { pages } = await readBuilt(folder, async (path) => {
    most = Math.max(most, ++open);
    read.push(path);
    const text = await readFile(path, 'utf8');
    open--;
    return text;
  });
  expect(most).toBeLessThanOrEqual(64);
  expect(new Set(read).size).toBe(300);
  expect(read).toHaveLength(300);
  expect(pages).toHaveLength(300);
});

test('a page keeps every element that could do or say something, and none that only holds text', () => {
  const { address, elements } = takeApart('/a/index.html', '<!doctype html><title>A</title><h1>A</h1><p>Text <strong>here</strong></p><p id="x">Text</p><a href="/b/">B</a><iframe></iframe><script>go()</script>');
  expect(address).toBe('/a/');
  expect(elements).toEqual([
    { tag: 'html', attributes: {}, words: '' }, { tag: 'head', attributes: {}, words: '' }, { tag: 'body', attributes: {}, words: '' }, { tag: 'h1', attributes: {}, words: '' },
    { tag: 'p', attributes: { id: 'x' }, words: '' }, { tag: 'a', attributes: { href: '/b/' }, words: 'B' }, { tag: 'iframe', attributes: {}, words: '' }, { tag: 'script', attributes: {}, words: 'go()' },
  ]);
});
