import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { parts } from '../../src/parts/index.ts';
import { preview, signIn, soon, titleField } from './editor.ts';
import { browser, partnership, served, usePartnership } from './local-partnership.ts';

/** Pages that, between them, use every part and both writing directions. */
const PAGES = ['resources/feelings-pictures-early-years', 'resources/staff-session-first-hour', 'resources/letter-after-a-fall-out-urdu', 'resources/classroom-conference-outline', 'pages/about'];

let writer: Page;
let reader: Page;
let visits = 0;

usePartnership();
beforeAll(async () => {
  writer = await signIn(browser, served.address, partnership.people[1]!, { complaints: [], said: '' });
  reader = await (await browser.newContext({ colorScheme: 'light' })).newPage();
});

test('the pages that are compared use every part', () => {
  const texts = PAGES.map((path) => readFileSync(`content/${path}/index.mdx`, 'utf8')).join('');
  expect(parts.filter(({ name }) => !texts.includes(`<${name}`)).map(({ name }) => name)).toEqual([]);
});

describe.each(PAGES)('the preview of %s is the page', { timeout: 300_000 }, (path) => {
  test.each(['A computer', 'A phone'] as const)('on %s', async (name) => {
    await writer.goto(`${served.address}/admin/?${++visits}#/collections/${path.replace('/', '/entries/')}/index`);
    await titleField(writer).waitFor();
    await preview(writer).locator('.body > *').first().waitFor();
    await preview(writer).getByRole('button', { name, exact: true }).click();
    const frame = writer.frames().find((one) => one !== writer.mainFrame() && one.parentFrame())!;
    // Until the picture arrives, there is an empty placeholder.
    await soon(() => frame.evaluate(() => [...document.images].filter(({ src }) => !src.startsWith('blob:')).length)).toBe(0);
    const width = await frame.evaluate(() => window.innerWidth);
    if (name === 'A phone') expect(width).toBe(390);
    // Titles are as large as the window allows.
    await reader.setViewportSize({ width, height: 900 });
    await reader.goto(`${served.address}/${path}/`);
    const page = await seen(reader.mainFrame(), 'main');
    expect(page.length).toBeGreaterThan(20);
    expect(await seen(frame, '.preview-page')).toEqual(page);
  });
});

/** What a reader sees of each element in a page: its tag, its text, its style, its width, and the picture that it shows. */
async function seen(frame: Frame, within: string): Promise<unknown[]> {
  await frame.evaluate(() => document.querySelectorAll('img').forEach((picture) => (picture.loading = 'eager')));
  await soon(() => frame.evaluate(() => [...document.querySelectorAll('img')].every((picture) => picture.complete))).toBe(true);
  return frame.evaluate((selector) => {
    const root = document.querySelector(selector)!;
    const elements = [root.querySelector('h1')!, root.querySelector('.lead')!, ...root.querySelectorAll('.body, .body *:not(script)')];
    return elements.map((element) => {
      const look = getComputedStyle(element);
      const words = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent!.replace(/\s+/g, ' ').trim()).filter(Boolean).join('|');
      const looks = [
        'fontFamily', 'fontSize', 'fontWeight', 'fontStyle', 'lineHeight', 'color', 'backgroundColor', 'display', 'textAlign', 'direction', 'listStyleType', 'float',
        'borderInlineStartWidth', 'borderInlineStartColor', 'borderRadius', 'paddingInlineStart', 'paddingBlockStart', 'marginInlineStart', 'textDecorationLine',
      ] as const;
      const isTitle = element.tagName === 'H1';
      return {
        tag: element.tagName, class: isTitle ? '' : element.className, id: isTitle ? '' : element.id, words, label: element.getAttribute('aria-label') ?? element.getAttribute('alt'),
        picture: element instanceof HTMLImageElement ? [element.naturalWidth, element.naturalHeight] : undefined,
        width: Math.round((element as HTMLElement).offsetWidth ?? 0),
        look: Object.fromEntries(looks.map((name) => [name, look[name]])),
      };
    });
  }, within);
}
