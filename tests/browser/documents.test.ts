import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { odt, pptx } from '../../src/files/made-office.ts';
import { splitPage } from '../../src/mdx/front-matter.ts';
import { nameEntry } from '../../src/schema/name-entry.ts';
import { makeLeaflet } from '../../src/takeaway/leaflet.ts';
import { readPictures } from '../../src/takeaway/pictures.ts';
import { writeDocument } from '../../src/takeaway/word/document.ts';
import { realCatalogue } from '../real-catalogue.ts';
import { open, refused, saved, sitDown, teacher, useDesks } from './desks.ts';
import { beginResource, goToStep, isReady, save, soon, textOf, titleField, toasts } from './editor.ts';
import { served } from './local-partnership.ts';

useDesks();

const SLUG = 'lanyard-card-five-questions';
/** A word that the page has once, and what a teacher writes in its place. */
let word: string;
const CHANGED = 'Zebra';
/** Our Word file of the page, as the site offers it. */
let ours: Uint8Array;
let body: string;

beforeAll(async () => {
  const catalogue = await realCatalogue();
  const resource = catalogue.resources.find(({ slug }) => slug === SLUG)!;
  const pictures = await readPictures(resource.page.beside.filter(({ name }) => /\.(png|jpe?g|webp)$/.test(name)).map(({ name }) => ({ name, path: join(dirname(resource.page.file), name) })));
  ours = await writeDocument(makeLeaflet(resource, catalogue, catalogue.settings.address), pictures);
  body = splitPage(readFileSync(resource.page.file, 'utf8')).body;
  const xml = strFromU8(unzipSync(ours)['word/document.xml']!);
  word = [...xml.matchAll(/>([^<]*)<\/w:t>/g)].flatMap(([, words]) => words!.match(/\p{L}{5,}/gu) ?? []).find((one) => body.split(one).length === 2 && body.replace(/\]\([^)]*\)|"[^"\n]*"/g, '').split(one).length === 2 && xml.split(one).length === 2)!;
  expect(word, 'a word that is once in the text and once in the Word file').toMatch(/^\p{L}{5,}$/u);
});

const changed = () => {
  const pieces = unzipSync(ours);
  pieces['word/document.xml'] = strToU8(strFromU8(pieces['word/document.xml']!).replace(word, CHANGED));
  return zipSync(pieces);
};
const given = (name: string, bytes: Uint8Array) => ({ name, mimeType: '', buffer: Buffer.from(bytes) });
const slides = () => pptx([{ text: 'Ask what happened.' }, { text: 'Listen to both.' }]);
const openText = () => odt('<text:h text:outline-level="1">Before the bell</text:h><text:p>Walk the edge of the yard.</text:p>');
const said = (page: Page) => page.locator('#desk-say').innerText();

async function desk(): Promise<Page> {
  const page = await sitDown(teacher);
  await page.goto(`${served.address}/admin/`);
  await isReady(page);
  return page;
}

/** Drops files onto an element, as from the computer. */
async function drop(page: Page, onto: string, files: readonly { name: string; bytes: Uint8Array }[]): Promise<void> {
  await page.evaluate(({ onto, files }) => {
    const data = new DataTransfer();
    for (const { name, bytes } of files) data.items.add(new File([new Uint8Array(bytes)], name));
    const element = document.querySelector(onto)!;
    const { left, top } = element.getBoundingClientRect();
    for (const kind of ['dragover', 'drop']) element.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true, clientX: left + 40, clientY: top + 40 }));
  }, { onto, files: files.map(({ name, bytes }) => ({ name, bytes: [...bytes] })) });
}

describe('a document that is chosen or dropped on the desk', { timeout: 300_000 }, () => {
  test('and is our own Word file with one word changed, opens the form of an adaptation, in which only that word differs', async () => {
    const page = await desk();
    await page.locator('#desk-file').setInputFiles(given('card.docx', changed()));
    await page.waitForURL(/start=word/);
    await soon(() => titleField(page).inputValue().catch(() => '')).toMatch(/\(our version\)$/);
    await soon(() => textOf(page).innerText()).toContain(CHANGED);
    await save(page);
    const name = nameEntry(await titleField(page).inputValue(), 'resource', () => false);
    await soon(() => saved(name)).toContain(`adapted:\n  resource: ${SLUG}\n`);
    expect(splitPage(await saved(name)).body.trim()).toBe(body.replace(word, CHANGED).trim());
    await goToStep(page, 'Anything else');
    await soon(() => page.getByText('Adapted from', { exact: false }).first().isVisible()).toBe(true);
  });

  test('and is our own Word file as it was downloaded, is said to be unchanged', async () => {
    const page = await desk();
    await page.locator('#desk-file').setInputFiles(given('card.docx', ours));
    await soon(() => said(page)).toMatch(/^“card\.docx”: This is our Word file of “.+”, and nothing in its text was changed\. Change it in Word, save it, and choose it again\./);
    expect(page.url()).not.toContain('start=');
    // The same file once more, as after a change in Word.
    await page.locator('#desk-file').setInputFiles(given('card.docx', changed()));
    await page.waitForURL(/start=word/);
  });

  test('where a page to adapt is being chosen, is read in the same way', async () => {
    const page = await desk();
    await page.getByRole('button', { name: 'Adapt a page' }).click();
    await page.getByRole('dialog').waitFor();
    await drop(page, '#desk-choose', [{ name: 'card.docx', bytes: changed() }]);
    await page.waitForURL(/start=word/);
    await soon(() => titleField(page).inputValue().catch(() => '')).toMatch(/\(our version\)$/);
  });

  test('and is a presentation or an OpenDocument text, begins a page with its text', async () => {
    for (const [name, bytes, text] of [['talk.pptx', slides(), 'Listen to both.'], ['rules.odt', openText(), 'Walk the edge of the yard.']] as const) {
      const page = await desk();
      await page.locator('#desk-file').setInputFiles(given(name, bytes));
      await page.waitForURL(/start=word/);
      await soon(() => textOf(page).innerText().catch(() => '')).toContain(text);
    }
  });

  test('with others beside it, begins a page with the first, and the form names the others', async () => {
    const page = await desk();
    await drop(page, '#desk-top', [{ name: 'photo.jpg', bytes: new Uint8Array([1]) }, { name: 'talk.pptx', bytes: slides() }, { name: 'rules.odt', bytes: openText() }]);
    await page.waitForURL(/start=word/);
    await soon(() => page.locator('.prefill-notes').innerText().catch(() => '')).toContain('A page begins with one document: “talk.pptx”. “photo.jpg”, “rules.odt” were left out. Begin a page of its own with each other document. Pictures and files to download are added in the form.');
    await soon(() => textOf(page).innerText()).toContain('Ask what happened.');
  });

  test('and cannot be passed on because the disk is full, is said not to be, and begins a page once there is room', async () => {
    const page = await desk();
    const browser = await page.context().newCDPSession(page);
    await browser.send('Storage.overrideQuotaForOrigin', { origin: served.address, quotaSize: 1 });
    await page.locator('#desk-file').setInputFiles(given('rules.odt', openText()));
    await soon(() => said(page)).toBe('“rules.odt”: This browser has no room left to pass it on to the form, or may store nothing for this site. Nothing was changed. Make some room on this computer, or use another browser, and try again.');
    await browser.send('Storage.overrideQuotaForOrigin', { origin: served.address });
    await page.locator('#desk-file').setInputFiles(given('rules.odt', openText()));
    await page.waitForURL(/start=word/);
  });
});

test('a document that is dropped on its field in a form begins a page too', { timeout: 300_000 }, async () => {
  const page = await desk();
  await beginResource(page);
  await drop(page, 'input[type=file]', [{ name: 'rules.odt', bytes: openText() }]);
  await page.waitForURL(/start=word/);
  await soon(() => textOf(page).innerText().catch(() => '')).toContain('Walk the edge of the yard.');
  expect(await toasts(page)).not.toContain('beside the text');
});

test('our Word file that is dropped into the open text of its page changes that word there and nothing else, and can be taken back', { timeout: 300_000 }, async () => {
  const page = await open(await sitDown(teacher), SLUG);
  await soon(() => textOf(page).innerText().catch(() => '')).toContain(word);
  await drop(page, '.text-words', [{ name: 'card.docx', bytes: changed() }]);
  await soon(() => page.locator('.text-message').first().innerText().catch(() => '')).toContain('This is our Word file of this page. What was changed in Word is in the text now; the rest stays as it was.');
  expect(await textOf(page).innerText()).toContain(CHANGED);
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await soon(() => textOf(page).innerText()).toContain(word);
  await drop(page, '.text-words', [{ name: 'card.docx', bytes: changed() }]);
  await soon(() => textOf(page).innerText()).toContain(CHANGED);
  await save(page);
  await soon(() => saved(SLUG)).toContain(CHANGED);
  expect(splitPage(await saved(SLUG)).body.trim()).toBe(body.replace(word, CHANGED).trim());
});

test('all the while the editor did not look for what it is not shown', () => expect(refused).toEqual([]));
