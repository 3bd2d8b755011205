import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { findViolations } from './find-violations.ts';
import { browser, site, useFinishedSite } from './finished-site.ts';

useFinishedSite();

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

async function open(address: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(site.address + address);
  return page;
}

const FORMS: [name: string, address: string][] = [['concern', '/concern/'], ['share', '/share/'], ['trial', '/trials/tell/'], ['visit', '/visits/lunchtime-at-hawthorn-lane/']];

const faults = (page: Page) => page.locator('.fault-summary li').allInnerTexts();
const send = (page: Page, name: string) => page.locator(`form[name=${name}] button.button`).click();

describe.each(FORMS)('the form “%s”', (name, address) => {
  test('sent empty, says all that is missing above it, takes the reader there, and links to each field', async () => {
    const page = await open(address, { viewport: { width: 390, height: 844 } });
    const title = await page.title();
    await send(page, name);
    expect(page.url()).toBe(site.address + address);
    expect(await page.title()).toBe(`Error: ${title}`);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('fault-summary');
    const said = await faults(page);
    expect(said.length).toBeGreaterThan(1);
    expect(await page.locator('.fault-summary h2').innerText()).toBe(`${said.length} things to put right. Nothing has been sent.`);
    expect(await page.locator(`form[name=${name}] .fault`).allInnerTexts(), 'beside the fields').toEqual(said);
    for (const message of said) {
      await page.getByRole('link', { name: message, exact: true }).click();
      const field = await page.evaluate(() => {
        const field = document.activeElement as HTMLInputElement;
        return { invalid: field.getAttribute('aria-invalid'), described: (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent), top: field.closest('fieldset, label')!.getBoundingClientRect().top, high: innerHeight };
      });
      expect(field.invalid).toBe('true');
      expect(field.described).toContain(message);
      expect(field.top, message).toBeGreaterThanOrEqual(0);
      expect(field.top, message).toBeLessThan(field.high);
    }
    expect((await findViolations(page)).map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  test('without script leaves it to the browser', async () => {
    const page = await open(address, { javaScriptEnabled: false });
    expect(await page.locator(`form[name=${name}]`).getAttribute('novalidate')).toBeNull();
    expect(await page.locator(`form[name=${name}] [required]`).count()).toBeGreaterThan(1);
  });

  test('has words of ours for every field that must be filled in', () => {
    const html = readFileSync(`dist${address}index.html`, 'utf8');
    const fields = html.match(/<(?:input|select|textarea)[^>]*\srequired[^>]*>/g)!;
    expect(fields.filter((field) => !/data-missing="/.test(field) && !/type="radio"/.test(field))).toEqual([]);
    expect((html.match(/<input[^>]*type="email"[^>]*>/g) ?? []).filter((field) => !/data-wrong="/.test(field))).toEqual([]);
  });
});

describe('what the forms say', () => {
  test.each([
    ['/concern/', 'concern', ['Write which page you mean: its title or its address', 'Write what is wrong with the page']],
    ['/share/', 'share', ['Write what it is called', 'Write how you use it', 'Choose your school, or “Another school”', 'Write the mailbox where we can answer you', 'Tick that no pupil can be recognised', 'Tick that your school agrees to share it']],
    ['/trials/tell/', 'trial', ['Choose what you tried', 'Choose your school, or “Another school”', 'Choose with which age group', 'Choose who led it', 'Write what you did', 'Write what happened', 'Choose whether you would use it again', 'Write the mailbox where we can answer you', 'Tick that no pupil can be recognised']],
    ['/visits/lunchtime-at-hawthorn-lane/', 'visit', ['Choose your school, or “Another school”', 'Write the roles of those who are coming', 'Write how many of you are coming', 'Write the mailbox where we can answer you']],
  ])('on %s', async (address, name, said) => {
    const page = await open(address);
    await send(page, name);
    expect(await faults(page)).toEqual(said);
  });

  test('goes away field by field, and with the last one the form is sent', async () => {
    const page = await open('/concern/');
    await send(page, 'concern');
    await page.getByLabel('Which page?').fill('/resources/');
    await page.getByLabel('Where can we answer you?').fill('office');
    await send(page, 'concern');
    expect(await faults(page)).toEqual(['Write what is wrong with the page', 'Write the whole e-mail address, such as office@your-school.example']);
    expect(await page.getByLabel('Which page?').getAttribute('aria-invalid')).toBeNull();
    expect(await page.getByLabel('Which page?').getAttribute('aria-describedby'), 'the hint alone').toBe('page-hint');
    await page.getByLabel('What is wrong with it?').fill('It names a pupil.');
    await page.getByLabel('Where can we answer you?').fill('');
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await send(page, 'concern');
    expect(new URL((await sent).url()).pathname).toBe('/concern/thank-you/');
  });
});
