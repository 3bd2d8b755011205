/** What belongs together is close together, and nothing else is. */
import { afterEach, describe, expect, test } from 'vitest';
import { findCrowded } from './find-crowded.ts';
import { browser, site, useFinishedSite } from './finished-site.ts';

useFinishedSite();

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

const PAGES = [
  '/resources/two-minute-playground-script/', '/resources/picture-questions-send/', '/resources/letter-after-a-fall-out-polish/', '/meetings/', '/meetings/2026-autumn-headteachers/', '/visits/',
  '/visits/lunchtime-at-hawthorn-lane/', '/schools/hawthorn-lane-primary/', '/programmes/gloucestershire/', '/news/', '/news/a-visit-to-lunchtime/', '/packs/', '/my-pack/', '/calendars/', '/issues/',
  '/languages/pl/', '/concern/', '/self-review/', '/search/?q=playground', '/no-such-page/',
];

describe.each([
  ['a laptop', { viewport: { width: 1280, height: 800 } }],
  ['a phone', { viewport: { width: 390, height: 844 } }],
])('on %s', (_, options) => {
  test.each(PAGES)('on %s buttons are level and do not touch, and each part has room above it', async (address) => {
    const page = await (await browser.newContext(options)).newPage();
    await page.goto(site.address + address, { waitUntil: 'networkidle' });
    if (address.startsWith('/search/')) await page.getByRole('button', { name: /^All \d/ }).waitFor();
    expect(await findCrowded(page)).toEqual([]);
  });
});

test('on a phone a visit says what there is to see before how to pass it on', async () => {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await page.goto(`${site.address}/visits/lunchtime-at-hawthorn-lane/`, { waitUntil: 'load' });
  expect((await page.getByRole('heading', { name: 'What you will see' }).boundingBox())!.y).toBeLessThan(540);
  expect(await page.locator('.band share-bar').count()).toBe(0);
});

test('on the narrowest phone the name and the tools are in one row', async () => {
  const page = await (await browser.newContext({ viewport: { width: 320, height: 640 } })).newPage();
  await page.goto(site.address, { waitUntil: 'load' });
  const middles = await page.locator('.site-header :is(.brand, .tool, .site-menu > summary)').filter({ visible: true }).evaluateAll((all) => all.map((one) => { const { top, bottom } = one.getBoundingClientRect(); return (top + bottom) / 2; }));
  expect(middles).toHaveLength(4);
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(6);
});

test('what is not there yet, or was not found, has a drawing and one thing to do', async () => {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  for (const [address, way] of [['/my-pack/', 'See all resources'], ['/resources/?q=zzzzzz', 'See what schools are still looking for'], ['/search/?q=zzzzzz', 'See what schools are still looking for'], ['/no-such-page/', 'See all resources']] as const) {
    await page.goto(site.address + address, { waitUntil: 'networkidle' });
    await page.getByRole('main').getByRole('link', { name: way }).waitFor();
    expect(await page.locator('main .moment > svg').filter({ visible: true }).count(), address).toBe(1);
  }
  await page.goto(`${site.address}/resources/`, { waitUntil: 'networkidle' });
  expect(await page.locator('main .moment').filter({ visible: true }).count()).toBe(0);
});

test.each(['/share/thank-you/', '/trials/thank-you/', '/visits/thank-you/', '/concern/thank-you/'])('%s says that it is done with a drawing, and has one thing to do next', async (address) => {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await page.goto(site.address + address, { waitUntil: 'load' });
  expect(await page.locator('main .moment > svg').filter({ visible: true }).count()).toBe(1);
  expect(await page.locator('main a.button').filter({ visible: true }).count()).toBe(1);
});

test('until somebody asks, the search leads to the lists', async () => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${site.address}/search/`, { waitUntil: 'networkidle' });
  const lists = page.getByRole('navigation', { name: 'Lists' });
  expect(await lists.getByRole('link', { name: 'Themes' }).isVisible()).toBe(true);
  await page.getByLabel('What are you looking for?').fill('playground');
  await page.locator('.search-results li').first().waitFor();
  expect(await lists.isVisible()).toBe(false);
});

test('a full stop after a gap of a letter stays in its line', async () => {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await page.goto(`${site.address}/resources/letter-after-a-fall-out-polish/`, { waitUntil: 'load' });
  const parted = await page.locator('.letter .gap').evaluateAll((gaps) => gaps.flatMap((gap) => {
    const after = gap.nextSibling;
    if (!(after instanceof Text) || !/^[,.،۔]/.test(after.data)) return [];
    const range = document.createRange();
    range.setStart(after, 0);
    range.setEnd(after, 1);
    return range.getBoundingClientRect().top > gap.getBoundingClientRect().bottom ? [gap.getAttribute('data-label')] : [];
  }));
  expect(parted).toEqual([]);
});
