import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { foundation, neighbour, saved, signIn, sitDown, teacher, useDesks } from './desks.ts';
import { beginResource, isReady, retype, save, soon, titleField } from './editor.ts';
import { findViolations } from './find-violations.ts';
import { served } from './local-partnership.ts';

useDesks();

const lists = (page: Page) => page.locator('#desk-lists > section');
const listed = async (page: Page, title: RegExp) => (await page.getByRole('list', { name: title }).getByRole('link').allInnerTexts()).filter((words) => words !== 'See it');

describe('the desk', { timeout: 300_000 }, () => {
  test('is there before any of Decap has come, and its first screen takes the same few files however much is published', async () => {
    const page = await sitDown(teacher);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.route(/\/_astro\/boot\./, () => undefined);
    await page.goto(`${served.address}/admin/`);
    await isReady(page);
    expect(asked.filter((path) => path.startsWith('/cms/')).toSorted()).toEqual(['/cms/desk/schools/hawthorn-lane-primary.json']);
    expect(await page.evaluate(() => document.querySelector('#nc-root'))).toBeNull();
    expect(asked.filter((path) => path.startsWith('/api/git/')).length).toBeLessThan(4);
  });

  test('names what can be started; only the Foundation starts meetings and news', async () => {
    const startable = async (page: Page) => (await page.locator('.desk-start b:visible').allInnerTexts());
    const page = await sitDown(teacher);
    await page.goto(`${served.address}/admin/`);
    await isReady(page);
    expect(await startable(page)).toEqual(['Share something you use', 'From Word, slides or a document', 'We tried it', 'Adapt a page', 'Translate a page', 'Offer a visit']);
    const office = await sitDown(foundation);
    await office.goto(`${served.address}/admin/`);
    await isReady(office);
    expect((await startable(office)).slice(6)).toEqual(['A meeting', 'News']);
    expect(await office.getByRole('link', { name: 'Sent with the forms' }).isVisible()).toBe(true);
  });

  test('is read in order by a screen reader, with named lists, and axe finds nothing on it, light, dark or narrow', async () => {
    const page = await sitDown(teacher);
    await page.goto(`${served.address}/admin/`);
    await isReady(page);
    expect(await page.locator('h1, h2').evaluateAll((all) => all.filter((one) => (one as HTMLElement).checkVisibility()).map((one) => `${one.tagName} ${one.textContent?.trim()}`))).toEqual(['H1 Your desk', 'H2 Start something', 'H2 Find a page', 'H2 Waiting for you (1)', 'H2 My drafts', 'H2 Recently published by your school']);
    await expect.poll(async () => page.locator('main').ariaSnapshot()).toContain('- searchbox "Find a page"');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findViolations(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const low = await page.locator('#desk :is(a, button, select, input):visible').evaluateAll((all) => all.filter((one) => !one.closest('.skip') && one.getBoundingClientRect().height < 24).map((one) => one.textContent || one.id));
    expect(low).toEqual([]);
  });

  test('moves nothing while its lists arrive', async () => {
    const page = await sitDown(teacher);
    await page.addInitScript(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value)).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${served.address}/admin/`);
    await isReady(page);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.02);
  });

  test('finds pages of every kind while somebody types, by keyboard alone', async () => {
    const page = await sitDown(teacher);
    await page.goto(`${served.address}/admin/`);
    await isReady(page);
    await page.getByRole('searchbox', { name: 'Find a page' }).focus();
    await page.keyboard.type('hawthorn');
    const found = page.locator('#desk-found');
    await soon(() => found.innerText()).toContain('Hawthorn Lane Primary');
    await page.getByRole('searchbox', { name: 'Find a page' }).fill('skipping');
    await soon(() => found.locator('#desk-count').innerText()).toMatch(/found/);
    await soon(() => found.getByRole('link').count()).toBeGreaterThan(0);
    await page.getByRole('searchbox', { name: 'Find a page' }).fill('');
    await page.getByLabel('School', { exact: true }).focus();
    await soon(() => page.getByLabel('School', { exact: true }).locator('option').count()).toBeGreaterThan(5);
    await page.getByLabel('School', { exact: true }).selectOption({ label: 'Foxglove Junior School' });
    await soon(async () => (await found.locator('small').allInnerTexts()).join()).toContain('Foxglove Junior School');
  });

  test('leads to a form and back; a draft is then listed with its state, and so is what only this computer has', async () => {
    const page = await sitDown(teacher);
    await page.goto(`${served.address}/admin/`);
    await isReady(page);
    await beginResource(page);
    await retype(titleField(page), 'Seen from the desk');
    await save(page);
    await soon(() => saved('seen-from-the-desk')).toContain('title: Seen from the desk');
    await page.goto(`${served.address}/admin/?back`);
    await isReady(page);
    expect(await listed(page, /^My drafts/)).toContain('Seen from the desk');
    await page.getByRole('list', { name: /^My drafts/ }).getByRole('link', { name: 'Seen from the desk' }).click();
    await soon(() => titleField(page).inputValue().catch(() => '')).toBe('Seen from the desk');
    await retype(titleField(page), 'Seen from the desk, changed');
    await page.waitForTimeout(500);
    // The window is closed in the middle of it.
    await page.close({ runBeforeUnload: false });
    const again = await page.context().newPage();
    await again.goto(`${served.address}/admin/`);
    await isReady(again);
    await soon(() => lists(again).nth(1).innerText()).toContain('Seen from the desk, changed');
    expect(await lists(again).nth(1).innerText()).toContain('Not saved');
  });

  test('shows what was sent back, with the note, and counts it; a colleague of the same school sees it too', async () => {
    const office = await sitDown(foundation);
    await office.goto(`${served.address}/review/#/resources/seen-from-the-desk`);
    await office.getByLabel('What should be different?').fill('Say who looks after it.');
    await office.getByRole('button', { name: 'Send it back' }).click();
    await soon(() => office.locator('#say').innerText()).toContain('Sent back');
    const page = await sitDown(teacher);
    await page.goto(`${served.address}/admin/`);
    await isReady(page);
    expect(await page.getByRole('heading', { name: /^Waiting for you/ }).innerText()).toBe('Waiting for you (2)');
    expect(await lists(page).first().innerText()).toContain('“Say who looks after it.”');
    const other = await sitDown(neighbour);
    await other.goto(`${served.address}/admin/`);
    await isReady(other);
    expect(await lists(other).first().innerText()).toContain('“Say who looks after it.”');
  });

  test('lets somebody choose a page to translate, by keyboard, and its form says what it translates', async () => {
    const page = await sitDown(teacher);
    await page.goto(`${served.address}/admin/`);
    await isReady(page);
    await page.getByRole('button', { name: 'Translate a page' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Which page would you like to translate?' }).waitFor();
    await page.keyboard.type('letter after a fall');
    await soon(() => page.getByRole('dialog').getByRole('link', { name: 'Letter after a fall-out', exact: true }).count()).toBe(1);
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('link', { name: 'Letter after a fall-out', exact: true }).press('Enter');
    await soon(() => titleField(page).inputValue().catch(() => '')).toBe('Letter after a fall-out');
    expect(await page.locator('.prefill-notes').innerText()).toContain('Write your language in place of it');
  });

  test('leads to the form that is chosen on it, also when the editor had been loaded while somebody looked', async () => {
    const page = await sitDown(teacher);
    const isLoaded = page.waitForEvent('requestfinished', (request) => /\/_astro\/boot\./.test(request.url()));
    await page.goto(`${served.address}/admin/`);
    await isReady(page);
    await isLoaded;
    // It has still to be run.
    await page.waitForTimeout(3000);
    await beginResource(page);
    expect(page.url()).toMatch(/#\/collections\/resources\/new$/);
  });

  test('does not open for somebody who is not signed in', async () => {
    const page = await signIn(teacher);
    await page.evaluate(() => localStorage.clear());
    await page.goto(`${served.address}/admin/?out`);
    await page.waitForURL(/sign-in/);
  });
});

