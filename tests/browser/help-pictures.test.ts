/**
 * The ten pictures of “How to share something you use”. `npm run pictures` takes them again. An ordinary run goes through the same steps and
 * fails if the text on the screen no longer matches the pictures.
 */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { dismiss } from './desks.ts';
import { goToStep, isReady, textOf } from './editor.ts';
import { browser, partnership, served, usePartnership } from './local-partnership.ts';

const BESIDE = 'content/pages/how-to-share';
const RECORD = 'tests/browser/help-pictures.json';
const isTaking = import.meta.env.MODE === 'pictures';
/** Which part of the window a picture shows: its position and width, in pixels. Each is twice as wide as it is high. */
const PAGE = { x: 92, width: 760 };
const LIST = { x: 102, width: 704 };
const FORM = { x: 0, width: 652 };
const BESIDE_FORM = { x: 640, width: 640 };
const MOST_BYTES = 60_000;

const shown: Record<string, string[]> = {};
let page: Page;

usePartnership();
beforeAll(async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme: 'light', reducedMotion: 'reduce', locale: 'en-GB' });
  page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
});

test('what can be read on the screen is what the ten pictures show', { timeout: 300_000 }, async () => {
  await page.goto(`${served.address}/sign-in/`);
  await page.fill('#sign-in input[name=email]', partnership.people[0]!.email);
  await page.fill('#sign-in input[name=password]', partnership.people[0]!.password);
  await take(1, page.locator('#sign-in'), PAGE);
  await page.click('#sign-in .button');

  const start = page.getByText('Share something you use').first();
  await start.waitFor();
  await isReady(page);
  await take(2, start, LIST);

  await start.click();
  await page.getByLabel('Title').first().waitFor();
  await take(3, page.getByText('Start from Word, slides or a document').first(), FORM);

  await page.getByLabel('Title').first().pressSequentially('Calm corner plan');
  await page.getByLabel('Summary').first().pressSequentially('A place to sit for five minutes, and what an adult says there.');
  await take(4, page.getByLabel('Summary').first(), FORM);

  await textOf(page).click();
  await page.keyboard.type('Sit down beside the pupil. Breathe together three times.', { delay: 5 });
  await page.getByRole('button', { name: 'Add a part' }).click();
  await page.getByRole('option', { name: /^Question cards/ }).waitFor();
  await take(5, page.getByRole('option', { name: /^Question cards/ }), FORM);
  await page.keyboard.press('Escape');

  await goToStep(page, 'Who it is for');
  await take(6, page.getByLabel('Group size').first(), FORM);

  await goToStep(page, 'Anything else');
  await page.getByRole('button', { name: 'Add File' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /choose a file/i }).first().click();
  await (await chooser).setFiles({ name: 'Calm card.pdf', mimeType: 'application/pdf', buffer: Buffer.from(PDF) });
  await page.getByText('calm-card.pdf').filter({ visible: true }).first().waitFor();
  await take(7, page.getByText('calm-card.pdf').filter({ visible: true }).first(), FORM);

  const preview = page.frames().find((frame) => frame !== page.mainFrame())!;
  await preview.getByText('Still to fill in').waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await take(8, page.locator('#preview-pane'), BESIDE_FORM, preview);

  await page.getByRole('button', { name: /^Save$/ }).first().click();
  await page.getByText('Nothing unsaved').first().waitFor();
  await dismiss(page);
  await take(9, page.getByText('Nothing unsaved').first(), FORM);

  await page.getByRole('button', { name: /Status/i }).first().click();
  await page.getByRole('menuitem', { name: 'In review', exact: true }).first().waitFor();
  await take(10, page.getByRole('menuitem', { name: 'In review', exact: true }).first(), FORM);

  if (isTaking) writeFileSync(RECORD, `${JSON.stringify(shown, null, 2)}\n`);
  expect(shown, 'The screens have changed. Look at them, and take the pictures of the help anew: npm run pictures').toEqual(JSON.parse(readFileSync(RECORD, 'utf8')));
});

test.each(Array.from({ length: 10 }, (_, index) => index + 1))('picture %i is there, is small, and is described in its step', (step) => {
  expect(statSync(fileOf(step)).size).toBeLessThanOrEqual(MOST_BYTES);
  expect(readFileSync(join(BESIDE, 'index.mdx'), 'utf8')).toMatch(new RegExp(`^${step}\\. [^\\n]+\\n\\n +!\\[[^\\]]{30,}\\]\\(step-${step}\\.webp\\)`, 'm'));
});

const fileOf = (step: number) => join(BESIDE, `step-${step}.webp`);

/** Scrolls an element to the middle and records the text around it. Takes a picture if pictures are being taken. */
async function take(step: number, thing: Locator, { x, width }: { x: number; width: number }, frame?: Frame): Promise<void> {
  await thing.evaluate((element) => element.scrollIntoView({ block: 'center', inline: 'nearest' }));
  await page.mouse.move(1, 1);
  await page.waitForTimeout(400);
  const box = (await thing.boundingBox())!;
  const height = width / 2;
  // A preview is shown from the top, anything else in the middle.
  const y = Math.round(Math.max(0, Math.min(frame ? box.y : box.y + box.height / 2 - height / 2, 900 - height)));
  const clip = { x, y, width, height };
  shown[`step ${step}`] = frame ? await readFrame(frame) : await readScreen(clip);
  if (!isTaking) return;
  mkdirSync(BESIDE, { recursive: true });
  const picture = await page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
  // No details about this computer remain in it, because sharp writes no metadata unless it is told to.
  await sharp(picture).webp({ quality: 82 }).toFile(fileOf(step));
}

/** The names of the controls within the picture, but not what people wrote in them. */
function readScreen(clip: { x: number; y: number; width: number; height: number }): Promise<string[]> {
  return page.evaluate(({ x, y, width, height }) => {
    const seen = [...document.querySelectorAll<HTMLElement>('button, label, summary, h1, h2, [role=menuitem], a:not([href*="/entries/"])')].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 1 && box.height > 1 && !element.closest('a[href*="/entries/"], .sr-only') && box.x >= x && box.right <= x + width && box.y >= y && box.bottom <= y + height;
    });
    return [...new Set(seen.map((element) => element.innerText.replace(/\s+/g, ' ').trim()).filter(Boolean))];
  }, clip);
}

async function readFrame(frame: Frame): Promise<string[]> {
  // The number of things to put right changes with every new field, and nothing else does.
  return [...new Set((await frame.locator('button, h2, strong').allInnerTexts()).map((words) => words.trim().replace(/\d+/, 'some')))];
}

const PDF = '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';
