import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { createInbox } from '../../src/server/inbox.ts';
import { PATIENCE } from './browser.ts';
import { browser, folder, partnership, served, usePartnership } from './local-partnership.ts';

const inbox = join(folder, 'inbox');

usePartnership({ services: (own) => [...own.services, createInbox({ folder: inbox, now: () => new Date('2026-11-23T12:00:00Z'), tell: () => undefined })] });


async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(served.address + path);
  return page;
}

const phone = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false };

describe('on a phone without script', () => {
  test('somebody finds a visit near their school and asks for places; no name is asked for, and what they wrote is in the inbox', async () => {
    const page = await open('/visits/', phone);
    await page.getByText('Choose your school').click();
    await page.getByRole('link', { name: 'Foxglove Junior School' }).click();
    expect(await page.locator('main h2').first().innerText()).toBe('5 to 15 miles');
    await page.getByRole('link', { name: 'Lunchtime at Hawthorn Lane' }).click();
    await page.getByRole('link', { name: 'Ask for a place' }).click();
    const form = page.locator('form[name=visit]');
    expect(await form.locator('label:visible').allInnerTexts().then((labels) => labels.map((label) => label.split('\n')[0]!.trim()))).toEqual([
      'Your school', 'Who is coming?', 'How many of you?', 'What do you need to take part? (optional)', 'Where can the school answer?',
    ]);
    await form.getByLabel('Your school').selectOption('foxglove-junior');
    await form.getByLabel('Who is coming?').fill('A teaching assistant and a governor');
    await form.getByLabel('How many').fill('2');
    await form.getByLabel('What do you need').fill('No steps');
    await form.getByLabel('Where can the school').fill('office@foxglove.example.org');
    await form.getByRole('button').click();
    await page.waitForURL(/\/visits\/thank-you\/$/);
    expect(await page.locator('main').innerText()).toContain('You have a place once the school says so.');
    const [message] = readdirSync(inbox);
    expect(JSON.parse(readFileSync(join(inbox, message!, 'message.json'), 'utf8'))).toMatchObject({
      form: 'visit',
      fields: { visit: 'lunchtime-at-hawthorn-lane', host: 'hawthorn-lane-primary', school: 'foxglove-junior', roles: 'A teaching assistant and a governor', count: '2', needs: 'No steps', mailbox: 'office@foxglove.example.org' },
    });
    await page.context().close();
  });

  test.each([
    ['circle-time-at-millrace', 'This visit is full.'],
    ['whole-school-day-at-copperbeech', 'This visit is cancelled.'],
    ['year-group-training-at-lanternfield', 'This visit has taken place.'],
  ])('%s says "%s", has no form, and leads to another', async (slug, words) => {
    const page = await open(`/visits/${slug}/`, phone);
    const notice = page.locator('main .notice').first();
    expect(await notice.innerText()).toContain(words);
    expect(await notice.locator('a[href^="/visits/"]').count()).toBe(1);
    expect(await page.locator('form[name=visit]').count()).toBe(0);
    await page.context().close();
  });
});

describe('on paper', () => {
  test.each(['visitor-pack', 'host-pack'])('the %s fills two sides of A4, with the facts of the visit and nothing to press', async (pack) => {
    const page = await open(`/visits/lunchtime-at-hawthorn-lane/${pack}/`);
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    expect(pdf.numPages).toBe(2);
    const [, , width, height] = (await pdf.getPage(1)).view;
    expect([width, height].map((points) => Math.round(points! / 72 * 25.4))).toEqual([210, 297]);
    const words = (await (await pdf.getPage(1)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join('');
    for (const fact of ['Wednesday 9 December 2026, 11.30am to 2pm', 'Hawthorn Lane Primary', 'Step-free throughout', 'Which of the five questions']) expect(words).toContain(fact);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('button:visible, nav:visible, a[href^="/visits/"]:visible').count()).toBe(0);
    await page.context().close();
  });

  test('the map of the schools is printed whole, with every town', async () => {
    const page = await open('/schools/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.school-map svg a text').allTextContents()).toEqual(['Portwick (2)', 'Thorley', 'Millrace', 'Lower Brook', 'Bridgewick', 'Ashcombe (2)']);
    await page.context().close();
  });
});

test('the map leads with the keyboard to a school, and from a town with two to the list', async () => {
  const page = await open('/schools/');
  const names = await page.locator('.school-map a').evaluateAll((links) => links.map((link) => [link.getAttribute('aria-label'), link.getAttribute('href')]));
  expect(names).toContainEqual(['Thorley: Copperbeech School', '/schools/copperbeech-special/']);
  expect(names).toContainEqual(['Portwick (2): Harbour Rise School and Lanternfield Academy', '#harbour-rise-all-through']);
  await page.locator('.school-map a').first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('#harbour-rise-all-through');
  await page.context().close();
});

test('after a visit one press leads through the sign-in to a trial that is begun, and another to an adaptation', { timeout: 300_000 }, async () => {
  const page = await open('/visits/year-group-training-at-lanternfield/');
  await page.getByRole('link', { name: 'Tell us what you tried' }).click();
  await page.waitForURL(/sign-in/);
  const { email, password } = partnership.people[0]!;
  await page.fill('#sign-in input[name=email]', email);
  await page.fill('#sign-in input[name=password]', password);
  await page.click('#sign-in .button');
  await page.waitForURL(/#\/collections\/trials\/new/);
  const form = page.locator('[class*=ControlPane]').first();
  for (const words of ['Hawthorn Lane Primary', 'Key Stage 3 (Years 7 to 9)', 'Autumn term 2026']) await expect.poll(() => form.textContent(), { timeout: PATIENCE }).toContain(words);
  await page.goto(`${served.address}/visits/year-group-training-at-lanternfield/`);
  await page.getByRole('link', { name: 'We changed it: share our version of Staff session' }).click();
  await page.waitForURL(/#\/collections\/resources\/new/);
  for (const words of ['Engaging all staff', 'Key Stage 3 (Years 7 to 9)', 'Staff session: the first hour']) await expect.poll(() => form.textContent(), { timeout: PATIENCE }).toContain(words);
  await page.context().close();
});

test('without a sign-in the plain form knows what it is about', async () => {
  const page = await open('/visits/year-group-training-at-lanternfield/');
  await page.getByRole('link', { name: 'Use the form without a sign-in' }).click();
  await expect.poll(() => page.getByLabel('What is it called?').inputValue()).toBe('We tried: A whole year group in training');
  await page.context().close();
});
