import { globSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { findViolations } from './find-violations.ts';
import { browser, site, useFinishedSite } from './finished-site.ts';

useFinishedSite();

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(site.address + path);
  return page;
}

const answered = (page: Page) => page.locator('self-review input:checked').count();
const next = (page: Page) => page.locator('[data-step]:not([hidden]) [data-what]').allInnerTexts();
const patient = { timeout: 300_000 };

describe('the self-review', () => {
  test('is answered with the keyboard, kept over a reload, and forgotten when it is cleared; nothing is sent', patient, async () => {
    const page = await open('/self-review/');
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.locator('self-review fieldset').first().locator('input').first().focus();
    await page.keyboard.press('Space');
    await page.locator('self-review fieldset').nth(1).locator('input').first().focus();
    await page.keyboard.press('Space');
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    await page.locator('self-review fieldset').nth(3).locator('label').nth(1).click();
    const words = await page.locator('self-review legend').allInnerTexts();
    expect(await next(page)).toEqual([words[0], words[3]]);
    expect(await page.locator('[data-strong] li').allInnerTexts()).toEqual([words[1]]);
    expect(await page.locator('[data-step]').first().locator('[data-help] a').count()).toBeGreaterThan(1);
    expect(await page.locator('[data-progress]').innerText()).toBe('3 of 18 answered.');
    await page.getByLabel('Who will do it').first().selectOption('headteacher');
    await page.getByLabel('By the end of').first().selectOption({ index: 1 });
    expect(asked).toEqual([]);
    await page.reload();
    expect(await answered(page)).toBe(3);
    expect(await next(page)).toEqual([words[0], words[3]]);
    expect(await page.getByLabel('Who will do it').first().inputValue()).toBe('headteacher');
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Clear all answers' }).click();
    expect(await page.locator('self-review [role=status]').innerText()).toBe('Everything is cleared. Nothing is left in this browser.');
    expect(await page.evaluate(() => localStorage.getItem('self-review'))).toBeNull();
    await page.reload();
    expect(await answered(page)).toBe(0);
    await page.context().close();
  });

  test('goes to a meeting as a file, and a file of something else changes nothing', patient, async () => {
    const page = await open('/self-review/');
    await page.locator('self-review fieldset').nth(2).locator('label').first().click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as a file' }).click()]);
    const path = await download.path();
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ file: 'self-review', version: 1 });
    const other = await open('/self-review/');
    const wrong = join(mkdtempSync(join(tmpdir(), 'review-')), 'wrong.json');
    writeFileSync(wrong, '{"not":"ours"}');
    await other.locator('input[type=file]').setInputFiles(wrong);
    await expect.poll(() => other.locator('self-review [role=status]').innerText()).toBe('This is not a file of this self-review. Nothing has changed.');
    await other.locator('input[type=file]').setInputFiles(path);
    await expect.poll(() => next(other)).toEqual([await page.locator('self-review legend').nth(2).innerText()]);
    await page.context().close();
    await other.emulateMedia({ media: 'print' });
    expect(await other.locator('main :is(button, .button, summary):visible').count()).toBe(0);
    await other.context().close();
  });

  test('without script it can be read and printed on two sheets, and nothing is there to press that does nothing', patient, async () => {
    const page = await open('/self-review/', { javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    expect(await page.getByRole('button', { name: /Save|Clear|Print|Open/ }).count()).toBe(0);
    expect(await page.getByText('JavaScript is switched off, so print this page').isVisible()).toBe(true);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    expect(pdf.numPages).toBe(2);
    const words = (await (await pdf.getPage(2)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join('');
    expect(words).toContain('Our plan');
    await page.context().close();
  });

  test('says that it is no certificate, and where to ask for one', patient, async () => {
    const page = await open('/self-review/');
    expect(await page.locator('.review-about').innerText()).toContain('This is not a certificate');
    expect(await page.locator('.review-about a').getAttribute('href')).toContain('restorativejustice.org.uk');
    await page.context().close();
  });

  test('its script is smaller than 3 KB, and is on no other page', () => {
    const [script] = globSync('dist/_astro/*.js').filter((file) => readFileSync(file, 'utf8').includes('customElements.define(`self-review`') || /define\(["']self-review["']/.test(readFileSync(file, 'utf8')));
    expect(statSync(script!).size).toBeGreaterThan(500);
    expect(gzipSync(readFileSync(script!)).length).toBeLessThan(3000);
    const name = script!.split('/').at(-1)!;
    const pages = globSync('dist/**/index.html').filter((file) => readFileSync(file, 'utf8').includes(name));
    expect(pages).toEqual(['dist/self-review/index.html']);
  });
});

describe('the doors and the picture of what is missing', () => {
  test('the page of a role begins with three things to start with, each with its reason, and cards that are there', patient, async () => {
    const page = await open('/roles/lunchtime-supervisor/', { javaScriptEnabled: false });
    const door = page.locator('.role-door');
    expect(await door.locator('ol li').count()).toBe(3);
    for (const line of await door.locator('ol li').allInnerTexts()) expect(line).toMatch(/Takes .+\.$/);
    const cards = await door.getByRole('link', { name: /Print lanyard cards/ }).getAttribute('href');
    expect(statSync(join('dist', cards!)).size).toBeGreaterThan(1000);
    expect(await door.locator('h2').allInnerTexts()).toEqual(['What to say', 'Start with these', 'Two minutes to read', 'A question to talk about', 'Who to ask']);
    await page.context().close();
  });

  test('what is missing is printed on one sheet of A4 landscape', patient, async () => {
    const page = await open('/coverage/');
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    const [, , width, height] = (await pdf.getPage(1)).view;
    expect([width, height].map((points) => Math.round((points! / 72) * 25.4))).toEqual([297, 210]);
    expect(pdf.numPages).toBe(1);
    const words = (await (await pdf.getPage(1)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join('');
    for (const heading of ['The biggest gaps', 'Pupil leader', 'Access features', 'What was asked for', 'Late for review', 'Not tried yet']) expect(words).toContain(heading);
    await page.context().close();
  });

  test('a square leads to as many resources as it says', patient, async () => {
    const page = await open('/coverage/');
    const square = page.locator('#for-class-teacher td a', { hasText: /^[2-9]$/ }).first();
    const count = Number(await square.innerText());
    await square.click();
    await expect.poll(() => page.locator('main .cards > li:visible').count()).toBe(count);
    await page.context().close();
  });
});

test.each(['/coverage/', '/self-review/', '/roles/lunchtime-supervisor/', '/roles/governor/'])('%s holds to WCAG 2.2 AA in light and dark, and fits on 320 pixels', patient, async (path) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await open(path, { colorScheme, viewport: { width: 320, height: 700 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    const violations = await findViolations(page, ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target).slice(0, 3)])).toEqual([]);
    await page.context().close();
  }
});
