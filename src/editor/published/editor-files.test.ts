import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { grow } from '../../../tests/grow.ts';
import { lookUpIn } from '../../../tests/look-up-of.ts';
import { realCatalogue } from '../../../tests/real-catalogue.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { currentPages } from '../repository/current-pages.ts';
import { validateWithPublished } from '../validation/validate-with-published.ts';
import { makeEditorFiles } from './editor-files.ts';
import { pathOf } from './entry-paths.ts';
import { publishedEntries } from './published-entries.ts';

const SIZES = [50, 5000] as const;
const COMMIT = 'c'.repeat(40);

/** What one file may hold, in bytes of JSON. Most are a third of it, and the host compresses them. */
const MOST_IN_A_FILE = 36_000;

const built = new Map<number, { catalogue: Catalogue; files: Map<string, unknown> }>();
beforeAll(async () => {
  const real = await realCatalogue();
  for (const size of SIZES) {
    const catalogue = grow(real, size);
    const shas = new Map(publishedEntries(catalogue).map(({ kind, slug }) => [pathOf(kind, slug), 'a'.repeat(40)]));
    built.set(size, { catalogue, files: makeEditorFiles(catalogue, { commit: COMMIT, files: shas }) });
  }
});

/** The editor on a site of this size, where one page has been published since the build. */
function editor(size: number) {
  const { catalogue, files } = built.get(size)!;
  const lookUp = lookUpIn(files);
  const requests: string[] = [];
  const pages = currentPages(lookUp, {
    ask: (path) => (requests.push(path), Promise.resolve({ merge_base_commit: { sha: COMMIT }, files: [{ filename: 'content/resources/new-one/index.mdx', status: 'added', sha: 'b'.repeat(40) }] })),
    read: (sha) => (requests.push(sha), Promise.resolve('---\ntitle: A new one\n---\n')),
  });
  return { catalogue, lookUp, pages, requests };
}

const bytesOf = (asked: ReadonlyMap<string, number>) => [...asked.values()].reduce((sum, bytes) => sum + bytes, 0);

describe.each(SIZES)('with %i resources more', (size) => {
  test('no file is larger than one can fetch at any time', () => {
    const large = [...built.get(size)!.files].map(([path, content]) => [path, JSON.stringify(content).length] as const).filter(([, bytes]) => bytes > MOST_IN_A_FILE);
    expect(large).toEqual([]);
  });

  test('the first screen costs three files and two requests', async () => {
    const { lookUp, pages, requests } = editor(size);
    const { entries, isCurrent } = await pages.list('resources', 1);
    expect([isCurrent, entries[0]]).toEqual([true, ['new-one', 'A new one', 1]]);
    expect(entries.length).toBeLessThanOrEqual(51);
    expect([lookUp.asked.size, requests.length]).toEqual([3, 2]);
    expect(bytesOf(lookUp.asked)).toBeLessThan(30_000);
  });

  test('opening a page costs two files and one request besides its text', async () => {
    const { lookUp, pages, requests } = editor(size);
    expect(await pages.nameOf('content/trials/made-trial-7.mdx')).toBe('a'.repeat(40));
    expect(await pages.nameOf('content/resources/nowhere/index.mdx')).toBe(null);
    expect(await pages.nameOf('content/resources/new-one/index.mdx')).toBe('b'.repeat(40));
    expect(lookUp.asked.size).toBeLessThanOrEqual(3);
    expect(requests).toHaveLength(3);
  });

  test('choosing an entry by its title costs the beginning of the index and a few pieces, also for a word that all titles have', async () => {
    const { lookUp, pages } = editor(size);
    expect((await pages.search('resources', 'restorative 37')).entries.map(([slug]) => slug)).toContain('made-37');
    expect((await pages.search('resources', 'restor')).entries.length).toBeGreaterThan(0);
    expect(bytesOf(lookUp.asked)).toBeLessThan(250_000);
    expect(lookUp.asked.size).toBeLessThanOrEqual(12);
  });

  test('checking a page costs the same few files', async () => {
    const { lookUp, catalogue } = editor(size);
    const text = readFileSync('content/resources/affective-statements/index.mdx', 'utf8').replace(/^version:/m, 'adapted:\n  resource: made-31\n  version: "1.0"\n  changed: Words.\n  why: Reasons.\nversion:');
    const report = await validateWithPublished({ kind: 'resources', slug: 'affective-statements', text, beside: [], opened: text }, lookUp, catalogue.today);
    expect(report.titleOf('resources', 'made-31')).toBe(catalogue.resources.find(({ slug }) => slug === 'made-31')!.title);
    expect(lookUp.asked.size).toBeLessThanOrEqual(20);
    expect(bytesOf(lookUp.asked)).toBeLessThan(200_000);
  });
});

test('the first screen takes as many bytes with five thousand resources as with fifty', async () => {
  const costs = await Promise.all(SIZES.map(async (size) => {
    const { lookUp, pages, requests } = editor(size);
    await pages.list('resources', 1);
    return [lookUp.asked.size, requests.length, bytesOf(lookUp.asked)];
  }));
  const [[files, requests, bytes], [filesOfMany, requestsOfMany, bytesOfMany]] = costs as [number[], number[]];
  expect([filesOfMany, requestsOfMany]).toEqual([files, requests]);
  // The shard that says that the new page was not built is up to a few thousand bytes larger.
  expect(bytesOfMany! - bytes!).toBeLessThan(10_000);
});
