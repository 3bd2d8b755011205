import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { readHeaders } from '../../src/server/headers.ts';
import { serve, type Served } from '../../src/server/server.ts';
import { openBrowser } from './browser.ts';

export let browser: Browser;
export let site: Served;

/** Serves the finished site as the host would, and opens a browser, for the tests of a file. */
export function useFinishedSite(): void {
  beforeAll(async () => {
    site = await serve({ folder: 'dist', headers: readHeaders('netlify.toml'), port: 0 });
    browser = await openBrowser();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
}
