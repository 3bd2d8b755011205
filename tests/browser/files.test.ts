import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { PATIENCE } from './browser.ts';
import { fillIn, goToStep, isReady, preview, publish, retype, save, setStatus, soon, summaryField, textOf, tickAll, titleField, toasts } from './editor.ts';
import { madePdf } from '../../src/files/pdf/made-pdf.ts';
import { browser, folder, partnership, published, served, usePartnership } from './local-partnership.ts';

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

describe('a file reaches a page by one road only', { timeout: 300_000 }, () => {
  test('the editor has no library of files', async () => {
    await page.goto(`${served.address}/admin/?1#/media`);
    await page.waitForTimeout(1500);
    expect(await page.locator('input[type=file]').count()).toBe(0);
    expect(await page.getByRole('button', { name: /upload|media/i }).count()).toBe(0);
  });

  test('a picture that is pasted or dropped into the words is checked before it is taken', async () => {
    await page.goto(`${served.address}/admin/?2#/collections/resources/new`);
    const words = textOf(page);
    await words.click();
    await words.evaluate((target) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from([0x89, 0x50, 0x4e, 0x47])], 'face.png', { type: 'image/png' }));
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      const { left, top } = target.getBoundingClientRect();
      target.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true, clientX: left + 9, clientY: top + 9 }));
    });
    await expect.poll(async () => (await page.locator('.text-told p').allInnerTexts()).filter((message) => message.includes('face.png')).length, { timeout: PATIENCE }).toBe(2);
    expect([await words.getByRole('group', { name: 'Picture' }).count(), sent]).toEqual([0, []]);
  });

  test('a picture that is chosen is checked before it is taken', async () => {
    await page.getByRole('button', { name: 'Picture', exact: true }).click();
    let said = '';
    page.once('dialog', (dialog) => {
      said = dialog.message();
      void dialog.accept();
    });
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('group', { name: 'Picture' }).getByRole('button', { name: 'Picture Choose a file' }).first().click();
    const path = join(folder, 'face.png');
    writeFileSync(path, '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    await (await chooser).setFiles(path);
    await expect.poll(() => said, { timeout: PATIENCE }).toBe('"face.png" is not a PNG file. Its content is not what its name says.\n→ Open it in the program that made it, and save it again as PNG.');
    expect(sent).toEqual([]);
  });
});

describe('a file that the page does not use', { timeout: 300_000 }, () => {
  test('never leaves the computer when it was taken out before the page was saved', async () => {
    sent.length = 0;
    await page.goto(`${served.address}/admin/?3#/collections/resources/new`);
    await retype(titleField(page), 'Corner with two plans');
    await addFile('kept.pdf');
    await addFile('taken-out.pdf');
    await removeLastFile();
    await save(page);
    await soon(() => filesOf('corner-with-two-plans')).toEqual(['index.mdx', 'kept.pdf']);
    // Leaving the page earlier would leave the draft half submitted.
    await page.waitForURL('**/entries/corner-with-two-plans/index');
    expect(sent.filter((url) => url.includes('/git/blobs'))).toHaveLength(2);
  });

  test('is taken out of the draft that holds it already, and the form does not complain of it', async () => {
    await addByHand('corner-with-two-plans', { 'by-hand.pdf': pdf('') });
    await page.goto(`${served.address}/admin/?4#/collections/resources/entries/corner-with-two-plans/index`);
    await soon(() => titleField(page).inputValue()).toBe('Corner with two plans');
    await page.waitForTimeout(1000);
    await retype(titleField(page), 'Corner with one plan');
    await soon(() => preview(page).locator('.preview').innerText()).toContain('Still to fill in');
    expect(await preview(page).locator('.preview-problems').innerText()).not.toContain('.pdf');
    await save(page);
    await soon(() => filesOf('corner-with-two-plans')).toEqual(['index.mdx', 'kept.pdf']);
  });
});

test('a file that went past the editor is opened before the page is published from the form', { timeout: 300_000 }, async () => {
  const address = '#/collections/resources/entries/affective-statements/index';
  await page.goto(`${served.address}/admin/?5${address}`);
  await soon(() => titleField(page).inputValue()).not.toBe('');
  await page.waitForTimeout(1000);
  await retype(summaryField(page), 'Short sentences for every day.');
  await save(page);
  // The editor's last request.
  await page.getByRole('button', { name: /Status/i }).first().waitFor();
  const text = await partnership.repository.git(['show', 'cms/resources/affective-statements/index:content/resources/affective-statements/index.mdx']);
  await addByHand('affective-statements', { 'index.mdx': `${text}\n\nRead [the plan](plan.pdf).\n`, 'plan.pdf': pdf('/Author(Jane Example)') });
  await page.goto(`${served.address}/admin/?6${address}`);
  await soon(() => preview(page).locator('.preview').innerText()).toContain('We found nothing to put right.');
  await setStatus(page, 'Ready');
  await tickAll(page);
  page.once('dialog', (dialog) => void dialog.accept());
  await publish(page);
  await soon(() => toasts(page)).toContain('There is still something to put right: "plan.pdf" says more than it shows: the names and dates in its properties. “Drafts” says what to do about it.');
  expect(published).toBe(0);
});

/** Lists the files in the folder of a resource, in its draft. */
async function filesOf(slug: string): Promise<string[]> {
  const listed = await partnership.repository.git(['ls-tree', '--name-only', `cms/resources/${slug}/index:content/resources/${slug}`]).catch(() => '');
  return listed.split('\n').filter(Boolean);
}

/** Adds files to the folder of a resource in its draft, bypassing the editor. */
async function addByHand(slug: string, files: Record<string, string>): Promise<void> {
  const { git } = partnership.repository;
  const branch = `cms/resources/${slug}/index`;
  const person = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@x.example', GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@x.example' };
  const env = { GIT_INDEX_FILE: join(folder, 'index-by-hand'), ...person };
  await git(['read-tree', branch], { env });
  for (const [name, input] of Object.entries(files)) {
    const sha = await git(['hash-object', '-w', '--stdin'], { input });
    await git(['update-index', '--add', '--cacheinfo', `100644,${sha},content/resources/${slug}/${name}`], { env });
  }
  const commit = await git(['commit-tree', '-p', branch, '-m', 'By hand', await git(['write-tree'], { env })], { env });
  await git(['update-ref', `refs/heads/${branch}`, commit]);
}

async function addFile(name: string): Promise<void> {
  await goToStep(page, 'Anything else');
  await page.getByRole('button', { name: 'Add File' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /choose a file/i }).last().click();
  const path = join(folder, name);
  // Decap treats two files with the same contents as one.
  writeFileSync(path, pdf(`/Title(Plan ${name.split('.')[0]})/Author(Jane Example)`));
  const before = await removers().count();
  await (await chooser).setFiles(path);
  await soon(() => page.getByText(name).count()).toBeGreaterThan(0);
  // Its name may be shown a moment before its buttons are.
  await soon(() => removers().count()).toBe(before + 1);
}

const removers = () => page.getByRole('button', { name: 'Remove file' });
const removeLastFile = () => removers().last().click();

/** A PDF as Latin-1 text, which Git stores unchanged. */
const pdf = (info: string) => new TextDecoder('latin1').decode(madePdf({ info }));
