import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dismiss, foundation, open, sitDown, useDesks } from './desks.ts';
import { save, soon, toasts } from './editor.ts';
import { partnership } from './local-partnership.ts';

useDesks();

const NAME = 'two-minute-playground-script';
let page: Page;
const question = (): Locator => page.getByRole('dialog', { name: /^Remove “/ });
const isPublished = () => partnership.repository.git(['cat-file', '-e', `main:content/resources/${NAME}/index.mdx`]).then(() => true, () => false);

/** Chooses "Delete", as Decap calls it. */
async function remove(): Promise<void> {
  await page.getByRole('button', { name: /Delete published entry/i }).click();
  await question().waitFor();
}

describe('removing a page that is published', { timeout: 300_000 }, () => {
  test('says what points to it, and Escape leaves it on the site', async () => {
    page = await open(await sitDown(foundation, { stays: true }), NAME);
    await remove();
    expect(await question().getByRole('listitem').count()).toBeGreaterThan(2);
    expect(await question().innerText()).toContain('“Adapted from”');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Remove “Two-minute playground script” from the site?');
    await page.keyboard.press('Escape');
    await soon(() => toasts(page)).toBe('It is still on the site.');
    expect(await isPublished()).toBe(true);
    await dismiss(page);
  });

  test('offers to retire it with a successor, which fills in the form and can be saved', async () => {
    await remove();
    await question().getByRole('button', { name: 'Retire it instead' }).click();
    expect(await question().getByRole('alert').innerText()).toContain('Say in a sentence why');
    await question().getByLabel('Why it is retired').fill('There is a shorter one.');
    await question().getByLabel('Use this instead').selectOption({ index: 1 });
    await question().getByRole('button', { name: 'Retire it instead' }).click();
    await soon(() => toasts(page)).toContain('“Retired” is filled in below');
    await dismiss(page);
    await save(page);
    await soon(() => partnership.repository.git(['show', `cms/resources/${NAME}/index:content/resources/${NAME}/index.mdx`]).catch(() => '')).toMatch(/retired:\n {2}reason: There is a shorter one\.\n {2}on: "?\d{4}-\d{2}-\d{2}"?\n {2}successor: [a-z0-9-]+\n/);
    expect(await isPublished()).toBe(true);
  });
});
