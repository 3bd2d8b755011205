import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, HeadingLevel, ImageRun, Packer, Paragraph } from 'docx';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { madePdf, type Given } from '../../src/files/pdf/made-pdf.ts';
import { addPart, chooseStatus, goToStep, type Heard, preview, publish, retype, save, setStatus, signIn, soon, textOf, tickAll, titleField, toasts, withoutToday, writeAtEnd } from './editor.ts';
import { browser, folder, partnership, published, served, usePartnership } from './local-partnership.ts';

let teacher: Page;
let isDown = false;
const heard: Heard = { complaints: [], said: '' };

// A code host that refuses when a test wants it to. If it merely did not answer, Decap would go on trying for half a minute.
const drop = (request: Request) => Promise.resolve(isDown && new URL(request.url).pathname.startsWith('/api/git/github') && request.method !== 'GET' ? Response.json({ message: 'The place where pages are kept cannot be reached. Your words are still here; save again in a minute.' }, { status: 409 }) : undefined);
usePartnership({ services: (own) => [drop, ...own.services] });
beforeAll(async () => {
  teacher = await signIn(browser, served.address, partnership.people[0]!, heard);
});

describe('a teacher, from a Word file to the page on the site', { timeout: 300_000 }, () => {
  test('begins with what is in the file', async () => {
    await teacher.getByText(/^(New resource|Share something you use)$/).first().click();
    await teacher.locator('input[type=file]').first().setInputFiles(await wordFile());
    await teacher.waitForURL(/start=word/);
    await soon(() => titleField(teacher).inputValue().catch(() => '')).toBe('Calm corner plan');
    await soon(() => textOf(teacher).innerText()).toContain('We <3 {name}');
  });

  test('adds question cards inside the words', async () => {
    await writeAtEnd(teacher, '');
    await addPart(teacher, 'Question cards');
    await teacher.keyboard.type('What happened?', { delay: 5 });
    await teacher.getByRole('group', { name: 'Question cards' }).getByLabel('Title').fill('After a fall-out');
    await soon(() => preview(teacher).locator('.question-cards').innerText()).toContain('What happened?');
  });

  test('adds a document; one that is locked is refused with what to do', async () => {
    await goToStep(teacher, 'Anything else');
    await teacher.getByRole('button', { name: 'Add File' }).click();
    await choose(teacher, 'plan.pdf', { trailer: '/Encrypt<</Filter/Standard/V 1/R 2/P -4>>' });
    await soon(() => heard.said).toContain('"plan.pdf" is locked.');
    await choose(teacher, 'Lanyard Card (1).pdf', { info: '/Author(Jane Example)' });
    await soon(() => teacher.getByText('lanyard-card-1.pdf').count()).toBeGreaterThan(0);
  });

  test('is told of a detail that must never be saved, and nothing leaves the computer', async () => {
    await goToStep(teacher, 'The text');
    await retype(titleField(teacher), 'Ring 07123 456789');
    await save(teacher);
    await soon(() => toasts(teacher)).toContain('a telephone number of a person');
    expect(await drafts()).toEqual([]);
    await retype(titleField(teacher), 'Calm corner plan');
  });

  test('keeps every word when a save is refused, and saves when it is not', async () => {
    isDown = true;
    await save(teacher);
    await soon(() => toasts(teacher)).toContain('cannot be reached');
    isDown = false;
    expect(await titleField(teacher).inputValue()).toBe('Calm corner plan');
    await save(teacher);
    await soon(drafts).toEqual(['cms/resources/calm-corner-plan/index']);
  });

  test('hands it in, and cannot publish it', async () => {
    await setStatus(teacher, 'In review');
    await chooseStatus(teacher, 'Ready');
    await soon(() => toasts(teacher)).toContain('Your sign-in cannot publish');
  });

  test('the draft is one clean change by the teacher, with what was typed and no name from the file', async () => {
    const [branch] = await drafts();
    expect(await partnership.repository.git(['log', '--format=%an <%ae>', `main..${branch}`])).toBe('Hawthorn Lane Primary <teacher@hawthorn-lane.example>');
    expect(await partnership.repository.git(['diff', '--name-only', `main...${branch}`])).toMatchInlineSnapshot(`
      "content/resources/calm-corner-plan/index.mdx
      content/resources/calm-corner-plan/lanyard-card-1.pdf
      content/resources/calm-corner-plan/picture-1.webp"
    `);
    const text = await partnership.repository.git(['show', `${branch}:content/resources/calm-corner-plan/index.mdx`]);
    expect(withoutToday(text)).toMatchInlineSnapshot(`
      "---
      title: Calm corner plan
      school: hawthorn-lane-primary
      language: en-GB
      licence: CC-BY-4.0
      version: "1.0"
      added: …
      files:
        - file: lanyard-card-1.pdf
      safeguarding:
        nameless: false
      reviewed: …
      review: …
      example: false
      ---

      We \\<3 \\{name\\} and sit down.

      ## What you do

      - Breathe

      ![Write what this picture shows](picture-1.webp)

      <QuestionCards title="After a fall-out">

      - What happened?

      </QuestionCards>"
    `);
    for (const name of ['index.mdx', 'lanyard-card-1.pdf', 'picture-1.webp']) {
      expect((await partnership.repository.bytes(['cat-file', 'blob', `${branch}:content/resources/calm-corner-plan/${name}`])).includes('Jane')).toBe(false);
    }
  });
});

describe('the Foundation', { timeout: 300_000 }, () => {
  let office: Page;

  test('sees what waits, what is still to be put right, and its checklist', async () => {
    office = await signIn(browser, served.address, partnership.people[1]!, heard);
    await office.getByRole('link', { name: 'Drafts', exact: true }).first().click();
    await office.waitForURL('**/review/');
    await office.getByText('Calm corner plan').first().waitFor();
    await office.goto(`${served.address}/admin/?3#/collections/resources/entries/calm-corner-plan/index`);
    await soon(() => preview(office).locator('.preview').innerText()).toContain('Still to fill in');
    expect(await preview(office).locator('.preview-checklist').count()).toBe(1);
  });

  test('is stopped from publishing what is not ready', async () => {
    await setStatus(office, 'Ready');
    await publish(office);
    await soon(() => toasts(office)).toContain('There is still something to put right');
    expect(published).toBe(0);
  });

  test('changes a page that is published, and the change is one line', async () => {
    await office.goto(`${served.address}/admin/?4#/collections/resources/entries/affective-statements/index`);
    await titleField(office).waitFor();
    await office.waitForTimeout(1000);
    await retype(office.getByLabel('Summary').first(), 'Short sentences for every day.');
    await save(office);
    await soon(drafts).toHaveLength(2);
    const changed = await partnership.repository.git(['diff', '--unified=0', 'main...cms/resources/affective-statements/index']);
    expect(changed.split('\n').filter((line) => /^[+-][^+-]/.test(line))).toEqual([
      '-summary: "Short sentences that say what happened and how it affected you, sorted by situation, to practise aloud."',
      '+summary: Short sentences for every day.',
    ]);
  });

  test('publishes it; it is one commit by who wrote it, and the site hears of it', async () => {
    await setStatus(office, 'Ready');
    await publish(office);
    await soon(() => toasts(office)).toContain('Tick every line of “Before you publish” first.');
    await tickAll(office);
    await publish(office);
    await soon(() => published).toBe(1);
    expect(await partnership.repository.git(['show', 'main:content/resources/affective-statements/index.mdx'])).toContain('summary: Short sentences for every day.');
    const clone = join(folder, 'clone');
    execFileSync('git', ['clone', '--quiet', partnership.repository.folder, clone]);
    expect(execFileSync('git', ['-C', clone, 'log', '-1', '--format=%ae %p %B'], { encoding: 'utf8' }).trim()).toMatch(/^office@foundation\.example [0-9a-f]+ Affective statements for every day: change\n\nReviewed-by: The Restorative Foundation <office@foundation\.example>$/);
    await soon(drafts).toEqual(['cms/resources/calm-corner-plan/index']);
  });
});

test('the editor asks no other host for anything, and breaks no rule of the content policy', () => {
  expect(heard.complaints).toEqual([]);
});

async function wordFile(): Promise<string> {
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } }).png().toBuffer();
  const children = [
    new Paragraph({ text: 'Calm corner plan', heading: HeadingLevel.TITLE }),
    new Paragraph('We <3 {name} and sit down.'),
    new Paragraph({ text: 'What you do', heading: HeadingLevel.HEADING_1 }),
    new Paragraph({ text: 'Breathe', bullet: { level: 0 } }),
    new Paragraph({ children: [new ImageRun({ type: 'png', data: picture, transformation: { width: 40, height: 30 } })] }),
  ];
  return file('plan.docx', await Packer.toBuffer(new Document({ creator: 'Jane Example', sections: [{ children }] })));
}

function file(name: string, content: string | Buffer): string {
  const into = join(folder, 'files');
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, name), content);
  return join(into, name);
}

async function choose(page: Page, name: string, given: Given): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /choose a file/i }).first().click();
  await (await chooser).setFiles(file(name, Buffer.from(madePdf(given))));
}

const drafts = async () => (await partnership.repository.git(['for-each-ref', '--format=%(refname:short)', 'refs/heads/cms'])).split('\n').filter(Boolean);
