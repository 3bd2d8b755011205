import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { SAMPLE_PEOPLE } from '../../src/server/local/people.ts';
import { PATIENCE } from './browser.ts';
import { fillIn, isReady } from './editor.ts';
import { findViolations } from './find-violations.ts';
import { browser, partnership, served, usePartnership } from './local-partnership.ts';

const { email, password } = SAMPLE_PEOPLE[0]!;
let page: Page;
let link = '';

usePartnership({ tell: (_, path) => (link = `${served.address}${path}`) });
beforeEach(async () => {
  page = await (await browser.newContext({ viewport: { width: 390, height: 800 } })).newPage();
  await page.goto(`${served.address}/sign-in/`);
  return () => page.context().close();
});

const faults = () => expect.poll(() => page.locator('.fault-summary li').allInnerTexts(), { timeout: PATIENCE });
const said = () => expect.poll(() => page.locator('#say').innerText(), { timeout: PATIENCE });
const USED = 'This link has been used or is too old. If you have chosen a password before, sign in with it. If not, ask for a new link here.';
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
  const violations = await findViolations(page, ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('a wrong password, and a field left empty, are told of in a sentence', async () => {
  await fillIn(page, '#sign-in', { email, password: 'wrong' });
  await said().toBe('That e-mail address and password do not match. Check both, or choose a new password.');
  await fillIn(page, '#sign-in', { email, password: '' });
  await faults().toEqual(['Write your password.']);
  await page.getByRole('link', { name: 'Write your password.' }).click();
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('password');
});

test('without internet it is said so, and it works afterwards', async () => {
  await page.context().setOffline(true);
  await fillIn(page, '#sign-in', { email, password });
  await said().toBe('We could not be reached. Check that you are on the internet, and try again.');
  await page.context().setOffline(false);
  await page.click('#sign-in .button');
  await isOpen();
});

test('a forgotten password is replaced by the link from the mail, which survives a request that fails, and works once', async () => {
  await page.click('text=I have forgotten my password');
  await fillIn(page, '#forgotten', { email: 'nobody@nowhere.example' });
  await said().toBe('If we know this mailbox, a message is on its way to it. It may take a few minutes.');
  await fillIn(page, '#forgotten', { email });
  await expect.poll(() => link).toContain('#recovery_token=');
  await page.goto(link);
  await page.locator('#choose').waitFor();
  expect(page.url()).not.toContain('token');
  await fillIn(page, '#choose', { password: 'short' });
  await faults().toEqual(['Choose a password of at least 10 characters.']);
  // The first request opens a session and uses up the link. The second, which sets the password, does not arrive.
  await page.route('**/identity/user', (route) => route.abort(), { times: 1 });
  await fillIn(page, '#choose', { password });
  await said().toBe('We could not be reached. Check that you are on the internet, and try again.');
  await page.goto(`${served.address}/`);
  await page.goto(link);
  await fillIn(page, '#choose', { password });
  await isOpen();

  await page.goto(link);
  await fillIn(page, '#choose', { password });
  await said().toBe(USED);
  expect(await page.locator('#forgotten').isVisible()).toBe(true);
});

test('an invitation that nobody sent lets nobody in', async () => {
  await page.goto(`${served.address}/sign-in/?2#invite_token=never-sent`);
  await fillIn(page, '#choose', { password });
  await said().toBe(USED);
  await page.goto(`${served.address}/sign-in/?3#invite_token=<script>`);
  await said().toBe('This link is not complete, or is not for this page. Open it again from the e-mail, or copy all of it into the address bar.');
  expect(page.url()).not.toContain('token');
  expect(await page.locator('#sign-in').isVisible()).toBe(true);
});

test('nobody is led to another site after signing in', async () => {
  await page.goto(`${served.address}/sign-in/?next=${encodeURIComponent('//evil.example')}`);
  await fillIn(page, '#sign-in', { email, password });
  await isOpen();
  expect(new URL(page.url()).origin).toBe(served.address);
});

test('signing out on a shared computer ends the session, in other tabs too, and leaves nothing for the next person', { timeout: 300_000 }, async () => {
  await fillIn(page, '#sign-in', { email, password });
  await isOpen();
  await isReady(page);
  await page.goto(`${served.address}/sign-in/`);
  const { token } = (await page.evaluate(() => JSON.parse(localStorage.getItem('gotrue.user')!))) as { token: { access_token: string } };
  const other = await page.context().newPage();
  await other.goto(`${served.address}/sign-in/`);
  await other.locator('#signed-in').waitFor();
  await page.click('#sign-out');
  await said().toBe('You are signed out.');
  expect(partnership.identify(`Bearer ${token.access_token}`)).toBeUndefined();
  await other.locator('#sign-in').waitFor();
  await other.close();
  expect(await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await caches.keys()).length, (await indexedDB.databases()).length, document.cookie])).toEqual([0, 0, 0, 0, '']);
  await page.goto(`${served.address}/admin/`);
  await page.waitForURL(/sign-in/);
});

describe('before the script has come', () => {
  const NEXT = '?next=%23%2Fcollections%2Fresources%2Fnew';
  const type = async () => {
    await page.fill('#sign-in input[name=email]', email);
    await page.locator('#sign-in input[name=password]').pressSequentially('circle-of');
  };

  test('the button waits, what was typed is kept, and so is where somebody wanted to go', async () => {
    let come = () => {};
    const scripts = new Promise<void>((resolve) => (come = resolve));
    await page.route('**/_astro/*.js', async (route) => {
      await scripts;
      await route.continue().catch(() => undefined);
    });
    await page.goto(`${served.address}/sign-in/${NEXT}`, { waitUntil: 'commit' });
    await type();
    await page.keyboard.press('Enter');
    expect(await page.locator('#sign-in .button').isDisabled()).toBe(true);
    await page.getByText('This page is still loading.').first().waitFor();
    come();
    await expect.poll(() => page.locator('#sign-in .button').isEnabled(), { timeout: PATIENCE }).toBe(true);
    await page.keyboard.type('-chairs');
    await page.keyboard.press('Enter');
    await isOpen();
    expect(page.url()).toBe(`${served.address}/admin/#/collections/resources/new`);
  });

  test('and when it is blocked, nothing that was typed gets into an address, even if the form is sent', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.route('**/_astro/*.js', (route) => route.abort());
    await page.goto(`${served.address}/sign-in/${NEXT}`);
    await type();
    await page.locator('#sign-in').evaluate((form: HTMLFormElement) => form.submit());
    await page.getByRole('heading', { name: 'Not signed in yet' }).waitFor();
    expect(page.url()).toBe(`${served.address}/sign-in/not-yet/${NEXT}`);
    expect(asked.filter((address) => /circle-of|hawthorn/.test(address))).toEqual([]);
  });
});

test('without JavaScript the page says so, and offers no form that could not work', async () => {
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto(`${served.address}/sign-in/`);
  expect(await plain.locator('noscript .said').isVisible()).toBe(true);
  expect(await plain.locator('form.sign-in:visible').count()).toBe(0);
  await plain.context().close();
});

test('where the browser may keep nothing, the page and the editor lead to a sentence', async () => {
  await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('denied', 'SecurityError'); } }));
  for (const path of ['/sign-in/?1', '/admin/']) {
    await page.goto(`${served.address}${path}`);
    await page.getByText('This browser does not let our site save anything, so it cannot keep you signed in.').waitFor();
  }
});

test('a password can be looked at while it is typed, is hidden again when it is sent, and pressing twice sends it once', async () => {
  // No other test changes this person's password.
  const { email, password } = SAMPLE_PEOPLE[1]!;
  let sent = 0;
  await page.route('**/identity/token', (route) => {
    sent++;
    return route.continue();
  });
  await page.fill('#sign-in input[name=email]', email);
  await page.fill('#sign-in input[name=password]', password);
  await page.click('#sign-in .show');
  const look = () => page.locator('#password').evaluate((input: HTMLInputElement) => [input.type, document.activeElement === input]);
  expect(await look()).toEqual(['text', true]);
  // Looked at in the same moment: a quick sign-in leaves this page.
  expect(await page.locator('#sign-in').evaluate((form: HTMLFormElement) => {
    for (let press = 0; press < 3; press++) form.requestSubmit();
    return form.querySelector<HTMLInputElement>('#password')!.type;
  })).toBe('password');
  await isOpen();
  expect(sent).toBe(1);
});
