import { mkdtempSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterEach, describe, expect, test } from 'vitest';
import { findViolations } from './find-violations.ts';
import { browser, site, useFinishedSite } from './finished-site.ts';

const THREE = [['two-minute-playground-script', 'Two-minute playground script'], ['wet-play-plan', 'Wet play plan'], ['letter-after-a-fall-out-urdu', 'Letter']];

useFinishedSite();

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

describe('gathering', () => {
  test('what is added on one page and on a card waits in the pack, counted in the head of every page', async () => {
    const { page, faults } = await visit('/resources/wet-play-plan/');
    await page.locator('.actions').getByRole('button', { name: 'Add to my pack: Wet play plan' }).click();
    await page.getByText('Added. 1 resource in your pack.').waitFor();
    expect(await page.locator('.pack-link').innerText()).toMatch(/My pack\s*1/);
    await page.goto(`${site.address}/resources/?area=daily`);
    await page.locator('.chosen').waitFor();
    // The cards are drawn again once the finder has fetched what was chosen.
    await page.waitForLoadState('networkidle');
    const card = page.locator('.resource-card:visible').first();
    const title = await card.locator('a').innerText();
    await card.getByRole('button').click();
    await page.locator('.pack-link').click();
    await page.getByRole('heading', { name: 'In my pack: 2 resources' }).waitFor();
    expect(await titles(page)).toEqual(['Wet play plan', title]);
    await page.goto(`${site.address}/resources/wet-play-plan/`);
    await page.locator('.actions').getByRole('button', { name: 'Take out of my pack: Wet play plan' }).click();
    await page.getByText('Taken out. 1 resource in your pack.').waitFor();
    expect(faults).toEqual([]);
  });

  test('is put in order with the keyboard; where it went is said, and the focus goes with it', async () => {
    const { page } = await visit('/my-pack/', { pack: THREE });
    await page.getByRole('button', { name: 'Down: Two-minute playground script' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('“Two-minute playground script” is now 2 of 3.').waitFor();
    await page.keyboard.press('Space');
    await page.getByText('“Two-minute playground script” is now 3 of 3.').waitFor();
    expect((await titles(page)).at(-1)).toBe('Two-minute playground script');
    // It is last and cannot move further down, so "up" has the focus.
    expect(await focused(page)).toBe('Up: Two-minute playground script');
    await page.getByRole('button', { name: 'Take out: Wet play plan' }).press('Enter');
    await page.getByText('“Wet play plan” is taken out.').waitFor();
    await page.getByRole('button', { name: 'Put it back' }).press('Enter');
    await page.getByText('Put back.').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'In my pack: 3 resources' }).waitFor();
    expect((await titles(page))[0]).toBe('Wet play plan');
  });

  test('an empty pack says what to do', async () => {
    const { page } = await visit('/my-pack/');
    await page.getByRole('heading', { name: 'My pack is empty' }).waitFor();
    expect(await page.locator('.pack-empty').innerText()).toContain('Choose Add to my pack on any resource, and you will find it here.');
    expect(await page.locator('.pack-actions').isVisible()).toBe(false);
    expect(await page.locator('.pack-link').innerText()).toBe('My pack');
  });

  test('two tabs stay in step', async () => {
    const { page, context } = await visit('/my-pack/', { pack: THREE });
    const other = await context.newPage();
    await other.goto(`${site.address}/resources/wet-play-plan/`);
    await other.locator('.actions add-to-pack button').click();
    await page.getByRole('heading', { name: 'In my pack: 2 resources' }).waitFor();
  });

  test('what has changed since is said kindly, and what is retired can be exchanged', async () => {
    const { page } = await visit('/my-pack/', { pack: [['wet-play-plan', 'Rainy day plan'], ['thinking-sheet', 'Thinking sheet'], ['no-such-thing', 'Something old']] });
    await page.getByText('It was called “Rainy day plan” when you put it in.').waitFor();
    await page.getByText('It is no longer on this site.').waitFor();
    await page.getByRole('button', { name: /^Use “.+” instead$/ }).click();
    expect((await titles(page))[1]).toBe('Lanyard card with the five questions');
  });

  test('where a browser keeps nothing, that is said, and the address still works', async () => {
    const { page } = await visit('/resources/wet-play-plan/', { before: (context) => context.addInitScript(() => Object.defineProperty(Storage.prototype, 'setItem', { value: () => { throw new DOMException('full', 'QuotaExceededError'); } })) });
    await page.locator('.actions add-to-pack button').click();
    await page.getByText('This browser cannot save your pack.').waitFor();
    await page.getByRole('link', { name: 'Open your pack' }).click();
    await page.getByRole('button', { name: 'Make it my pack' }).click();
    await page.getByText('This browser cannot save your pack, so copy the address below: it brings your pack back.').waitFor();
    expect(await page.locator('[data-address]').getAttribute('href')).toBe('/my-pack/#wet-play-plan');
  });
});

describe('sharing', () => {
  test('an address shows what was shared, and nothing is taken over before one says so', async () => {
    const { page } = await visit('/my-pack/', { pack: THREE });
    await page.getByRole('heading', { name: 'In my pack: 3 resources' }).waitFor();
    const address = await page.locator('[data-address]').innerText();
    const { page: other } = await visit(new URL(address).pathname + new URL(address).hash, { pack: [['wet-play-plan', 'Wet play plan']] });
    await other.getByRole('heading', { name: 'Somebody shared this pack with you' }).waitFor();
    expect(await kept(other)).toEqual([['wet-play-plan', 'Wet play plan']]);
    await other.getByRole('button', { name: 'Look at it first' }).click();
    await other.getByRole('heading', { name: 'A shared pack: 3 resources' }).waitFor();
    expect(await kept(other)).toEqual([['wet-play-plan', 'Wet play plan']]);
    await other.getByRole('button', { name: 'Back to my pack' }).click();
    await other.goto('about:blank');
    await other.goto(address);
    await other.getByRole('button', { name: 'Add it to my pack' }).click();
    expect((await kept(other)).map(([slug]) => slug)).toEqual(['wet-play-plan', 'two-minute-playground-script', 'letter-after-a-fall-out-urdu']);
    expect(new URL(other.url()).hash).toBe('');
    await other.getByRole('button', { name: 'Back to how it was' }).click();
    expect(await kept(other)).toEqual([['wet-play-plan', 'Wet play plan']]);
  });

  test.each(['#<img src=x onerror=alert(1)>', '#../../admin,__proto__', '#%3Cscript%3E', `#${'a,'.repeat(9000)}`])('the address %.40s does no harm', async (hash) => {
    const { page, faults } = await visit(`/my-pack/${hash}`);
    await page.locator('my-pack h2:visible').waitFor();
    expect(await page.locator('my-pack :is(img, script)').count()).toBe(0);
    expect(faults).toEqual([]);
  });
});

test('printed, it has contents, each resource on a new sheet, numbers, and the credits at the end', async () => {
  const { page, faults } = await visit('/my-pack/', { pack: [...THREE, ['thinking-sheet', 'Thinking sheet']], before: (context) => context.addInitScript(() => { window.print = () => undefined; }) });
  await page.getByRole('button', { name: 'Print all' }).click();
  await page.getByText('Your pack is ready to print.').waitFor();
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true, format: 'A4' })));
  const { text: sheets, totalPages } = await extractText(pdf, { mergePages: false });
  // A hyphen at the end of a line stays a hyphen.
  const pages = sheets.map((words, at) => words.replace(`${at + 1} / ${totalPages}`, '').replaceAll('-\n', '-').trim());
  expect(totalPages).toBeGreaterThanOrEqual(5);
  expect(pages[0]).toContain('Contents');
  expect(pages[0]).toContain('What is not in it');
  const begins = ['1. Two-minute playground script', '2. Wet play plan', '3. Letter after a fall-out'].map((title) => pages.findIndex((words) => words.includes(title) && !words.startsWith('My pack')));
  expect(begins[0]).toBe(1);
  expect(begins).toEqual([...new Set(begins)].sort((a, b) => a - b));
  expect(pages.join(' ')).toContain('A machine draft. No speaker of');
  // The letter takes two sheets, and each says in both languages that it is a draft.
  const letter = pages.slice(begins[2], -1);
  expect(letter.length).toBeGreaterThan(1);
  for (const words of letter) {
    // Reading back what was printed may leave blanks within words.
    expect(words.replaceAll(' ', '')).toContain('Amachinedraft.NospeakerofUrdu');
    expect(words).toMatch(/[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff]/);
  }
  expect(await page.locator('.printout .draft-label p').evaluateAll((labels) => labels.map((label) => `${(label as HTMLElement).lang} ${(label as HTMLElement).dir}`))).toEqual(['en-GB ltr', 'ur rtl']);
  expect(await page.locator('.printout ol').first().locator('li [dir=auto]').count()).toBe(6);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.printout dt').evaluateAll((terms) => terms.filter((term) => {
    const words = document.createRange();
    words.selectNodeContents(term);
    return words.getClientRects().length > 1;
  }).map((term) => term.textContent))).toEqual([]);
  await page.emulateMedia({ media: 'screen' });
  expect(pages.at(-1)).toMatch(/^Credits/);
  expect(pages.at(-1)).toContain('“Wet play plan” (version');
  sheets.forEach((words, at) => expect(words).toContain(`${at + 1} / ${totalPages}`));
  expect(pages.join(' ')).not.toContain('Skip to the page');
  expect(faults).toEqual([]);
}, 300_000);

test('downloaded, it is a zip that opens from a folder without a server, and nothing was asked of anybody else', async () => {
  const { page, faults, asked } = await visit('/my-pack/', { pack: THREE });
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download as one file' }).click()]);
  expect(download.suggestedFilename()).toBe('my-pack.zip');
  const folder = mkdtempSync(join(tmpdir(), 'my-pack-'));
  const files = unzipSync(readFileSync((await download.path())!));
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['index.html', 'CREDITS.txt', 'VERSION.txt', 'wet-play-plan/wet-play-plan.html', 'wet-play-plan/wet-play-plan.docx', 'wet-play-plan/wet-play-plan.pdf']));
  expect(asked).toEqual([]);
  expect(faults).toEqual([]);

  const { page: reader, asked: fetched } = await visit(pathToFileURL(join(folder, 'index.html')).href, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  expect(await reader.locator('.contents > li').count()).toBe(3);
  await reader.getByRole('link', { name: 'Two-minute playground script' }).click();
  expect(await reader.locator('h1').innerText()).toBe('Two-minute playground script');
  expect(await reader.evaluate(() => [...document.images].filter((image) => !image.naturalWidth).length)).toBe(0);
  expect(await reader.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(fetched).toEqual([]);
  const { page: opened } = await visit(pathToFileURL(join(folder, 'letter-after-a-fall-out-urdu/letter-after-a-fall-out-urdu.html')).href);
  expect(await faultsOfAccess(opened)).toEqual([]);
}, 300_000);

test('without script the page says so and leads to the ready packs, and no button does nothing', async () => {
  const { page } = await visit('/my-pack/', { javaScriptEnabled: false });
  expect(await page.locator('.without-script').innerText()).toBe('Your own pack needs JavaScript, which is switched off in this browser. You can download a ready-made pack without it: there is one for each theme, role and programme.');
  expect(await page.locator('main button:visible').count()).toBe(0);
  await page.goto(`${site.address}/resources/wet-play-plan/`);
  expect(await page.locator('add-to-pack:visible').count()).toBe(0);
});

test.each([
  ['a laptop', { viewport: { width: 1280, height: 800 } }],
  ['a phone', { viewport: { width: 390, height: 844 } }],
  ['a laptop enlarged four times, in the dark', { viewport: { width: 320, height: 640 }, colorScheme: 'dark' as const }],
])('on %s axe finds nothing in packs and nothing is wider than the screen', async (_, options) => {
  for (const [address, pack] of [['/my-pack/', [...THREE, ['thinking-sheet', 'Thinking sheet']]], ['/my-pack/', []], ['/my-pack/#wet-play-plan', THREE], ['/packs/', THREE], ['/resources/wet-play-plan/', THREE], ['/resources/', THREE]] as const) {
    const { page, context, faults } = await visit(address, { ...options, pack: pack as string[][] });
    if (address.startsWith('/my')) await page.locator('my-pack h2:visible').first().waitFor();
    expect(await faultsOfAccess(page), address).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), address).toBeLessThanOrEqual(0);
    expect(faults, address).toEqual([]);
    await context.close();
  }
}, 300_000);

/** Opens an address of the site, or a file. `faults` collects the browser's complaints, `asked` the requests to other hosts. */
async function visit(address: string, { pack, before, ...options }: BrowserContextOptions & { pack?: string[][]; before?: (context: BrowserContext) => Promise<unknown> } = {}) {
  const context = await browser.newContext(options);
  await before?.(context);
  const page = await context.newPage();
  const faults: string[] = [];
  const asked: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('request', (request) => !/^(?:data|blob|file):/.test(request.url()) && !request.url().startsWith(site.address) && asked.push(request.url()));
  if (pack) {
    await page.goto(`${site.address}/concern/`);
    await page.evaluate((items) => localStorage.setItem('my-pack', JSON.stringify(items)), pack);
  }
  await page.goto(new URL(address, site.address).href);
  return { page, context, faults, asked };
}

function titles(page: Page): Promise<string[]> {
  return page.locator('.pack-lines > li > :first-child').allInnerTexts();
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement!.ariaLabel!);
}

function kept(page: Page): Promise<string[][]> {
  return page.evaluate(() => JSON.parse(localStorage.getItem('my-pack') ?? '[]'));
}

async function faultsOfAccess(page: Page): Promise<string[]> {
  const violations = await findViolations(page);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
}
