import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { createInbox } from '../../src/server/inbox.ts';
import { createSentIn } from '../../src/server/sent-in.ts';
import { PATIENCE } from './browser.ts';
import { findViolations } from './find-violations.ts';
import { browser, folder, partnership, served, usePartnership } from './local-partnership.ts';

const letters = join(folder, 'inbox');
const complaints: string[] = [];

const inbox = createInbox({ folder: letters, now: () => new Date('2026-11-23T12:00:00Z'), tell: () => undefined });
usePartnership({ services: ({ services, identify }) => [...services, inbox, createSentIn({ folder: letters, identify })] });

describe('a note on something a school tried', { timeout: 300_000 }, () => {
  test('is sent from a phone without JavaScript', async () => {
    const page = await open('/trials/tell/?resource=wet-play-plan', { viewport: { width: 390, height: 800 }, javaScriptEnabled: false });
    expect(await page.locator('select[name=resource] option[value=thinking-sheet]').count(), 'what is retired is not offered').toBe(0);
    await page.selectOption('[name=resource]', 'wet-play-plan');
    await fillIn(page);
    await page.click('text=Send it');
    await page.waitForURL(/trials\/thank-you/);
    expect(readdirSync(letters)).toEqual(['20261123120000000-trial']);
    await page.context().close();
  });

  test('with JavaScript the address chooses the resource, and the words are counted before they are sent', async () => {
    const page = await open('/trials/tell/?resource=wet-play-plan');
    expect(await page.inputValue('[name=resource]')).toBe('wet-play-plan');
    await fillIn(page);
    expect(await page.locator('.count').innerText()).toBe('14 of 120 words so far.');
    await page.fill('[name=did]', 'word '.repeat(112));
    expect(await page.locator('.count').innerText()).toBe('122 of 120 words so far.');
    await page.click('text=Send it');
    expect(await page.locator('.fault-summary li').allInnerTexts()).toEqual(['There are 122 words, and room for 120. Take out 2 words.']);
    expect(page.url()).toContain('/trials/tell/');
    await page.context().close();
  });

  test('becomes a filled form in one step at the Foundation, and is saved as a draft of a trial', async () => {
    const office = await signIn(partnership.people[1]!, 'sent-in/#20261123120000000-trial');
    const message = office.locator('#messages > li');
    await message.waitFor();
    expect(await message.innerText()).toMatch(/^Tried: Wet play plan\n+Copperbeech School · 23 November 2026/);
    await message.getByRole('button', { name: 'Make a page of it' }).click();
    await office.waitForURL(/start=sent-in/);
    await soon(() => office.getByLabel('What happened').first().inputValue().catch(() => '')).toBe('Two children could not bear the noise of the hall.');
    await soon(() => office.locator('.prefill-notes').innerText()).toContain('They would not use it again. We publish that as readily as a “yes”.');
    await office.waitForTimeout(1500);
    await office.getByRole('button', { name: /^Save$/ }).first().click();
    const drafts = () => partnership.repository.git(['for-each-ref', '--format=%(refname:short)', 'refs/heads/cms/trials']);
    await soon(drafts).toMatch(/^cms\/trials\//);
    const branch = await drafts();
    expect(branch).toBe('cms/trials/wet-play-plan-at-copperbeech-special');
    const [file] = (await partnership.repository.git(['diff', '--name-only', 'main', branch])).split('\n');
    expect(await partnership.repository.git(['show', `${branch}:${file}`])).toMatchInlineSnapshot(`
      "---
      resource: wet-play-plan
      school: copperbeech-special
      phase: key-stage-2
      role: teaching-assistant
      term: 2026-autumn
      did: On one wet Tuesday.
      happened: Two children could not bear the noise of the hall.
      again: no
      example: false
      ---"
    `);
    await office.context().close();
  });

  test('no other host was asked for anything, and no rule of the content policy was broken', () => expect(complaints).toEqual([]));
});

describe.each(['/trials/tell/', '/trials/thank-you/', '/trials/', '/reviews/', '/schools/hawthorn-lane-primary/to-review/', '/schools/lanternfield-academy/to-review/', '/schools/hawthorn-lane-primary/', '/resources/playground-zones-at-a-glance/', '/resources/circle-plan-early-years/', '/resources/wet-play-plan/', '/statuses/'])('%s', { timeout: 300_000 }, (address) => {
  test.each([
    ['a laptop', { viewport: { width: 1280, height: 800 } }],
    ['a small phone in the dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' as const }],
  ])('on %s axe finds nothing, and nothing is wider than the screen', async (_, options) => {
    const page = await open(address, options);
    const violations = await findViolations(page);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.context().close();
  });

  test('is valid HTML', async () => {
    const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(readFileSync(`dist${address}index.html`, 'utf8'));
    expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`))).toEqual([]);
  });
});

describe('freshness', { timeout: 300_000 }, () => {
  test('an earlier address leads on to the page that was renamed', async () => {
    const page = await open('/resources/zones-on-the-playground/');
    await page.waitForURL(/playground-zones-at-a-glance/);
    expect(await page.locator('h1').innerText()).toBe('Playground zones at a glance');
    await page.context().close();
  });

  test('what is over a year late comes last in the finder, with a word', async () => {
    const page = await open('/resources/');
    const [shown, more] = [page.locator('.cards > li'), page.getByRole('button', { name: 'Show more' })];
    for (let count = await shown.count(); await more.isVisible(); count = await shown.count()) {
      await more.click();
      await expect.poll(() => shown.count()).toBeGreaterThan(count);
    }
    expect((await shown.last().textContent())!.trim()).toMatch(/^Playground zones at a glance[^]*Review over a year late/);
    expect(await page.locator('[data-part=overdue]:visible').count()).toBe(1);
    await page.context().close();
  });
});

/** Expects something that will be true before long. */
const soon = <T>(look: () => T) => expect.poll(look, { timeout: PATIENCE, interval: 200 });

async function open(address: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(new URL(address, served.address).href);
  return page;
}

async function fillIn(page: Page): Promise<void> {
  await page.selectOption('[name=school]', 'copperbeech-special');
  await page.selectOption('[name=phase]', 'key-stage-2');
  await page.selectOption('[name=role]', 'teaching-assistant');
  await page.fill('[name=did]', 'On one wet Tuesday.');
  await page.fill('[name=happened]', 'Two children could not bear the noise of the hall.');
  await page.check('[name=again][value=no]');
  await page.fill('[name=mailbox]', 'office@copperbeech.example');
  await page.check('[name=nameless]');
}

async function signIn({ email, password }: { email: string; password: string }, next: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  page.on('request', (request) => /^(blob|data):/.test(request.url()) || request.url().startsWith(served.address) || complaints.push(request.url()));
  page.on('console', (message) => /Content.Security.Policy/i.test(message.text()) && complaints.push(message.text()));
  await page.goto(`${served.address}/admin/${next}`);
  await page.waitForURL(/sign-in/);
  await page.fill('#sign-in input[name=email]', email);
  await page.fill('#sign-in input[name=password]', password);
  await page.click('#sign-in .button');
  await page.waitForURL(/\/admin\/sent-in\//);
  return page;
}
