import { expect, test } from 'vitest';
import { pageOf } from '../../server/local/page-of.ts';
import { fetchEveryPage } from './every-page.ts';
import type { Ask } from './waiting.ts';

test.each([0, 1, 99, 100, 101, 250])('a list of %i is fetched whole, and no page more than once', async (length) => {
  const list = Array.from({ length }, (_, at) => at);
  const asked: string[] = [];
  const ask = (<T>(_: string, path: string) => Promise.resolve((asked.push(path), pageOf(list, new URL(path, 'https://x.example').searchParams)) as T)) as Ask;
  expect(await fetchEveryPage(ask, '/issues/3/comments')).toEqual(list);
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked.length).toBe(Math.floor(length / 100) + 1);
});
