import { globSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { readJudged } from '../bench/search/judged.ts';
import { scriptSize, transferSize } from '../bench/search/transfer.ts';
import { makeSearchFiles } from '../src/finding/search/make-search-files.ts';
import { openSearch } from '../src/finding/search/open-search.ts';
import { realCatalogue } from './real-catalogue.ts';

/** Sets that measure what a stranger would find are asked seldom, so that nothing is ever changed for them. */
const SELDOM_ASKED = /third|seventh/;

/** What a reader with an empty cache may have to fetch until a first answer is there, with the engine, and until the next one, in bytes. */
const MOST = { first: 60_000, next: 40_000 };

const queries = globSync('bench/search/*queries.tsv').filter((file) => !SELDOM_ASKED.test(file)).toSorted().flatMap((file) => readJudged(file).map(({ query }) => query));
let files: ReadonlyMap<string, string>;
let engine: number;
const sizes = new Map<string, number>();

beforeAll(async () => {
  files = makeSearchFiles(await realCatalogue());
  engine = await scriptSize('src/finding/search/open-search.ts');
  for (const [path, text] of files) sizes.set(path, transferSize(text));
});

test('every judged query is answered within 60 KB, and one asked after it within 40 KB', async () => {
  expect(queries.length).toBeGreaterThan(500);
  const dear: string[] = [];
  for (const [at, query] of queries.entries()) {
    let bytes = 0;
    const search = openSearch((path) => {
      bytes += sizes.get(path) ?? 0;
      const text = files.get(path);
      return Promise.resolve(text === undefined ? undefined : new TextEncoder().encode(text));
    });
    await search.ask(query);
    if (engine + bytes > MOST.first) dear.push(`${query}: ${engine + bytes} bytes`);
    bytes = 0;
    const next = queries[(at + 1) % queries.length]!;
    await search.ask(next);
    if (bytes > MOST.next) dear.push(`${next}, after ${query}: ${bytes} bytes`);
  }
  expect(dear).toEqual([]);
});
