import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { browser, site, useFinishedSite } from './finished-site.ts';

useFinishedSite();

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

/** Somebody who has come to the front page for something, and presses what they see. */
interface Visitor {
  page: Page;
  /** Presses a link or a button by its name, as it is seen or read out. Opens the menu first where that hides it, which is a click too. */
  press(name: RegExp): Promise<void>;
  /** How often they have clicked. */
  clicks: number;
}

/** What people come for: what they press, in order, and what they then have. */
const TASKS: { who: string; wants: string; presses: RegExp[]; has: (page: Page) => Locator }[] = [
  { who: 'a lunchtime supervisor', wants: 'what to say in the playground', presses: [/lunchtime supervisor/i, /two-minute playground script/i], has: (page) => page.getByRole('main').getByText(/what has happened|what happened/i) },
  { who: 'a parent', wants: 'the letter in Polish', presses: [/polski/i, /porozmawialiśmy/i], has: (page) => page.getByRole('main').getByText(/w szkole/i).filter({ visible: true }) },
  { who: 'a headteacher', wants: 'what we agreed and what is due', presses: [/^meetings$/i, /what we agreed|decisions|what is due|open actions/i], has: (page) => page.getByRole('main').getByRole('heading', { name: /agreed|due|open actions|decisions/i }) },
  { who: 'a teacher', wants: 'a visit where there are circles in Key Stage 2', presses: [/^visits$/i, /circle/i], has: (page) => page.getByRole('main').getByText(/key stage 2/i) },
  { who: 'a contributor', wants: 'a place for a Word file', presses: [/^share$/i], has: (page) => page.getByLabel(/^A file, if you have one/) },
];

describe.each([
  ['a laptop', { viewport: { width: 1280, height: 800 } }],
  ['a phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
])('on %s', (_, options) => {
  test.each(TASKS)('$who has $wants after three clicks at the most', async ({ presses, has }) => {
    const visitor = await come(options);
    for (const name of presses) await visitor.press(name);
    await has(visitor.page).first().waitFor({ timeout: 10_000 });
    expect(visitor.clicks).toBeLessThanOrEqual(3);
  });
});

async function come(options: Parameters<typeof browser.newContext>[0]): Promise<Visitor> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(site.address, { waitUntil: 'load' });
  const visitor: Visitor = {
    page,
    clicks: 0,
    async press(name) {
      const seen = () => page.getByRole('link', { name }).or(page.getByRole('button', { name })).filter({ visible: true });
      if ((await seen().count()) === 0) {
        const menu = page.getByRole('banner').locator('summary', { hasText: 'Menu' }).filter({ visible: true });
        expect(await menu.count(), `nothing here is called ${name}, and there is no menu`).toBeGreaterThan(0);
        visitor.clicks++;
        await menu.first().click();
      }
      const before = page.url();
      visitor.clicks++;
      await seen().first().click();
      await page.waitForURL((url) => url.href !== before, { waitUntil: 'load', timeout: 10_000 });
    },
  };
  return visitor;
}
