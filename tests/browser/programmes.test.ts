import { expect, test } from 'vitest';
import { findViolations } from './find-violations.ts';
import { browser, site, useFinishedSite } from './finished-site.ts';

useFinishedSite();

const PAGES = ['/programmes/', '/programmes/durham/', '/programmes/foundation-lunchtime-course/', '/programmes/whole-year-group-training/', '/data/'];

test.each(PAGES.flatMap((path) => [['light', path], ['dark', path]] as const))('in %s, %s fits a narrow phone and bars nobody', async (colorScheme, path) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 700 }, colorScheme });
  const page = await context.newPage();
  await page.goto(new URL(path, site.address).href);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const violations = await findViolations(page, 'every rule');
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)).toEqual([]);
  await context.close();
});

test('the words of a chart do not touch each other on a narrow phone', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 700 } });
  await page.goto(new URL('/programmes/foundation-lunchtime-course/', site.address).href);
  for (const kind of ['.chart-when', '.chart-value']) {
    const boxes = await page.locator(`svg.chart ${kind}`).evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ left, right }) => ({ left, right })));
    expect(boxes.length).toBeGreaterThan(1);
    for (const [at, { left, right }] of boxes.entries()) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(320);
      if (at > 0) expect(left, kind).toBeGreaterThan(boxes[at - 1]!.right);
    }
  }
  await page.close();
});

test('a training kit prints one sheet for each thing that is handed out, and none is broken in two', async () => {
  const page = await browser.newPage();
  await page.goto(new URL('/programmes/whole-year-group-training/', site.address).href);
  const pdf = await page.pdf({ format: 'A4', margin: { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' } });
  // Its plan, four sessions, notes, letter, tallies, observation and follow-up. The site's footer may need one more.
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length;
  expect(sheets).toBeGreaterThanOrEqual(10);
  expect(sheets).toBeLessThanOrEqual(11);
  await page.close();
});
