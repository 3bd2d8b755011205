import { compile } from '@mdx-js/mdx';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import remarkGfm from 'remark-gfm';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { meaningOf } from '../../src/editor/rich-text/meaning.ts';
import { splitPage } from '../../src/mdx/front-matter.ts';
import { readPage } from '../../src/mdx/page.ts';
import { kinds } from '../../src/schema/index.ts';
import { retype, save, signIn, soon, titleField, toasts } from './editor.ts';
import { BY_HAND, CONSTRUCTS, PARTS } from './every-construct.ts';
import { browser, folder, partnership, served, usePartnership } from './local-partnership.ts';

const root = join(folder, 'checkout');
const FRONT = readFileSync('content/resources/affective-statements/index.mdx', 'utf8').split('\n---\n')[0]!.replace(/^school:.*$/m, 'school: hawthorn-lane-primary');
const page = (title: string, words: string) => `${FRONT.replace(/^title:.*$/m, `title: ${title}`)}\n---\n\n${words}\n`;
const pages = {
  'every-construct': page('Every construct', CONSTRUCTS.join('\n\n')),
  'every-part': page('Every part', PARTS.join('\n\n')),
  'written-by-hand': `\uFEFF${page('Written by hand', BY_HAND)}`.replaceAll('\n', '\r\n'),
  'typed-words': page('Typed words', 'Nothing yet.'),
};
type Slug = keyof typeof pages;

let teacher: Page;
let visits = 0;

beforeAll(async () => {
  cpSync('content', join(root, 'content'), { recursive: true });
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } }).png().toBuffer();
  for (const [slug, text] of Object.entries(pages)) {
    const into = join(root, 'content/resources', slug);
    mkdirSync(into, { recursive: true });
    writeFileSync(join(into, 'index.mdx'), text);
    writeFileSync(join(into, 'faces.png'), picture);
    writeFileSync(join(into, 'plan.pdf'), '%PDF-1.4\n');
  }
});
usePartnership({ root });
beforeAll(async () => {
  teacher = await signIn(browser, served.address, partnership.people[0]!, { complaints: [], said: '' });
});

describe.each(['every-construct', 'every-part', 'written-by-hand'] as const)('the page %s', { timeout: 300_000 }, (slug) => {
  test('opened and saved with another title, keeps its words byte for byte', async () => {
    await open(slug);
    await retype(titleField(teacher), 'Another title');
    expect(wordsOf(await saved(slug))).toBe(wordsOf(pages[slug]));
  });

  test('keeps every other line as it was when one paragraph is edited, three times over', async () => {
    let expected = wordsOf(pages[slug]);
    for (const more of [' and more', ' and again', ' and once more']) {
      await open(slug);
      await typeInFirstParagraph(more);
      const now = wordsOf(await saved(slug));
      const [first] = now.trim().split('\n\n');
      expect(meaningOf(first!)).toContain(more);
      expected = expected.replace(/^\s*(?:\S[^\n]*\n?)+/, `\n${first}\n`);
      expect(now).toBe(expected);
    }
  });

  test('reads on the site as it did, and is valid MDX', async () => {
    const text = await draft(slug);
    expect(readPage(text, kinds.resources.fields).faults).toEqual({ fields: [], words: [] });
    await compile(wordsOf(text), { remarkPlugins: [remarkGfm] });
    const [, ...before] = blocksIn(pages[slug]);
    const [, ...after] = blocksIn(text);
    expect(after).toEqual(before);
  });
});

describe('what no rich text can hold', { timeout: 300_000 }, () => {
  test('is named, shown as it is written, and edited as that', async () => {
    await open('every-construct');
    await editBox('at *noon*', 'after *school*');
    await editBox('Not yet done', 'Nearly done');
    await editBox('The other note', 'One more note');
    const before = wordsOf(await draft('every-construct'));
    expect(wordsOf(await saved('every-construct'))).toBe(before.replace('at *noon*', 'after *school*').replace('Not yet done', 'Nearly done').replace('The other note', 'One more note'));
  });

  test('nor inside a part, where an edit beside it leaves it whole', async () => {
    await open('every-part');
    const before = wordsOf(await draft('every-part'));
    await typeBehind('we have begun:', ' today');
    expect(wordsOf(await saved('every-part'))).toBe(before.replace('we have begun:', 'we have begun: today'));
  });

  test('a second paragraph of an item stays when its list is edited', async () => {
    await open('every-construct');
    await typeBehind('The next item', ' too');
    expect(wordsOf(await saved('every-construct'))).toContain('* One paragraph\n\n  and another in the same item\n* The next item too\n');
  });
});

test('what is typed is what is kept, whatever characters it holds, however often it is opened', { timeout: 300_000 }, async () => {
  const typed = [
    'We <3 {name} and a < b, <b>not bold</b>, <office@example.org>, <UseWithCare />', 'import the plan, export it', 'export const a', '2 * 3 * 4 and *stars* and **two**', '_under_ and snake_case',
    '[brackets] and [x](y) and ![z](w)', 'a \\* and \\ alone', '# no heading', '1. no list', '+ no list', '- no list', '> no quotation', '--- no rule', '`code` and ``` fence', '~~gone~~ ~one~',
    '| a | b |', '&amp; &lt; &copy; R&D', '<!-- note --> <br>', '{', '}', 'https://example.org/a_b_c', 'بچے “خوش” ہیں 👩🏽‍🏫',
  ];
  await open('typed-words');
  await teacher.locator('.cms-editor-visual [contenteditable=true]').first().click();
  await teacher.waitForTimeout(300);
  await teacher.keyboard.press('Control+A');
  for (const [index, words] of typed.entries()) {
    if (index > 0) await teacher.keyboard.press('Enter');
    await teacher.keyboard.type(words, { delay: 2 });
  }
  const once = await saved('typed-words');
  const read = readPage(once, kinds.resources.fields);
  expect(read.faults.words).toEqual([]);
  expect(read.tree.children.map(({ type }) => type)).toEqual(typed.map(() => 'paragraph'));
  await compile(wordsOf(once), { remarkPlugins: [remarkGfm] });
  await open('typed-words');
  expect(await paragraphs()).toEqual(typed);
  await typeInFirstParagraph('§');
  expect(wordsOf(await saved('typed-words')).replace('§', '')).toBe(wordsOf(once));
});

/** The body below the front matter. */
function wordsOf(text: string): string {
  return splitPage(text.replaceAll('\r\n', '\n').replace(/^\uFEFF/, '')).body;
}

/** The text of each block, in order. */
function blocksIn(text: string): unknown[] {
  return (JSON.parse(meaningOf(wordsOf(text))!) as [string, unknown, unknown[]])[2];
}

async function open(slug: Slug): Promise<void> {
  await teacher.goto(`${served.address}/admin/?${++visits}#/collections/resources/entries/${slug}/index`);
  await titleField(teacher).waitFor();
  await teacher.locator('.cms-editor-visual [contenteditable=true]').first().waitFor();
  await teacher.waitForTimeout(700);
}

async function typeInFirstParagraph(words: string): Promise<void> {
  await typeBehind(teacher.locator('.cms-editor-visual [contenteditable=true] p').first(), words);
}

/** Waits for the caret to settle, which takes a moment after a click or a key press. */
async function typeBehind(place: Locator | string, words: string): Promise<void> {
  const paragraph = typeof place === 'string' ? teacher.locator('.cms-editor-visual').getByText(place, { exact: true }).first() : place;
  await paragraph.click({ position: { x: 3, y: 8 } });
  await teacher.waitForTimeout(400);
  await teacher.keyboard.press('End');
  await teacher.waitForTimeout(300);
  await teacher.keyboard.type(words, { delay: 15 });
}

async function editBox(words: string, by: string): Promise<void> {
  const box = teacher.locator('textarea').filter({ hasText: words }).first();
  await box.click();
  await box.evaluate((area: HTMLTextAreaElement, sought) => area.setSelectionRange(area.value.indexOf(sought), area.value.indexOf(sought) + sought.length), words);
  await teacher.keyboard.type(by, { delay: 5 });
}

async function paragraphs(): Promise<string[]> {
  return (await teacher.locator('.cms-editor-visual [contenteditable=true] p').allInnerTexts()).map((words) => words.replace(/\uFEFF/g, ''));
}

async function draft(slug: Slug): Promise<string> {
  return (await partnership.repository.bytes(['cat-file', 'blob', `cms/resources/${slug}/index:content/resources/${slug}/index.mdx`])).toString();
}

/** Saves, and returns the saved file. */
async function saved(slug: Slug): Promise<string> {
  const head = () => partnership.repository.git(['rev-parse', '--verify', '--quiet', `refs/heads/cms/resources/${slug}/index`]).catch(() => '');
  const before = await head();
  await teacher.waitForTimeout(400);
  await save(teacher);
  await soon(async () => (await head()) !== before).toBe(true);
  // Only now does it delete the copy that it kept on this computer in case the save failed.
  await soon(() => toasts(teacher)).toContain('Saved as a draft');
  return draft(slug);
}
