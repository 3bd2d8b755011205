import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readHeaders } from '../src/server/headers.ts';
import { serve, type Served } from '../src/server/server.ts';
import { RESOURCE_PAGE_BUDGET } from './budgets.ts';
import { pageWeight } from './page-weight.ts';

let site: Served;

beforeAll(async () => {
  site = await serve({ folder: 'dist', headers: readHeaders('netlify.toml'), port: 0 });
});

afterAll(() => site?.close());

/** Pages that only lead on to another address are left out. */
const pages = globSync('dist/resources/**/index.html').map((file) => file.replaceAll('\\', '/')).filter((file) => !/http-equiv="refresh"/.test(readFileSync(file, 'utf8'))).map((file) => `/${file.slice('dist/'.length, -'index.html'.length)}`).filter((path) => path !== '/resources/');

test('every page of a resource stays within what the slowest phone can have, as long as nobody scrolls to its pictures', async () => {
  expect(pages.length).toBeGreaterThan(40);
  const over: string[] = [];
  for (const path of pages) {
    const { atOnce } = await pageWeight(site.address, path);
    const bytes = atOnce.reduce((sum, one) => sum + one.bytes, 0);
    const budget = atOnce.some((one) => /latin-ext|arabic/.test(one.path)) ? RESOURCE_PAGE_BUDGET.abroad : RESOURCE_PAGE_BUDGET;
    if (bytes > budget.bytes || atOnce.length > budget.requests) over.push([`${path}: ${bytes} bytes in ${atOnce.length} requests`, ...atOnce.map((one) => `  ${one.bytes} ${one.path}`)].join('\n'));
  }
  expect(over, `${RESOURCE_PAGE_BUDGET.why}\n${over.join('\n')}`).toEqual([]);
});

/** As much as a page with all that it needs. The drawings that explain practice are the largest. */
const MOST_PICTURE_BYTES = 60_000;

test('a picture waits until somebody comes near it, and is no larger than a page', async () => {
  for (const path of pages) {
    const { atOnce, later } = await pageWeight(site.address, path);
    expect(atOnce.filter((one) => /\.(png|jpe?g|webp|avif|gif)$/.test(one.path)), path).toEqual([]);
    for (const picture of later) expect(picture.bytes, picture.path).toBeLessThanOrEqual(MOST_PICTURE_BYTES);
  }
});
