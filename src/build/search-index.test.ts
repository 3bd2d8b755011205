import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { addSearchIndex } from './search-index.ts';

/** Pagefind as it is on a busy machine: it reports files as written whose bytes are still on their way, and then it is ended. */
vi.mock('pagefind', async (load) => {
  const real = await load<typeof import('pagefind')>();
  return {
    ...real,
    createIndex: async () => {
      const index = (await real.createIndex()).index!;
      const writeFiles: typeof index.writeFiles = async (options) => {
        const written = await index.writeFiles(options);
        for (const file of filesIn(options!.outputPath!)) truncateSync(file, 0);
        return written;
      };
      return { index: { ...index, writeFiles }, errors: [] };
    },
  };
});

function filesIn(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

const folder = mkdtempSync(join(tmpdir(), 'search-index-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('every file of the index is whole, also where Pagefind had not finished writing when it said so', async () => {
  const site = join(folder, 'site');
  mkdirSync(join(site, 'circles'), { recursive: true });
  writeFileSync(join(site, 'circles/index.html'), '<html lang="en-GB"><head><title>Circles</title></head><body><main data-pagefind-body><h1>Circles</h1><p>Everybody has a turn.</p></main></body></html>');
  await addSearchIndex(site, join(folder, 'indexes'), 'program', [{ address: '/circles/', digest: 'first' }]);
  const files = filesIn(join(site, 'pagefind'));
  expect(files.filter((file) => readFileSync(file).length === 0)).toEqual([]);
  expect(JSON.parse(readFileSync(join(site, 'pagefind/pagefind-entry.json'), 'utf8'))).toMatchObject({ languages: { 'en-gb': { page_count: 1 } } });
  expect(files.map((file) => file.slice(site.length))).toContain('/pagefind/pagefind.js');
});
