import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dialogs, enter, foundation, kept, listen, open, refused, saved, signIn, teacher, trouble, useDesks } from './desks.ts';
import { beginResource, fillIn, isReady, retype, save, soon, summaryField, titleField, toasts, textOf } from './editor.ts';
import { served } from './local-partnership.ts';

useDesks();

describe('a session', { timeout: 300_000 }, () => {
  test('is renewed automatically while somebody writes', async () => {
    const page = await open(await signIn(teacher), 'thinking-sheet');
    await retype(summaryField(page), 'A long edit.');
    await expire(page);
    await save(page);
    await soon(() => saved('thinking-sheet')).toContain('A long edit.');
    expect(trouble.renewals).toBe(1);
  });

  test('that runs out is begun again in another tab, and the words are saved from the first', async () => {
    const page = await open(await signIn(teacher), 'playground-zones-at-a-glance');
    await retype(summaryField(page), 'Typed while it ran out.');
    trouble.isRenewalRefused = true;
    await expire(page);
    await save(page);
    await soon(() => toasts(page)).toBe('Not saved yet. Your sign-in has run out. Leave this page open, sign in again in another tab, and save here.');
    trouble.isRenewalRefused = false;
    const other = await page.context().newPage();
    await enter(other, teacher);
    await save(page);
    await soon(() => saved('playground-zones-at-a-glance')).toContain('Typed while it ran out.');
  });

  test('that runs out is begun again in the same tab, and the words come back', async () => {
    const page = await open(await signIn(teacher), 'parents-workshop');
    await retype(summaryField(page), 'Typed before it ran out.');
    await kept(page, 'parents-workshop', 'Typed before it ran out.');
    trouble.isRenewalRefused = true;
    await expire(page);
    await page.reload();
    await page.waitForURL(/sign-in\/\?again/);
    expect(await page.locator('#say').innerText()).toBe('Sign in again. What you had not saved is kept on this computer: open the same page, and the editor offers it to you.');
    trouble.isRenewalRefused = false;
    await fillIn(page, '#sign-in', { email: teacher.email, password: teacher.password });
    await soon(() => summaryField(page).inputValue().catch(() => '')).toBe('Typed before it ran out.');
  });

  test('is not thrown away because the server does not answer when the editor is opened', async () => {
    const page = await signIn(teacher);
    await page.route('**/api/git/**', (route) => route.fulfill({ status: 503, contentType: 'application/json', body: '{"message":"down"}' }));
    await page.reload();
    await soon(() => page.locator('#desk-say').innerText()).toBe('Your drafts could not be read, because the server is not answering. What you have saved is safe. Reload the page in a minute.');
    await page.goto(`${served.address}/admin/?down#/collections/resources`);
    await page.getByRole('heading', { name: 'The editor cannot be opened at the moment' }).waitFor();
    await page.unroute('**/api/git/**');
    await page.getByRole('link', { name: 'Try again' }).click();
    await isReady(page);
  });
});

describe('a session while a draft is looked through', { timeout: 300_000 }, () => {
  const NOTE = 'Lovely. Please say “each day” in the summary.';
  const NOT_REACHED = 'We could not be reached; perhaps you have no internet at the moment. Nothing is lost; try again in a minute.';
  const note = (page: Page) => page.getByLabel('What should be different?');
  const sendBack = (page: Page) => page.getByRole('button', { name: 'Send it back' }).click();
  const said = (page: Page) => page.locator('#say').innerText();
  let page: Page;

  test('outlasts a moment without internet, and so does the note', async () => {
    const desk = await open(await signIn(teacher), 'letter-after-a-fall-out');
    await retype(summaryField(desk), 'Handed in.');
    await save(desk);
    await soon(() => saved('letter-after-a-fall-out')).toContain('Handed in.');
    page = await signIn(foundation, { stays: true });
    await openDraft();
    await note(page).fill(NOTE);
    await later(page);
    await page.context().setOffline(true);
    await sendBack(page);
    await soon(() => said(page)).toBe(NOT_REACHED);
    expect(await note(page).inputValue()).toBe(NOTE);
    await page.context().setOffline(false);
    await page.reload();
    await soon(() => note(page).inputValue()).toBe(NOTE);
  });

  test('is over when its renewal is refused; what to do is said, and the note is there after signing in again', async () => {
    trouble.isRenewalRefused = true;
    await later(page, 4);
    await sendBack(page);
    await soon(() => said(page)).toBe('Your sign-in has run out. Leave this page open, sign in again in another tab, and save here.');
    await page.reload();
    await page.waitForURL(/sign-in/);
    trouble.isRenewalRefused = false;
    await fillIn(page, '#sign-in', { email: foundation.email, password: foundation.password });
    await soon(() => note(page).inputValue().catch(() => '')).toBe(NOTE);
    await sendBack(page);
    await soon(() => said(page)).toBe('Sent back. They see your note when they open the draft, and under “Drafts”.');
    await openDraft();
    expect(await note(page).inputValue()).toBe('');
  });

  test('takes a note that was not sent with it when somebody signs out', async () => {
    await note(page).fill('Not sent.');
    await page.goto(`${served.address}/sign-in/`);
    expect(await keptNotes()).toContain('Not sent.');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await soon(() => said(page)).toBe('You are signed out.');
    expect(await keptNotes()).toBe('');
  });

  test('outlasts it where what was sent in is read, too', async () => {
    page = await signIn(foundation, { stays: true });
    await later(page);
    const lose = (route: Route) => route.abort();
    await page.route('**/identity/token', lose);
    await page.goto(`${served.address}/admin/sent-in/`);
    await soon(() => said(page)).toBe(NOT_REACHED);
    await page.unroute('**/identity/token', lose);
    await page.reload();
    await soon(() => said(page)).toBe('Here, what people send arrives by e-mail. Copy the message into the box below.');
  });

  async function openDraft(): Promise<void> {
    await page.goto(`${served.address}/review/?${Math.random()}#/resources/letter-after-a-fall-out`);
    await note(page).waitFor();
  }

  const keptNotes = () => page.evaluate(() => Object.values(sessionStorage).join());
});

describe('a tab that is closed', { timeout: 300_000 }, () => {
  test('takes nothing with it: every field and the words are offered again', async () => {
    const page = await signIn(teacher);
    await beginResource(page);
    await retype(titleField(page), 'Closed by mistake');
    await retype(summaryField(page), 'What it was about.');
    await textOf(page).click();
    await page.waitForTimeout(300);
    await page.keyboard.type('The words of the page.', { delay: 5 });
    await kept(page, '', 'The words of the page.');
    await page.close({ runBeforeUnload: false });
    const again = await listen(page.context());
    await again.goto(`${served.address}/admin/#/collections/resources/new`);
    await soon(() => titleField(again).inputValue().catch(() => '')).toBe('Closed by mistake');
    expect(dialogs.at(-1)).toMatch(/^Closed by mistake, changed today at \d\d:\d\d, not saved\.\n\nYour computer kept it\. Use it\? “Cancel” throws it away\.$/);
    await soon(() => summaryField(again).inputValue()).toBe('What it was about.');
    await soon(() => textOf(again).innerText()).toContain('The words of the page.');
    await save(again);
    await soon(() => saved('closed-by-mistake')).toMatch(/What it was about\.[^]*The words of the page\./);
  });
});

test('all the while the editor did not look for what it is not shown', () => expect(refused).toEqual([]));

/** Moves the clock of a page forward until every current session has to be renewed. */
async function later(page: Page, hours = 2): Promise<void> {
  await page.clock.setFixedTime(Date.now() + hours * 3600_000);
}

/** Changes a session so that it has to be renewed before the next request. */
async function expire(page: Page): Promise<void> {
  trouble.renewals = 0;
  await page.evaluate(() => {
    const user = JSON.parse(localStorage.getItem('gotrue.user')!) as { token: { expires_at: number } };
    user.token.expires_at = 0;
    localStorage.setItem('gotrue.user', JSON.stringify(user));
  });
}
