import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { beforeAll } from 'vitest';
import { splitPage } from '../../src/mdx/front-matter.ts';
import { save, signIn, soon, textOf, titleField, toasts } from './editor.ts';
import { browser, folder, partnership, served, usePartnership } from './local-partnership.ts';

const FRONT = readFileSync('content/resources/affective-statements/index.mdx', 'utf8').split('\n---\n')[0]!.replace(/^school:.*$/m, 'school: hawthorn-lane-primary');

/** The file of a resource of the teacher’s school, with this text. */
export const resourceFile = (title: string, words: string) => `${FRONT.replace(/^title:.*$/m, `title: ${title}`)}\n---\n\n${words}\n`;

/** The teacher in whose browser the texts are open. */
export let teacher: Page;
/** What went wrong in the pages that the teacher opened. */
export const errors: string[] = [];
let visits = 0;

/** Serves a partnership with resources of these slugs, each with a picture and a plan beside it, with the teacher signed in. */
export function useTexts(files: Record<string, string>): void {
  const root = join(folder, 'checkout');
  beforeAll(async () => {
    cpSync('content', join(root, 'content'), { recursive: true });
    const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } }).png().toBuffer();
    for (const [slug, text] of Object.entries(files)) {
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
    teacher.on('pageerror', (error) => errors.push(error.message));
  });
}

/** Opens the form of a resource, or of a new one. */
export async function openText(slug?: string): Promise<void> {
  await teacher.goto(`${served.address}/admin/?${++visits}#/collections/resources/${slug ? `entries/${slug}/index` : 'new'}`);
  await titleField(teacher).waitFor();
  await textOf(teacher).waitFor();
}

/** Types at the end of a block. */
export async function typeBehind(place: Locator, words: string): Promise<void> {
  await place.click({ position: { x: 4, y: 8 } });
  await teacher.keyboard.press('End');
  await teacher.keyboard.type(words, { delay: 5 });
}

/** The file of a resource in its draft. */
export async function draftFile(slug: string): Promise<string> {
  return (await partnership.repository.bytes(['cat-file', 'blob', `cms/resources/${slug}/index:content/resources/${slug}/index.mdx`])).toString();
}

/** Saves, and returns the saved file. */
export async function savedFile(slug: string): Promise<string> {
  const head = () => partnership.repository.git(['rev-parse', '--verify', '--quiet', `refs/heads/cms/resources/${slug}/index`]).catch(() => '');
  const before = await head();
  await save(teacher);
  await soon(async () => (await head()) !== before).toBe(true);
  // Only now does it delete the copy that it kept on this computer in case the save failed.
  await soon(() => toasts(teacher)).toContain('Saved as a draft');
  return draftFile(slug);
}

/** The body below the front matter. */
export function wordsOf(text: string): string {
  return splitPage(text.replaceAll('\r\n', '\n').replace(/^\uFEFF/, '')).body;
}
