import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readHeaders } from '../../src/server/headers.ts';
import { serve } from '../../src/server/server.ts';
import { openBrowser } from './browser.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
let elsewhere: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  const options = { folder: 'dist', headers: readHeaders('netlify.toml'), port: 0 };
  [site, elsewhere] = [await serve(options), await serve({ ...options, headers: () => ({}) })];
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await elsewhere?.close();
});

test('the content policy allows the data of a page', async () => {
  const page = await browser.newPage();
  const refused: string[] = [];
  page.on('console', (message) => { if (/content security policy/i.test(message.text())) refused.push(message.text()); });
  await page.goto(new URL('/resources/two-minute-playground-script/', site.address).href);
  const words = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(words!)['@graph'][0]['@type']).toEqual(['LearningResource']);
  expect(refused).toEqual([]);
  await page.close();
});

test('a page of another site may read the open data, and nothing else', async () => {
  const page = await browser.newPage();
  await page.goto(new URL('/404.html', elsewhere.address).href);
  const ask = (path: string) => page.evaluate((address) => fetch(address).then((answer) => answer.status, () => 'refused'), new URL(path, site.address).href);
  expect(await ask('/data/resources.json')).toBe(200);
  expect(await ask('/data/1/resources.schema.json')).toBe(200);
  expect(await ask('/finder/index.json')).toBe('refused');
  await page.close();
});
