import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { browser, site, useFinishedSite } from './finished-site.ts';

useFinishedSite();

/** How far down the text of a resource may begin, and by which size of screen: what somebody sees before they scroll. */
const SCREENS = [
  { name: 'a laptop', width: 1280, height: 800, begins: 560 },
  { name: 'a phone', width: 390, height: 844, begins: 700 },
] as const;

const resources = () => readdirSync('dist/resources').filter((slug) => {
  try {
    return readFileSync(`dist/resources/${slug}/index.html`, 'utf8').includes('id="credit-line"');
  } catch {
    return false;
  }
});

describe.each(SCREENS)('on the first screen of $name', ({ width, height, begins }) => {
  test(`the words of every resource begin above y = ${begins}, and it can be printed and put into a pack without scrolling`, { timeout: 600_000 }, async () => {
    const context = await browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    const late: string[] = [];
    for (const slug of resources()) {
      await page.goto(`${site.address}/resources/${slug}/`, { waitUntil: 'load' });
      // The text is what the writer wrote, whatever the frame puts above it.
      const words = await page.locator('main .body').first().evaluate((element) => element.getBoundingClientRect().top);
      if (words > begins) late.push(`${slug}: its words begin at ${Math.round(words)}`);
      // Nobody puts a retired page into a pack.
      const isRetired = await page.getByText('This page is retired.').count() > 0;
      for (const name of isRetired ? [/^Print/] : [/^Print/, /^(Add to my pack|In my pack|Take out of my pack)/]) {
        const box = await page.getByRole('main').getByRole('button', { name }).or(page.getByRole('main').getByRole('link', { name })).or(page.locator('main summary', { hasText: name })).filter({ visible: true }).first().boundingBox({ timeout: 5000 }).catch(() => undefined);
        if (!box || box.y + box.height > height) late.push(`${slug}: ${name} is ${box ? `at ${Math.round(box.y)}` : 'nowhere'}`);
      }
    }
    expect(late).toEqual([]);
    await context.close();
  });
});

/** The most that may move while a page comes, as a share of the screen: what Google calls good (web.dev/cls). */
const MOST_SHIFT = 0.1;

test.each(['/', '/resources/two-minute-playground-script/', '/roles/lunchtime-supervisor/', '/visits/', '/programmes/durham/'])('on a phone nothing of %s jumps when its letters come late', async (address) => {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.route('**/*.woff2', async (route) => {
    await new Promise((done) => setTimeout(done, 1000));
    await route.continue();
  });
  await page.goto(site.address + address, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  const shift = await page.evaluate(() => new Promise<number>((done) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done(sum), 500);
  }));
  expect(shift).toBeLessThan(MOST_SHIFT);
  await context.close();
});
