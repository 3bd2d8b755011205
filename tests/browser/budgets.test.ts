import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { PAGE_BUDGETS } from '../budgets.ts';
import { browser, site, useFinishedSite } from './finished-site.ts';
import { weigh } from './weigh.ts';

useFinishedSite();

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

test.each(PAGE_BUDGETS.map((budget) => [budget.page, budget] as const))('%s stays within its budget', async (page, { bytes, requests, elements, why }) => {
  const found = await weigh(browser, new URL(page, site.address).href);
  const list = found.requests.map((one) => `${one.bytes} ${one.path}`).join('\n');
  expect(found.bytes, `${why}\n${list}`).toBeLessThanOrEqual(bytes);
  expect(found.requests.length, `${why}\n${list}`).toBeLessThanOrEqual(requests);
  expect(found.elements, why).toBeLessThanOrEqual(elements);
});

test('letters come as WOFF2 alone, those of Urdu only where it is', async () => {
  const fonts = async (path: string) => (await weigh(browser, new URL(path, site.address).href)).requests.map((one) => one.path).filter((one) => /\.(woff2?|ttf|otf)$/.test(one));
  const files = async (path: string) => (await fonts(path)).map((one) => /([a-z-]+?)(?:-[47]00)?(?:-normal)?\.[^/]*\.woff2$/.exec(one)?.[1] ?? one).map((one) => one.replace('atkinson-hyperlegible-next-', '').replace('latin-ext', 'latin-east'));
  const named = async (path: string) => [...new Set(await files(path))].sort();
  expect(await named('/')).toEqual(['latin']);
  expect(await named('/resources/letter-after-a-fall-out/')).toEqual(['latin']);
  expect(await named('/languages/ur/')).toEqual(['arabic', 'latin']);
  expect(await named('/resources/letter-after-a-fall-out-polish/')).toEqual(['latin', 'latin-east']);
});

describe('the page that somebody is about to open', () => {
  /** Opens the front page, with the pages that were asked for since. */
  async function open(prepare?: (context: BrowserContext) => Promise<unknown>): Promise<{ page: Page; asked: string[]; refused: string[] }> {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    await prepare?.(context);
    const page = await context.newPage();
    const [asked, refused]: string[][] = [[], []];
    page.on('console', (message) => message.type() === 'error' && refused!.push(message.text()));
    await page.goto(site.address, { waitUntil: 'networkidle' });
    page.on('request', (request) => asked!.push(new URL(request.url()).pathname));
    return { page, asked: asked!, refused: refused! };
  }

  test('is fetched when a mouse rests on its link or the keyboard reaches it, once, and nothing before', async () => {
    const { page, asked, refused } = await open();
    expect(asked).toEqual([]);
    await page.locator('main a[href="/themes/lunchtime-supervisors/"]').hover();
    await expect.poll(() => asked).toEqual(['/themes/lunchtime-supervisors/']);
    await page.locator('main a[href="/roles/governor/"]').focus();
    await expect.poll(() => asked).toEqual(['/themes/lunchtime-supervisors/', '/roles/governor/']);
    await page.locator('main a[href="/themes/lunchtime-supervisors/"]').hover();
    await page.waitForTimeout(300);
    expect(asked).toEqual(['/themes/lunchtime-supervisors/', '/roles/governor/']);
    expect(refused).toEqual([]);
  });

  test('is there without another request when the link is pressed', async () => {
    const { page, asked } = await open();
    const fetched = page.waitForResponse((answer) => answer.url().endsWith('/themes/lunchtime-supervisors/'));
    await page.locator('main a[href="/themes/lunchtime-supervisors/"]').hover();
    await (await fetched).finished();
    let again = 0;
    page.on('response', (answer) => { if (answer.url().endsWith('/themes/lunchtime-supervisors/') && !answer.fromServiceWorker() && answer.request().isNavigationRequest()) void answer.request().sizes().then(({ responseBodySize }) => (again += responseBodySize)); });
    await page.locator('main a[href="/themes/lunchtime-supervisors/"]').click();
    await page.waitForURL('**/themes/lunchtime-supervisors/');
    expect(asked.filter((path) => path === '/themes/lunchtime-supervisors/').length).toBeGreaterThan(0);
    expect(again).toBe(0);
  });

  test('is left alone where the reader has asked to save data', async () => {
    const { page, asked } = await open((context) => context.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } })));
    await page.locator('main a[href="/themes/lunchtime-supervisors/"]').hover();
    await page.waitForTimeout(400);
    expect(asked).toEqual([]);
  });
});
