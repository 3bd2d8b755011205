import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** What a page in the editor said that no test asked for. */
export interface Heard {
  /** Requests to other hosts, and breaches of the content policy. */
  complaints: string[];
  /** The last message that asked for a press of a button. */
  said: string;
}

/** Signs in as somebody, in a window of their own, and waits until the editor lists what there is. */
export async function signIn(browser: Browser, address: string, { email, password }: { email: string; password: string }, heard: Heard): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  page.on('dialog', (dialog) => {
    heard.said = dialog.message();
    void dialog.accept();
  });
  page.on('request', (request) => /^(blob|data):/.test(request.url()) || request.url().startsWith(address) || heard.complaints.push(request.url()));
  page.on('console', (message) => /Content.Security.Policy/i.test(message.text()) && heard.complaints.push(message.text()));
  await page.goto(`${address}/admin/`);
  await page.waitForURL(/sign-in/);
  await page.fill('#sign-in input[name=email]', email);
  await page.fill('#sign-in input[name=password]', password);
  await page.click('#sign-in button');
  await page.getByText('Affective statements').first().waitFor();
  return page;
}

/** What is going to be so before long. */
export const soon = <T>(look: () => T) => expect.poll(look, { timeout: 20_000 });

/** By hand: Decap takes a value that is set at once for one that is added to what is there. */
export async function retype(field: Locator, words: string): Promise<void> {
  await field.click();
  await field.press('Control+A');
  await field.pressSequentially(words);
}

/** Writes a paragraph of its own below all other words. */
export async function writeAtEnd(page: Page, words: string): Promise<void> {
  await page.locator('.cms-editor-visual [contenteditable=true]').last().click();
  // The caret needs a moment to settle.
  await page.waitForTimeout(300);
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type(words, { delay: 5 });
}

/** The field with the title of the page. */
export const titleField = (page: Page): Locator => page.getByLabel('Title').first();

/** The preview beside the form. */
export const preview = (page: Page): FrameLocator => page.frameLocator('#preview-pane');

/** What the editor says in its corner. */
export const toasts = async (page: Page): Promise<string> => (await page.locator('[class*=oast]').allInnerTexts()).join('\n');

/** Saves the draft. */
export const save = (page: Page): Promise<void> => page.getByRole('button', { name: /^Save$/ }).first().click();
