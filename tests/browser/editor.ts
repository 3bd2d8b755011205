import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { PATIENCE } from './browser.ts';

/** What a page of the editor reported without being asked. */
export interface Heard {
  /** Requests to other hosts, and violations of the content security policy. */
  complaints: string[];
  /** The message of the last browser dialog. */
  said: string;
}

/** Signs in as somebody, in a browser context of their own, and waits until their desk is there. */
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
  await fillIn(page, '#sign-in', { email, password });
  await isReady(page);
  return page;
}

/** Fills in and submits one of the forms of the sign-in page. */
export async function fillIn(page: Page, form: string, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.fill(`${form} input[name=${name}]`, value);
  await page.click(`${form} .button`);
}

/** Waits until the desk lists what is somebody’s. */
export const isReady = (page: Page): Promise<void> => page.locator('#desk-lists:not([aria-busy])').waitFor();

/** Expects something that will be true before long. Most looks start a Git process, so they are not too frequent. */
export const soon = <T>(look: () => T) => expect.poll(look, { timeout: PATIENCE, interval: 200 });

/** Types a value key by key. If it were set in one go, Decap would add it to what is there. */
export async function retype(field: Locator, words: string): Promise<void> {
  await field.click();
  await field.press('Control+A');
  await field.press('Delete');
  await field.pressSequentially(words);
}

/** The text of the page that is open, where people write. */
export const textOf = (page: Page): Locator => page.locator('.text-words').first();

/** Writes a new paragraph at the end of the text. */
export async function writeAtEnd(page: Page, words: string): Promise<void> {
  await textOf(page).focus();
  await page.keyboard.press('Control+End');
  if (await textOf(page).locator('> :last-child').innerText() !== '') await page.keyboard.press('Enter');
  await page.keyboard.type(words, { delay: 5 });
}

/** Puts something into the text by its name in the menu. */
export async function addPart(page: Page, name: string): Promise<void> {
  await page.getByRole('toolbar', { name: 'Writing' }).getByRole('button', { name: 'Add a part' }).click();
  await page.getByRole('option', { name }).first().click();
}

/** Opens the form of a new resource, from the desk or from the list. */
export async function beginResource(page: Page): Promise<void> {
  await page.getByText(/^(New resource|Share something you use)$/).first().click();
  await titleField(page).waitFor();
}

/** Goes to a step of the form. */
export const goToStep = (page: Page, step: string): Promise<void> => page.getByRole('navigation', { name: 'Steps of this form' }).getByRole('button', { name: step }).click();

/** The field for the title. */
export const titleField = (page: Page): Locator => page.getByLabel('Title').first();

/** The field for the summary below the title. */
export const summaryField = (page: Page): Locator => page.getByLabel('Summary').first();

/** The preview beside the form. */
export const preview = (page: Page): FrameLocator => page.frameLocator('#preview-pane');

/** A message in the corner of the editor. */
export const toasts = async (page: Page): Promise<string> => (await page.locator('.Toastify__toast').allInnerTexts()).join('\n').trim();

/** Saves the draft. */
export const save = (page: Page): Promise<void> => page.getByRole('button', { name: /^Save$/ }).first().click();

/** Chooses a status in the bar above the form. A message in the corner says whether it was set. */
export async function chooseStatus(page: Page, status: string): Promise<void> {
  await page.getByRole('button', { name: /Status/i }).first().click();
  await page.getByRole('menuitem', { name: status, exact: true }).first().click();
}

/** Sets a status, and waits until it is set. */
export async function setStatus(page: Page, status: string): Promise<void> {
  await chooseStatus(page, status);
  await soon(() => toasts(page)).toContain('The status is changed');
}

/** Ticks every line of the checklist in the preview. */
export async function tickAll(page: Page): Promise<void> {
  for (const box of await preview(page).locator('.preview-checklist input').all()) await box.check();
}

/** Publishes what is in the form, or tries to. */
export async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Publish$/ }).first().click();
  await page.getByText('Publish now').first().click();
}

/** The text of a file without the fields that a new form fills in from the current date. */
export const withoutToday = (text: string): string => text.replace(/(?<=^(added|reviewed): )\d{4}-\d{2}-\d{2}$|(?<=^review: )\d{4}-(spring|summer|autumn)$/gm, '…');
