import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { SAMPLE_PEOPLE } from '../../src/local/people.ts';
import { fillIn, isReady } from './editor.ts';
import { browser, served, usePartnership } from './local-partnership.ts';

const { email, password } = SAMPLE_PEOPLE[0]!;
let page: Page;
let link = '';

usePartnership({ tell: (_, sent) => (link = sent) });
beforeEach(async () => {
  page = await (await browser.newContext({ viewport: { width: 390, height: 800 } })).newPage();
  await page.goto(`${served.address}/sign-in/`);
  return () => page.context().close();
});

const said = () => expect.poll(() => page.locator('#say').innerText(), { timeout: 15_000 });
const isOpen = () => page.waitForURL(/\/admin\//);

test('a password manager finds what it fills in and keeps', async () => {
  const fields = (form: string) => page.locator(`${form} input`).evaluateAll((all) => all.map((one) => `${(one as HTMLInputElement).type} ${(one as HTMLInputElement).autocomplete}`));
  expect(await fields('#sign-in')).toEqual(['email username', 'password current-password']);
  expect(await fields('#choose')).toEqual(['email username', 'password new-password']);
});

test('somebody signs in with the keyboard alone, and every step is in reach of a screen reader', async () => {
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('email');
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await isOpen();
});

test.each(['#sign-in', '#forgotten', '#choose'])('%s passes the accessibility check on a phone, and nothing is cut off', async (form) => {
  if (form === '#choose') await page.goto(`${served.address}/sign-in/?2#invite_token=abcdefgh`);
  else await page.goto(`${served.address}/sign-in/?2${form}`);
  await page.locator(form).waitFor();
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('a wrong password, and a field left empty, are told of in a sentence', async () => {
  await fillIn(page, '#sign-in', { email, password: 'wrong' });
  await said().toBe('That e-mail and password do not belong together. Look at both, or choose a new password.');
  await fillIn(page, '#sign-in', { email, password: '' });
  await said().toBe('Please fill in: Password.');
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('password');
});

test('without internet it is said so, and it works afterwards', async () => {
  await page.context().setOffline(true);
  await fillIn(page, '#sign-in', { email, password });
  await said().toBe('We could not be reached. Look whether you are on the internet, and try again.');
  await page.context().setOffline(false);
  await page.click('#sign-in button');
  await isOpen();
});

test('a forgotten password is replaced by the link from the mail, which works once', async () => {
  await page.click('text=I have forgotten my password');
  await fillIn(page, '#forgotten', { email: 'nobody@nowhere.example' });
  await said().toBe('If we know this mailbox, a message is on its way to it. It may take a few minutes.');
  await fillIn(page, '#forgotten', { email });
  await expect.poll(() => link).toContain('#recovery_token=');
  await page.goto(link.replace('/sign-in/', '/sign-in/?mail'));
  await page.locator('#choose').waitFor();
  expect(page.url()).not.toContain('token');
  await fillIn(page, '#choose', { password: 'short' });
  await said().toBe('Please choose a password of at least 10 characters.');
  await fillIn(page, '#choose', { password });
  await isOpen();

  await page.goto(link.replace('/sign-in/', '/sign-in/?again-by-mail'));
  await fillIn(page, '#choose', { password });
  await said().toBe('This link has been used or is too old. Ask for a new one under “I have forgotten my password”.');
});

test('an invitation that nobody sent lets nobody in', async () => {
  await page.goto(`${served.address}/sign-in/?2#invite_token=never-sent`);
  await fillIn(page, '#choose', { password });
  await said().toBe('This link has been used or is too old. Ask for a new one under “I have forgotten my password”.');
  await page.goto(`${served.address}/sign-in/?3#invite_token=<script>`);
  expect(await page.locator('#sign-in').isVisible()).toBe(true);
});

test('nobody is led to another site after signing in', async () => {
  await page.goto(`${served.address}/sign-in/?next=${encodeURIComponent('//evil.example')}`);
  await fillIn(page, '#sign-in', { email, password });
  await isOpen();
  expect(new URL(page.url()).origin).toBe(served.address);
});

test('signing out on a shared computer leaves nothing for the next person', async () => {
  await fillIn(page, '#sign-in', { email, password });
  await isOpen();
  await isReady(page);
  await page.goto(`${served.address}/sign-in/`);
  await page.click('#sign-out');
  await said().toBe('You are signed out.');
  expect(await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await caches.keys()).length, (await indexedDB.databases()).length, document.cookie])).toEqual([0, 0, 0, 0, '']);
  await page.goto(`${served.address}/admin/`);
  await page.waitForURL(/sign-in/);
});
