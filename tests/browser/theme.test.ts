import { afterEach, expect, test } from 'vitest';
import { browser, site, useFinishedSite } from './finished-site.ts';

useFinishedSite();

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

/** How light the page is behind the words, from 0 to 255. */
async function lightOf(address: string, colorScheme: 'light' | 'dark' | 'no-preference'): Promise<number> {
  const page = await (await browser.newContext({ javaScriptEnabled: false, colorScheme })).newPage();
  await page.goto(site.address + address);
  const [red, green, blue] = (await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).match(/[\d.]+/g)!.map(Number);
  return (red! + green! + blue!) / 3;
}

test.each(['/', '/resources/', '/resources/two-minute-playground-script/', '/meetings/', '/concern/'])('without script %s is light or dark as the reader’s device is, and light where that does not say', async (address) => {
  expect(await lightOf(address, 'light')).toBeGreaterThan(220);
  expect(await lightOf(address, 'no-preference')).toBeGreaterThan(220);
  expect(await lightOf(address, 'dark')).toBeLessThan(60);
});
