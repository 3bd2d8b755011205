import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dialogs, enter, kept, listen, open, refused, saved, signIn, teacher, trouble, useDesks } from './desks.ts';
import { fillIn, isReady, retype, save, soon, summaryField, titleField, toasts } from './editor.ts';
import { served } from './local-partnership.ts';

useDesks();

describe('a session', { timeout: 120_000 }, () => {
  test('is renewed by itself while somebody writes', async () => {
    const page = await open(await signIn(teacher), 'lunchtime-team-briefing');
    await retype(summaryField(page), 'A long edit.');
    await expire(page);
    await save(page);
    await soon(() => saved('lunchtime-team-briefing')).toContain('A long edit.');
    expect(trouble.renewals).toBe(1);
  });

  test('that runs out is begun again in another tab, and the words are saved from the first', async () => {
    const page = await open(await signIn(teacher), 'front-office-first-words');
    await retype(summaryField(page), 'Typed while it ran out.');
    trouble.isRenewalRefused = true;
    await expire(page);
    await save(page);
    await soon(() => toasts(page)).toBe('Not saved yet. Your sign-in has run out. Leave this page open, sign in again in another tab, and save here.');
    trouble.isRenewalRefused = false;
    const other = await page.context().newPage();
    await enter(other, teacher);
    await save(page);
    await soon(() => saved('front-office-first-words')).toContain('Typed while it ran out.');
  });

  test('that runs out is begun again in the same tab, and the words come back', async () => {
    const page = await open(await signIn(teacher), 'formal-conference-outline');
    await retype(summaryField(page), 'Typed before it ran out.');
    await kept(page, 'formal-conference-outline', 'Typed before it ran out.');
    trouble.isRenewalRefused = true;
    await expire(page);
    await page.reload();
    await page.waitForURL(/sign-in\/\?again/);
    expect(await page.locator('#say').innerText()).toBe('Please sign in again. What you had not saved is kept on this computer: open the same page, and the editor offers it to you.');
    trouble.isRenewalRefused = false;
    await fillIn(page, '#sign-in', { email: teacher.email, password: teacher.password });
    await soon(() => summaryField(page).inputValue().catch(() => '')).toBe('Typed before it ran out.');
  });

  test('is not thrown away because the server does not answer when the editor is opened', async () => {
    const page = await signIn(teacher);
    await page.route('**/api/git/**', (route) => route.fulfill({ status: 503, contentType: 'application/json', body: '{"message":"down"}' }));
    await page.reload();
    await page.getByRole('heading', { name: 'The editor cannot be opened at the moment' }).waitFor();
    await page.unroute('**/api/git/**');
    await page.getByRole('link', { name: 'Try again' }).click();
    await isReady(page);
  });
});

describe('a tab that is closed', { timeout: 60_000 }, () => {
  test('takes nothing with it: every field and the words are offered again', async () => {
    const page = await signIn(teacher);
    await page.getByText('New resource').first().click();
    await retype(titleField(page), 'Closed by mistake');
    await retype(summaryField(page), 'What it was about.');
    await page.locator('.cms-editor-visual [contenteditable=true]').last().click();
    await page.waitForTimeout(300);
    await page.keyboard.type('The words of the page.', { delay: 5 });
    await kept(page, '', 'The words of the page.');
    await page.close({ runBeforeUnload: false });
    const again = await listen(page.context());
    await again.goto(`${served.address}/admin/#/collections/resources/new`);
    await soon(() => titleField(again).inputValue().catch(() => '')).toBe('Closed by mistake');
    expect(dialogs.at(-1)).toBe('Your computer kept what you wrote last time and had not saved. Use it?');
    expect(await summaryField(again).inputValue()).toBe('What it was about.');
    expect(await again.locator('.cms-editor-visual').first().innerText()).toContain('The words of the page.');
    await save(again);
    await soon(() => saved('closed-by-mistake')).toMatch(/What it was about\.[^]*The words of the page\./);
  });
});

test('all the while the editor did not look for what it is not shown', () => expect(refused).toEqual([]));

/** Makes a session one that has to be renewed before the next request. */
async function expire(page: Page): Promise<void> {
  trouble.renewals = 0;
  await page.evaluate(() => {
    const user = JSON.parse(localStorage.getItem('gotrue.user')!) as { token: { expires_at: number } };
    user.token.expires_at = 0;
    localStorage.setItem('gotrue.user', JSON.stringify(user));
  });
}
