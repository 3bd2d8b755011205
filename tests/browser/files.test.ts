import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { fillIn, isReady } from './editor.ts';
import { browser, folder, partnership, served, usePartnership } from './local-partnership.ts';

let page: Page;
const sent: string[] = [];

usePartnership();
beforeAll(async () => {
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  page.on('request', (request) => request.method() === 'POST' && request.url().includes('/api/git/') && sent.push(request.url()));
  const { email, password } = partnership.people[1]!;
  await page.goto(`${served.address}/admin/`);
  await page.waitForURL(/sign-in/);
  await fillIn(page, '#sign-in', { email, password });
  await isReady(page);
});

describe('a file reaches a page by one road only', { timeout: 60_000 }, () => {
  test('the editor has no library of files', async () => {
    await page.goto(`${served.address}/admin/?1#/media`);
    await page.waitForTimeout(1500);
    expect(await page.locator('input[type=file]').count()).toBe(0);
    expect(await page.getByRole('button', { name: /upload|media/i }).count()).toBe(0);
  });

  test('a picture that is pasted or dropped into the words is not taken', async () => {
    await page.goto(`${served.address}/admin/?2#/collections/resources/new`);
    const words = page.locator('.cms-editor-visual [contenteditable=true]').first();
    await words.click();
    await words.evaluate((target) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from([0x89, 0x50, 0x4e, 0x47])], 'face.png', { type: 'image/png' }));
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      target.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await page.waitForTimeout(500);
    expect([await words.locator('img').count(), sent]).toEqual([0, []]);
  });

  test('the words have no button for pictures besides the parts, and a part’s picture is judged before it is taken', async () => {
    await page.getByRole('button', { name: /add a part/i }).last().click();
    expect(await page.getByRole('menuitem', { name: /^image$/i }).count()).toBe(0);
    await page.getByRole('menuitem', { name: 'Picture' }).click();
    let said = '';
    page.once('dialog', (dialog) => {
      said = dialog.message();
      void dialog.accept();
    });
    const chooser = page.waitForEvent('filechooser');
    await page.locator('.cms-editor-visual').getByRole('button', { name: /choose an image/i }).first().click();
    const path = join(folder, 'face.png');
    writeFileSync(path, '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    await (await chooser).setFiles(path);
    await expect.poll(() => said, { timeout: 20_000 }).toBe('"face.png" is not a PNG file. What is inside it is something else than its name says.\n→ Open it in the program that made it, and save it again as PNG.');
    expect(sent).toEqual([]);
  });
});
