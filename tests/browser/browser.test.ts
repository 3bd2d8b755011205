import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { readHeaders } from '../../src/server/headers.ts';
import { serve, type Served } from '../../src/server/server.ts';
import { findInstalled, openBrowser, type Choice } from './browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'browser-'));
let site: Served;
let browser: Browser | undefined;

beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Circles</title><link rel="stylesheet" href="/a.css"><h1>Who was affected?</h1><script>document.title = "Taken over"</script><script src="/a.js"></script>');
  writeFileSync(join(folder, 'a.css'), 'h1 { color: rgb(0, 128, 0) }');
  writeFileSync(join(folder, 'a.js'), 'document.querySelector("h1").textContent += " And how?"');
  site = await serve({ folder, headers: readHeaders('netlify.toml'), port: 0 });
});
afterEach(() => browser?.close());
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

const isLinux = process.platform === 'linux' && process.arch === 'x64';

describe.each<[string, Choice, boolean]>([
  ['the browser of the tests', {}, true],
  ['the browser of this computer', { chrome: findInstalled() }, findInstalled() !== undefined],
  ['the browser that comes with the project', { chrome: '', installed: [] }, isLinux],
])('%s', (_, choice, here) => {
  test.runIf(here)('shows a page that we serve, and holds it to our policy', { timeout: 300_000 }, async () => {
    browser = await openBrowser(choice);
    const page = await browser.newPage();
    const refused: string[] = [];
    page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
    await page.goto(site.address);
    expect(await page.textContent('h1')).toBe('Who was affected? And how?');
    expect(await page.locator('h1').evaluate((heading) => getComputedStyle(heading).color)).toBe('rgb(0, 128, 0)');
    expect(await page.title()).toBe('Circles');
    expect(refused.filter((words) => words.includes('script-src'))).toHaveLength(1);
  });

  test.runIf(here)('keeps nothing from one visit to the next', { timeout: 300_000 }, async () => {
    browser = await openBrowser(choice);
    for (let visit = 0; visit < 2; visit++) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(site.address);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      await page.evaluate(() => localStorage.setItem('theme', 'dark'));
      await context.close();
    }
  });
});

test('without any browser it says what to install', async () => {
  await expect(openBrowser({ chrome: '', installed: ['/nowhere/chrome'], unpack: async () => undefined })).rejects.toThrowErrorMatchingInlineSnapshot(`[Error: The browser tests need Chrome or Chromium, and there is none. Install Google Chrome, or set CHROME to the path of one.]`);
});

test('a browser that is not where CHROME says is named', async () => {
  await expect(openBrowser({ chrome: '/nowhere/chrome' })).rejects.toThrowErrorMatchingInlineSnapshot(`[Error: CHROME says that the browser is at "/nowhere/chrome", and there is nothing there. Correct it, or leave it out.]`);
});
