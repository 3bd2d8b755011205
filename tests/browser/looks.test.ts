/**
 * What twelve kinds of page look like: in the light, in the dark, on a phone and on paper. `npm run pictures:keep` keeps small pictures of them, and
 * `npm run pictures:compare` says which no longer look like them. An ordinary run only tries whether it could.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterEach, describe, expect, test } from 'vitest';
import { compareLooks, LOOK_TOLERANCE, shrinkLook } from './compare-looks.ts';
import { browser, site, useFinishedSite } from './finished-site.ts';

const KEPT = 'tests/browser/looks';
/** Where one can look at what differs. */
const SHOWN = 'node_modules/.cache/looks';
/** What all kept pictures may weigh together: whoever copies the repository copies them too. */
const MOST_BYTES = 1_500_000;
const isKeeping = import.meta.env.MODE === 'pictures-keep';
const isComparing = import.meta.env.MODE === 'pictures-compare';

const PAGES = {
  home: '/',
  finder: '/resources/',
  resource: '/resources/two-minute-playground-script/',
  letter: '/resources/letter-after-a-fall-out-urdu/',
  role: '/roles/lunchtime-supervisor/',
  meeting: '/meetings/2026-autumn-headteachers/',
  visits: '/visits/',
  visit: '/visits/lunchtime-at-hawthorn-lane/',
  programme: '/programmes/gloucestershire/',
  school: '/schools/hawthorn-lane-primary/',
  form: '/concern/',
  help: '/pages/how-to-share/',
};

const WAYS = {
  light: { viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  dark: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  // An A4 sheet, at 96 dots to the inch.
  paper: { viewport: { width: 794, height: 1123 }, colorScheme: 'light', media: 'print' },
} as const;

const LOOKS = Object.entries(PAGES).flatMap(([name, address]) => Object.keys(WAYS).map((way) => ({ file: `${name}-${way}.webp`, address, way: way as keyof typeof WAYS })));

useFinishedSite();

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

test('a page looks like itself, and not like another', async () => {
  const role = await look('/roles/lunchtime-supervisor/', 'light');
  expect((await compareLooks(role, await look('/roles/lunchtime-supervisor/', 'light'))).share).toBeLessThan(LOOK_TOLERANCE);
  expect((await compareLooks(role, await look('/roles/lunchtime-supervisor/', 'dark'))).share).toBeGreaterThan(0.5);
  expect((await compareLooks(role, await look('/visits/', 'light'))).share).toBeGreaterThan(LOOK_TOLERANCE);
});

test.runIf(existsSync(KEPT) && !isKeeping)('there is a kept picture of each, and none besides; together they are small', () => {
  expect(readdirSync(KEPT).toSorted()).toEqual(LOOKS.map(({ file }) => file).toSorted());
  expect(readdirSync(KEPT).reduce((bytes, file) => bytes + statSync(join(KEPT, file)).size, 0)).toBeLessThan(MOST_BYTES);
});

describe.runIf(isKeeping)('keeping', () => {
  test('the pictures', { timeout: 600_000 }, async () => {
    rmSync(KEPT, { recursive: true, force: true });
    mkdirSync(KEPT, { recursive: true });
    for (const { file, address, way } of LOOKS) writeFileSync(join(KEPT, file), await look(address, way));
    expect(readdirSync(KEPT)).toHaveLength(LOOKS.length);
  });

  test('the picture at the top of the README', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'Europe/London' });
    await page.goto(site.address, { waitUntil: 'load' });
    await settle(page);
    writeFileSync('docs/home.png', await sharp(await page.screenshot({ animations: 'disabled' })).resize({ width: 1000 }).png({ palette: true, compressionLevel: 9 }).toBuffer());
  });
});

describe.runIf(isComparing)('comparing', () => {
  test.each(LOOKS)('$file', async ({ file, address, way }) => {
    const now = await look(address, way);
    const { share, where } = await compareLooks(readFileSync(join(KEPT, file)), now);
    if (share >= LOOK_TOLERANCE) {
      mkdirSync(SHOWN, { recursive: true });
      writeFileSync(join(SHOWN, file), now);
      writeFileSync(join(SHOWN, file.replace('.webp', '-differs.png')), where);
    }
    expect(share, `${address} no longer looks as it did: see ${SHOWN}/${file.replace('.webp', '-differs.png')}. If it is meant to, npm run pictures:keep.`).toBeLessThan(LOOK_TOLERANCE);
  });
});

async function look(address: string, way: keyof typeof WAYS): Promise<Buffer> {
  const { viewport, colorScheme } = WAYS[way];
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'Europe/London' });
  const page = await context.newPage();
  if (way === 'paper') await page.emulateMedia({ media: 'print', colorScheme });
  await page.goto(site.address + address, { waitUntil: 'load' });
  await settle(page);
  const picture = await page.screenshot({ fullPage: true, animations: 'disabled' });
  await context.close();
  return shrinkLook(picture);
}

/** Waits until the letters of the page and its pictures are there, those too that wait until somebody comes near. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const picture of document.images) picture.loading = 'eager';
    await Promise.all([document.fonts.ready, ...[...document.images].map((picture) => picture.decode().catch(() => undefined))]);
  });
}
