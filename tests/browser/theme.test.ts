import sharp from 'sharp';
import { afterEach, expect, test } from 'vitest';
import { contrast } from '../../src/frame/look/contrast.ts';
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

test('a picture on white is dimmed to the colour of paper in the dark and still has all its contrast; by day and on paper it is as it was drawn', async () => {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: 'dark' })).newPage();
  await page.goto(`${site.address}/resources/after-a-lunchtime-fall-out/`, { waitUntil: 'load' });
  const picture = page.locator('main .body img').first();
  await picture.scrollIntoViewIfNeeded();
  await picture.evaluate((image: HTMLImageElement) => image.decode());
  const { channels } = await sharp(await picture.screenshot()).stats();
  const lightest = `#${channels.slice(0, 3).map(({ max }) => max.toString(16).padStart(2, '0')).join('')}`;
  expect(contrast(lightest, '#ffffff')).toBeGreaterThan(1.1);
  expect(contrast(lightest, `#${channels.slice(0, 3).map(({ min }) => min.toString(16).padStart(2, '0')).join('')}`)).toBeGreaterThan(10);
  const filter = () => picture.evaluate((image) => getComputedStyle(image).filter);
  await page.emulateMedia({ media: 'print' });
  expect(await filter()).toBe('none');
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  expect(await filter()).toBe('none');
});
