import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { createInbox } from '../../src/server/inbox.ts';
import { createSentIn } from '../../src/server/sent-in.ts';
import { fillIn, soon, withoutToday } from './editor.ts';
import { findViolations } from './find-violations.ts';
import { browser, folder, partnership, served, usePartnership } from './local-partnership.ts';

const letters = join(folder, 'inbox');
const heard: string[] = [];
const complaints: string[] = [];

const inbox = createInbox({ folder: letters, now: () => new Date('2026-11-23T12:00:00Z'), tell: (_, at) => heard.push(at) });
usePartnership({ services: ({ services, identify }) => [...services, inbox, createSentIn({ folder: letters, identify })] });

describe('something sent in from a phone', { timeout: 300_000 }, () => {
  test('arrives without JavaScript, with its file', async () => {
    const page = await (await browser.newContext({ viewport: { width: 390, height: 800 }, javaScriptEnabled: false })).newPage();
    await page.goto(`${served.address}/share/`);
    await page.fill('[name=title]', 'Line-up questions');
    await page.fill('[name=summary]', 'Three questions for the end of play.');
    await page.fill('[name=words]', 'Wait until it is <3 quiet.\n\n• What happened?\n• What now?');
    await page.selectOption('[name=theme]', 'lunchtime-supervisors');
    await page.selectOption('[name=school]', 'foxglove-junior');
    await page.setInputFiles('[name=file]', await wordFile());
    await page.fill('[name=mailbox]', 'office@foxglove.example');
    await page.check('[name=nameless]');
    await page.check('[name=agreed]');
    await page.click('text=Send it');
    await page.waitForURL(/thank-you/);
    expect(readdirSync(letters)).toEqual(['20261123120000000-share']);
    expect(heard).toHaveLength(1);
    await page.context().close();
  });

  test('is shown to nobody but the Foundation', async () => {
    expect((await fetch(`${served.address}/api/sent-in`)).status).toBe(401);
    const teacher = await signIn(partnership.people[0]!, 'sent-in/');
    await soon(() => teacher.locator('#say').innerText()).toBe('Only the Foundation reads what was sent in.');
    expect(await teacher.locator('#messages li').count()).toBe(0);
    await teacher.context().close();
  });

  test('becomes a filled page in one step, and is saved as a draft with its picture', async () => {
    const office = await signIn(partnership.people[1]!, 'sent-in/#20261123120000000-share');
    const message = office.locator('#messages li');
    await message.waitFor();
    expect(await message.innerText()).toMatch(/^Line-up questions\n+Foxglove Junior School · 23 November 2026/);
    expect((await findViolations(office, 'every rule')).map(({ id }) => id)).toEqual([]);
    await office.setViewportSize({ width: 320, height: 800 });
    expect(await office.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await office.setViewportSize({ width: 1280, height: 900 });
    await message.getByRole('button', { name: 'Make a page of it' }).click();
    await office.waitForURL(/start=sent-in/);
    await soon(() => office.getByLabel('Title').first().inputValue().catch(() => '')).toBe('Line-up questions');
    await soon(() => office.locator('.prefill-notes').innerText()).toContain('The sender has ticked: no pupil can be recognised');
    // The picture is added beside the page once the form is open.
    await office.waitForTimeout(1500);
    await office.getByRole('button', { name: /^Save$/ }).first().click();
    const branch = 'cms/resources/line-up-questions/index';
    const drafts = () => partnership.repository.git(['for-each-ref', '--format=%(refname:short)', 'refs/heads/cms']);
    await soon(drafts).toBe(branch);
    const file = (name: string) => `${branch}:content/resources/line-up-questions/${name}`;
    expect(withoutToday(await partnership.repository.git(['show', file('index.mdx')]))).toMatchInlineSnapshot(`
      "---
      title: Line-up questions
      summary: Three questions for the end of play.
      theme: lunchtime-supervisors
      school: foxglove-junior
      language: en-GB
      licence: CC-BY-4.0
      version: "1.0"
      added: …
      safeguarding:
        nameless: false
      reviewed: …
      review: …
      example: false
      ---

      Wait until it is \\<3 quiet.

      - What happened?
      - What now?

      From our file.

      ![Write what this picture shows](picture-1.webp)"
    `);
    const picture = Buffer.from(await partnership.repository.bytes(['cat-file', 'blob', file('picture-1.webp')]));
    expect([(await sharp(picture).metadata()).format, picture.includes('Jane')]).toEqual(['webp', false]);
    await office.context().close();
  });

  test('can be pasted from the host’s e-mail, and is deleted when it is done with', async () => {
    const office = await signIn(partnership.people[1]!, 'sent-in/');
    await office.getByText('Did it come by e-mail?').click();
    await office.fill('[name=message]', 'Hello');
    await office.locator('#paste button').click();
    await soon(() => office.locator('#say').innerText()).toContain('This does not look like a message from the form.');
    office.once('dialog', (dialog) => void dialog.accept());
    await office.locator('#messages').getByRole('button', { name: 'Delete' }).click();
    await soon(() => readdirSync(letters)).toEqual([]);
    await office.fill('[name=message]', 'title: Bell plan\nwords: Ring it once.\nschool: other');
    await office.setInputFiles('#paste [name=file]', pdf());
    await office.locator('#paste button').click();
    await office.waitForURL(/start=sent-in/);
    await soon(() => office.getByLabel('Title').first().inputValue().catch(() => '')).toBe('Bell plan');
    await soon(() => office.locator('.prefill-notes').innerText()).toContain('The sender’s school is not on our list.');
    await soon(() => office.getByText('bell-plan.pdf').count()).toBeGreaterThan(0);
    await office.context().close();
  });

  test('no other host was asked for anything, and no rule of the content policy was broken', () => {
    expect(complaints).toEqual([]);
  });
});


async function signIn({ email, password }: { email: string; password: string }, next: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  page.on('request', (request) => /^(blob|data):/.test(request.url()) || request.url().startsWith(served.address) || complaints.push(request.url()));
  page.on('console', (message) => /Content.Security.Policy/i.test(message.text()) && complaints.push(message.text()));
  await page.goto(`${served.address}/admin/${next}`);
  await page.waitForURL(/sign-in/);
  await fillIn(page, '#sign-in', { email, password });
  await page.waitForURL(/\/admin\/sent-in\//);
  return page;
}

async function wordFile(): Promise<string> {
  const { ImageRun } = await import('docx');
  const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } }).jpeg().withExif({ IFD0: { Artist: 'Jane Example' } }).toBuffer();
  const children = [new Paragraph('From our file.'), new Paragraph({ children: [new ImageRun({ type: 'jpg', data: photo, transformation: { width: 40, height: 30 } })] })];
  const path = join(folder, 'line up.docx');
  writeFileSync(path, await Packer.toBuffer(new Document({ creator: 'Jane Example', sections: [{ children }] })));
  return path;
}

function pdf(): string {
  const path = join(folder, 'Bell plan.pdf');
  writeFileSync(path, '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');
  return path;
}
