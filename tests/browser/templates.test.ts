import { globSync, readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { findCutOff } from './find-cut-off.ts';
import { findEqualAccess } from './find-equal-access.ts';
import { findViolations } from './find-violations.ts';
import { browser, site, useFinishedSite } from './finished-site.ts';
import { TEMPLATES } from './template-addresses.ts';

useFinishedSite();

async function open(address: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<{ page: Page; said: string[] }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => !request.url().startsWith(site.address) && !request.url().startsWith('data:') && said.push(`asks another site: ${request.url()}`));
  await page.goto(new URL(address, site.address).href, { waitUntil: 'load' });
  // We want a 404 for a missing page, but the browser reports it as an error.
  return { page, said: address === '/no-such-page/' ? [] : said };
}

describe.each(TEMPLATES)('%s', (address) => {
  test.each([
    ['a laptop', { viewport: { width: 1280, height: 800 } }],
    ['a phone', { viewport: { width: 390, height: 844 } }],
    ['a laptop enlarged four times, in the dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' as const }],
  ])('on %s nothing is refused by the content policy, axe and Equal Access find nothing, and nothing is wider than the screen', async (_, options) => {
    const { page, said } = await open(address, options);
    const violations = await findViolations(page);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
    const faults = await findEqualAccess(page);
    expect(faults.map(({ rule, message, snippet }) => `${rule}: ${message} ${snippet}`)).toEqual([]);
    expect(said).toEqual([]);
    const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await tooWide()).toBeLessThanOrEqual(0);
    if (options.viewport.width === 320) {
      // WCAG 2.2, 1.4.10 and 1.4.12 together.
      expect(await findCutOff(page), 'with more space between letters').toEqual([]);
      expect(await tooWide(), 'with more space between letters').toBeLessThanOrEqual(0);
    }
    await page.context().close();
  });

  test('is valid HTML', async () => {
    const path = address === '/no-such-page/' ? 'dist/404.html' : `dist${address}index.html`;
    const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(readFileSync(path, 'utf8'));
    expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`))).toEqual([]);
  });
});

test('there is a page of each template', () => {
  // As Astro does it: at each place what is written, then what may be any one name, then what may be several.
  const rankOf = (route: string) => route.split('/').map((part) => (part.startsWith('[...') ? 2 : part.startsWith('[') ? 1 : 0)).join('');
  const patterns = globSync('src/pages/**/*.astro').map((file) => file.replaceAll('\\', '/').slice('src/pages'.length, -'.astro'.length)).filter((route) => !/^\/(?:admin\/|404$|\[kind\])/.test(route));
  const ordered = patterns.map((route) => ({ route, address: new RegExp(`^${route.replace(/index$/, '').replace(/\[\w+\]/g, '[^/]+').replace(/\/?$/, '/').replace(/\[\.\.\.\w+\]\/$/, '(?:.+/)?')}$`) })).toSorted((one, other) => rankOf(one.route).localeCompare(rankOf(other.route)));
  const drawn = new Set(TEMPLATES.map((address) => ordered.find((one) => one.address.test(address))?.route));
  expect(patterns.filter((route) => !drawn.has(route))).toEqual([]);
});

describe('without script', () => {
  test.each(['/', '/resources/', '/resources/two-minute-playground-script/', '/themes/restorative-dialogue/', '/calendars/'])('%s shows its words, and no button that does nothing', async (address) => {
    const { page } = await open(address, { javaScriptEnabled: false });
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(300);
    expect(await page.locator('.needs-script:visible, .letter-actions:visible').count()).toBe(0);
    await page.context().close();
  });
});

describe('with the keyboard', () => {
  test('the first thing one meets leads to the words of the page', async () => {
    const { page } = await open('/resources/two-minute-playground-script/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Skip to the page');
    await page.context().close();
  });

  test('Escape closes the choices of the print button and gives the focus back', async () => {
    const { page } = await open('/resources/two-minute-playground-script/');
    const button = page.locator('.print-menu > summary');
    await button.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await page.locator('.print-menu').evaluate((menu: HTMLDetailsElement) => menu.open)).toBe(false);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  test('the search opens, finds, and gives the focus back', async () => {
    const { page, said } = await open('/');
    await page.locator('.search-open').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('playground');
    await page.locator('.search-results a').first().waitFor();
    expect(await page.locator('site-search [role=status]').innerText()).toMatch(/^\d+ pages? found for “playground”\.$/);
    expect(await page.locator('.search-results').innerText()).not.toMatch(/lunchtime-supervisors|key-stage/);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.matches('.search-open'))).toBe(true);
    expect(said).toEqual([]);
    await page.context().close();
  });
});

test('a letter is filled in once and stays on the device', async () => {
  const { page, said } = await open('/resources/letter-after-a-fall-out/');
  const gap = page.locator('.fill-in').first();
  await gap.fill('the family');
  const label = await gap.getAttribute('aria-label');
  for (const same of await page.locator(`.fill-in[aria-label="${label}"]`).all()) expect(await same.inputValue()).toBe('the family');
  expect(await page.evaluate(() => ({ local: Object.values(localStorage).join(), session: Object.values(sessionStorage).join(), cookies: document.cookie }))).not.toMatchObject({ local: expect.stringContaining('the family') });
  expect(said).toEqual([]);
  await page.context().close();
});

test('on paper there is nothing to press', async () => {
  const { page } = await open('/resources/two-minute-playground-script/');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('button:visible, .search-open:visible, .site-footer nav:visible').count()).toBe(0);
  expect(await page.locator('#credit-line').isVisible()).toBe(true);
  await page.context().close();
});
