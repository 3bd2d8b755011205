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
