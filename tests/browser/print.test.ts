import { getDocumentProxy } from 'unpdf';
import type { Browser, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browser, site, useFinishedSite } from './finished-site.ts';

const SLOW = 300_000;
const LETTER = '/resources/letter-after-a-fall-out/';
const URDU = '/resources/letter-after-a-fall-out-urdu/';

useFinishedSite();

async function open(address: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(new URL(address, site.address).href, { timeout: SLOW });
  return page;
}

/** The text on each sheet, line by line from the top, without the page number. */
async function print(page: Page): Promise<string[][]> {
  const document = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  return Promise.all(Array.from({ length: document.numPages }, async (_, index) => {
    const { items } = await (await document.getPage(index + 1)).getTextContent();
    const rows = Map.groupBy(items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : [])), ({ transform }) => Math.round(transform[5] as number));
    return [...rows].sort(([a], [b]) => b - a).map(([, row]) => row.map(({ str }) => str).join(' ').replace(/\s+/g, ' ').trim()).filter((line) => !/^\d+ ?\/ ?\d+$/.test(line));
  }));
}

const wordsOf = (sheets: string[][]) => sheets.flat().join(' ');

/** Reading back what was printed may leave blanks within words. */
const close = (words: string) => words.replaceAll(' ', '');

describe.each([
  // Each template, and the most sheets that it may fill.
  ['/', 2], ['/resources/', 5], ['/resources/two-minute-playground-script/', 8], ['/resources/thinking-sheet/', 1], [LETTER, 3], [URDU, 3], [`${LETTER}with/ur/`, 3], ['/languages/ur/', 1], ['/languages/', 1],
  ['/meetings/2026-summer-headteachers/', 2], ['/visits/lunchtime-at-hawthorn-lane/', 1], ['/schools/hawthorn-lane-primary/', 4], ['/programmes/gloucestershire/', 5], ['/pages/how-we-practise/', 4], ['/themes/restorative-dialogue/', 3], ['/trials/', 4],
] as const)('%s', (address, most) => {
  test(`takes ${most} sheets at the most, none of them empty, and says whose it is`, async () => {
    const page = await open(address);
    const sheets = await print(page);
    expect(sheets.length).toBeLessThanOrEqual(most);
    for (const sheet of sheets) expect(sheet).not.toEqual([]);
    const words = wordsOf(sheets);
    expect(words).toContain('A Partnership of Restorative Schools');
    expect(words.replaceAll(' ', '')).toContain(`https://restorative-schools.example.org${address}.`);
    expect(words).toMatch(/Printed copy of \d+ \w+ \d{4}\./);
    expect(words).not.toMatch(/Skip to the page|Edit this page|Report a concern|Copy the|Take it away|Nothing that follows/);
    await page.context().close();
  }, SLOW);

  test('has no sheet that ends with a heading', async () => {
    const page = await open(address);
    await page.emulateMedia({ media: 'print' });
    const headings = await page.locator('main :is(h2, h3, h4, .part-title):visible').allInnerTexts();
    const sheets = await print(page);
    for (const sheet of sheets.slice(0, -1)) expect(headings.map((heading) => heading.trim())).not.toContain(sheet.at(-1));
    await page.context().close();
  }, SLOW);
});

test('what is folded up on the screen is open on paper', async () => {
  const page = await open('/resources/two-minute-playground-script/');
  expect(wordsOf(await print(page))).toContain('What happened.');
  await page.context().close();
}, SLOW);

test('a link to another site brings its address; one within the site does not', async () => {
  const page = await open('/pages/how-we-practise/');
  const words = wordsOf(await print(page)).replaceAll(' ', '');
  expect(words).toContain('(https://peacemakers.org.uk/restorative-work/)');
  expect(words).not.toContain('(/resources');
  await page.context().close();
}, SLOW);

test('a page that is dark on the screen is black on white on paper', async () => {
  const page = await open(LETTER, { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await page.locator('.letter p').first().evaluate((words) => getComputedStyle(words).color)).toBe('rgb(0, 0, 0)');
  await page.context().close();
}, SLOW);

describe('a machine draft', () => {
  test.each([URDU, `${LETTER}with/ur/`])('%s says so on every sheet, in English and in its own language', async (address) => {
    const page = await open(address);
    for (const sheet of await print(page)) {
      expect(close(sheet.join(' '))).toContain(close('A machine draft. No speaker of Urdu has checked it yet.'));
      expect(sheet.join('').normalize('NFKC').replaceAll(' ', '')).toContain('جانچا');
    }
    await page.context().close();
  }, SLOW);
});

describe('a letter', () => {
  test('is printed alone on one sheet, filled in, and the page is as it was', async () => {
    const page = await open(URDU);
    await page.locator('.fill-in').first().fill('Ms Parveen');
    await page.locator('.fill-in').nth(1).fill('Hawthorn Lane Primary');
    await page.evaluate(() => { window.print = () => undefined; });
    await page.getByRole('button', { name: 'Print the letter' }).click();
    const sheets = await print(page);
    expect(sheets).toHaveLength(1);
    const words = close(wordsOf(sheets));
    expect(words.match(/HawthornLanePrimary/g)!.length).toBeGreaterThanOrEqual(3);
    expect(words).toContain('MsParveen');
    expect(words).toContain(close('A machine draft. No speaker of Urdu has checked it yet.'));
    expect(words).toContain(close('is shared under CC BY 4.0'));
    expect(words).not.toMatch(/Phases|Schoolsthattriedit|Writeto/);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('.print-alone').count()).toBe(0);
    expect(await page.locator('.fill-in').first().inputValue()).toBe('Ms Parveen');
    await page.context().close();
  }, SLOW);

  test('says at its head, printed alone, that it is behind its original', async () => {
    const page = await open(URDU);
    // No sample letter is out of date. This is what the page of one that is would contain.
    await page.evaluate(() => {
      window.print = () => undefined;
      document.querySelector('.resource-head')!.insertAdjacentHTML('beforeend', '<div class="draft-label" data-with-letter hidden><p>The English is now at version 9.</p></div>');
    });
    await page.getByRole('button', { name: 'Print the letter' }).click();
    const words = close(wordsOf(await print(page)));
    expect(words).toContain(close('The English is now at version 9.'));
    expect(words.indexOf('version9.')).toBeLessThan(words.indexOf('issharedunder'));
    await page.context().close();
  }, SLOW);

  test('keeps a telephone number whole in Urdu, on the screen, on paper and in what is copied', async () => {
    const page = await open(URDU, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('[data-asks="telephone of the school"]').fill('01234 567890');
    await page.getByRole('button', { name: 'Copy the letter' }).click();
    await page.getByText('Copied.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('01234\u00a0567890');
    // A gap alone on the last line is copied too.
    expect(copied.match(/\[اسکول کا نام\]/g)).toHaveLength(2);
    expect(wordsOf(await print(page))).toContain('01234 567890');
    await page.context().close();
  }, SLOW);

  test('without script is printed with lines to write on, and what belongs on them', async () => {
    const page = await open(LETTER, { javaScriptEnabled: false });
    expect(wordsOf(await print(page))).toContain('telephone of the school');
    await page.context().close();
  }, SLOW);

  test('is emptied by the keyboard alone, and when somebody comes back to it', async () => {
    const page = await open(LETTER);
    await page.locator('.fill-in').first().fill('Ms Parveen');
    await page.getByRole('button', { name: 'Clear what I typed' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.fill-in').first().inputValue()).toBe('');
    expect(await page.getByText('All gaps are empty again.').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('fill-in');
    await page.locator('.fill-in').first().fill('Ms Parveen');
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    expect(await page.locator('.fill-in').first().inputValue()).toBe('');
    await page.context().close();
  }, SLOW);
});

describe('two languages side by side', () => {
  test('one gap fills the same gap in both, and nothing else', async () => {
    const page = await open(`${LETTER}with/ur/`);
    await page.locator('.fill-in[aria-label="telephone of the school"]').fill('01234 567890');
    expect(await page.locator('[lang=ur] .fill-in').evaluateAll((gaps) => gaps.map((gap) => (gap as HTMLInputElement).value))).toEqual(['', '', '', '01234 567890', '', '']);
    await page.context().close();
  }, SLOW);

  test('each side is in its language and direction, and beside it on a laptop, below it on a phone', async () => {
    for (const [width, isBeside] of [[1280, true], [390, false]] as const) {
      const page = await open(`${LETTER}with/ur/`, { viewport: { width, height: 800 } });
      const [left, right] = await page.locator('.letter-pairs .pair').nth(1).locator('> *').all();
      expect(await left!.getAttribute('lang')).toBe('en-GB');
      expect([await right!.getAttribute('lang'), await right!.getAttribute('dir')]).toEqual(['ur', 'rtl']);
      const [a, b] = [(await left!.boundingBox())!, (await right!.boundingBox())!];
      expect(b.x > a.x + a.width - 1).toBe(isBeside);
      expect(b.y > a.y + a.height - 1).toBe(!isBeside);
      await page.context().close();
    }
  }, SLOW);
});

test.each(['after-a-lunchtime-fall-out', 'lanyard-card-five-questions', 'how-a-circle-sits'])('the drawing of %s is on its first sheet, with its caption', async (slug) => {
  const page = await open(`/resources/${slug}/`);
  const caption = await page.locator('main .body figcaption').first().innerText();
  const [first] = await print(page);
  expect(close(first!.join(' '))).toContain(close(caption));
  await page.context().close();
}, SLOW);
