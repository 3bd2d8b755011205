import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { findViolations } from './find-violations.ts';
import { browser, site, useFinishedSite } from './finished-site.ts';

/** How long an answer may take on a busy machine. */
const SOON = { timeout: 15_000 };

useFinishedSite();

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

/** Opens a page, with what its console says. */
async function open(path: string, options: BrowserContextOptions = {}, prepare?: (page: Page) => Promise<unknown>): Promise<{ page: Page; said: string[] }> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await prepare?.(page);
  await page.goto(new URL(path, site.address).href);
  return { page, said };
}

const status = (page: Page) => page.locator('search-page [role=status]');
const links = (page: Page) => page.locator('main ol.search-results > li > a');

describe('the page of the search', () => {
  test('lists what the address asks for as links, and says how many there are', async () => {
    const { page, said } = await open('/search/?q=dinner+lady+script');
    await links(page).first().waitFor();
    expect(await links(page).first().getAttribute('href')).toBe('/resources/two-minute-playground-script/');
    expect(await status(page).innerText()).toMatch(/^\d+ pages found for “dinner lady script”\./);
    expect(await page.locator('main mark').count()).toBeGreaterThan(0);
    expect(await page.title()).toContain('dinner lady script');
    expect(said).toEqual([]);
  });

  test('keeps what was asked in the address, over back and reload', async () => {
    const { page } = await open('/search/');
    const box = page.getByLabel('What are you looking for?');
    await box.fill('playground');
    await box.press('Enter');
    await page.waitForURL('**/search/?q=playground');
    await links(page).first().waitFor();
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => links(page).count(), SOON).toBeGreaterThan(10);
    await page.reload();
    await expect.poll(() => links(page).count(), SOON).toBeGreaterThan(10);
    await box.fill('governor');
    await box.press('Enter');
    await page.waitForURL('**/search/?q=governor');
    await page.goBack();
    await expect.poll(() => status(page).innerText(), SOON).toContain('“playground”');
    expect(await box.inputValue()).toBe('playground');
  });

  test('shows many results by kind when somebody asks for one, keeps it in the address, and goes back to all', async () => {
    const { page, said } = await open('/search/?q=circle');
    await links(page).first().waitFor();
    const kinds = page.getByRole('group', { name: 'Show only' });
    expect(await kinds.getByRole('button', { name: /^All \d+$/ }).getAttribute('aria-pressed')).toBe('true');
    await kinds.getByRole('button', { name: /^Meetings \d+$/ }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=circle&kind=Meetings');
    await expect.poll(() => status(page).innerText(), SOON).toMatch(/^\d+ of \d+ pages found for “circle”, only those under Meetings\.$/);
    expect(await page.evaluate(() => document.activeElement!.textContent)).toMatch(/^Meetings \d+$/);
    expect(await page.locator('main ol.search-results .search-kind').allInnerTexts()).toEqual(expect.arrayContaining(['Meeting']));
    await page.reload();
    await expect.poll(() => status(page).innerText(), SOON).toContain('only those under Meetings');
    await page.goBack();
    await expect.poll(() => status(page).innerText(), SOON).toMatch(/^\d+ pages found for “circle”\.$/);
    await page.goto(new URL('/search/?q=lanyard+card&kind=Dragons', site.address).href);
    await expect.poll(() => status(page).innerText(), SOON).toMatch(/^\d+ pages found/);
    expect(said).toEqual([]);
  });

  test('is one ordered list inside main for a screen reader: the box, how many there are, and each link with its passage', async () => {
    const { page } = await open('/search/?q=talking+piece');
    await links(page).first().waitFor();
    const count = Number(/^(\d+)/.exec(await status(page).innerText())![1]);
    const tree = await page.locator('main search-page').ariaSnapshot();
    const places = [/- search:/, /- searchbox "What are you looking for\?"/, /- button "Search"/, /- status: \d+ pages found for “talking piece”\./, /- group "Show only":/, /- list:\n\s+- listitem:\n\s+- link /].map((pattern) => tree.search(pattern));
    expect(places, tree).toEqual(places.toSorted((a, b) => a - b));
    expect(places.every((place) => place >= 0), tree).toBe(true);
    expect(await page.locator('main search-page ol').count()).toBe(1);
    expect(await links(page).count()).toBe(Math.min(10, count));
    for (const name of await links(page).allInnerTexts()) expect(name).toMatch(/^\S.{2,}/);
  });

  test('is done by keyboard alone: box, button, kinds, first result', async () => {
    const { page } = await open('/search/', { viewport: { width: 390, height: 844 } });
    await page.getByLabel('What are you looking for?').focus();
    await page.keyboard.type('circle');
    await page.keyboard.press('Enter');
    await links(page).first().waitFor();
    const names: string[] = [];
    for (let at = 0; at < 12 && !names.at(-1)?.startsWith('Circle'); at++) {
      await page.keyboard.press('Tab');
      names.push(await page.evaluate(() => document.activeElement!.textContent!.trim()));
    }
    expect(names[0]).toBe('Search');
    expect(names[1]).toMatch(/^All \d+$/);
    expect(names.at(-1)).toMatch(/^Circle/);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/resources/circle-plan-**');
  });

  test.each([
    ['2,000 characters', `playground ${'x'.repeat(1989)}`, /found for “playground x+…”/],
    ['punctuation alone', '?!…–()[]{}*+^$|', /^Nothing found for “\?!…/],
    ['words in straight quotation marks', '"restorative questions"', /^\d+ pages found/],
    ['words in curly quotation marks', '“restorative questions”', /^\d+ pages found/],
    ['a synonym in quotation marks', '“wet break”', /No page has these very words one after another, so this is what is found without quotation marks\./],
    ['capitals', 'WET PLAY PLAN', /^\d+ pages? found/],
    ['a soft hyphen', 'play\u00ADground', /^\d+ pages found/],
    ['a capital and a stop, as phones write', 'Wet break. ', /^\d+ pages? found/],
    ['signs that are code elsewhere', '<img src=x onerror=alert(1)>', /^(?:Nothing|\d+ pages?) found/],
    ['half a letter', '\uD83D', /^Nothing found/],
  ])('takes %s', async (_, query, says) => {
    const { page, said } = await open('/search/');
    await page.getByLabel('What are you looking for?').fill(query);
    await page.getByLabel('What are you looking for?').press('Enter');
    await expect.poll(() => status(page).innerText(), SOON).toMatch(says);
    expect(await page.locator('main img[src=x]').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    expect(said).toEqual([]);
  });

  test('says kindly that there is nothing, and leads on in two ways', async () => {
    const { page, said } = await open('/search/?q=Ofsted');
    await expect.poll(() => status(page).innerText(), SOON).toBe('Nothing found for “Ofsted”. Perhaps nobody has shared anything about it yet.');
    expect(await links(page).count()).toBe(0);
    expect(await page.locator('main .search-next li a').count()).toBe(2);
    expect(said).toEqual([]);
  });

  test('offers the nearest word where it is not sure', async () => {
    const { page } = await open('/search/?q=playgr');
    await page.getByText('Did you mean').waitFor();
    await page.locator('main .search-next a', { hasText: 'playground' }).click();
    await page.waitForURL('**/search/?q=playground');
    await links(page).first().waitFor();
  });

  test.each([['nothing', '/search/'], ['results', '/search/?q=circle'], ['no results', '/search/?q=Ofsted']])('is accessible with %s', async (_, path) => {
    const { page } = await open(path, { viewport: { width: 390, height: 844 } });
    if (path.includes('?')) await expect.poll(() => status(page).innerText(), SOON).not.toBe('');
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test('without JavaScript says so, and leads to the lists', async () => {
    const { page } = await open('/search/?q=circle', { javaScriptEnabled: false });
    expect(await page.locator('main').innerText()).toContain('needs JavaScript, which is switched off');
    expect(await page.locator('main form:visible').count()).toBe(0);
    expect(await page.locator('main nav a[href="/resources/"]').isVisible()).toBe(true);
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
  });

  test('still searches titles when the index does not load, and says so', async () => {
    const { page } = await open('/search/?q=wet+play', {}, (page) => page.route('**/search/index/**', (route) => route.abort()));
    await links(page).first().waitFor();
    expect(await links(page).first().innerText()).toBe('Wet play plan');
    expect(await status(page).innerText()).toContain('only titles and summaries of resources were searched');
  });

  test('a first answer costs less than 60 KB, and the next less than 40', async () => {
    let bytes = 0;
    const { page } = await open('/search/', {}, async (page) => page.on('response', (answer) => { if (/\/search\/index\/|show-answer|describe-answer/.test(new URL(answer.url()).pathname)) void answer.request().sizes().then(({ responseBodySize, responseHeadersSize }) => (bytes += responseBodySize + responseHeadersSize)); }));
    for (const [query, most] of [['dinner lady script', 60_000], ['worried mum', 40_000]] as const) {
      bytes = 0;
      await page.getByLabel('What are you looking for?').fill(query);
      await page.getByLabel('What are you looking for?').press('Enter');
      await expect.poll(() => status(page).innerText(), SOON).toContain(query);
      await page.waitForLoadState('networkidle');
      expect(bytes).toBeLessThan(most);
    }
  });
});

describe('the box of every page', () => {
  test('knows everything, follows what is typed, and leads on Enter to the page of the search', async () => {
    const { page, said } = await open('/schools/');
    await page.locator('.search-open').click();
    await page.keyboard.type('my pack', { delay: 40 });
    await expect.poll(() => page.locator('site-search .search-results a').first().getAttribute('href').catch(() => ''), SOON).toBe('/my-pack/');
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=my+pack');
    await links(page).first().waitFor();
    expect(said).toEqual([]);
  });

  test('a network that drops between two letters does not break it', async () => {
    const { page } = await open('/');
    await page.locator('.search-open').click();
    await page.keyboard.type('play');
    await page.locator('site-search .search-results a').first().waitFor();
    await page.context().setOffline(true);
    await page.keyboard.type(' governor');
    await expect.poll(() => page.locator('site-search [role=status]').innerText(), SOON).toMatch(/network|could not be loaded/);
    await page.context().setOffline(false);
    await page.keyboard.type('s');
    await expect.poll(() => page.locator('site-search [role=status]').innerText(), SOON).toMatch(/pages? found for “play governors”/);
  });

  test('takes no unfinished word for another once somebody stops', async () => {
    const { page } = await open('/');
    await page.locator('.search-open').click();
    await page.keyboard.type('playgr');
    await expect.poll(() => page.locator('site-search [role=status]').innerText(), SOON).toContain('These have “playground”');
    await expect.poll(() => page.locator('site-search [role=status]').innerText(), SOON).toContain('Nothing found for “playgr”.');
    expect(await page.locator('site-search .search-next').innerText()).toContain('Did you mean playground?');
  });
});

test('the box of the front page asks the same search', async () => {
  const { page } = await open('/');
  await page.getByLabel('What do you need?').fill('Norfolk');
  await page.getByRole('button', { name: 'Find' }).click();
  await page.waitForURL('**/search/?q=Norfolk');
  await links(page).first().waitFor();
  expect(await links(page).first().getAttribute('href')).toBe('/programmes/norfolk/');
});

test.each([['KS2 circle', 'Circle plan for Key Stage 2'], ['play ground', 'Two-minute playground script'], ['suspended', 'Coming back after a suspension']])('the finder answers %s with resources, by the same search', async (query, title) => {
  const { page } = await open(`/resources/?q=${encodeURIComponent(query)}`);
  await expect.poll(() => page.locator('.cards h3').first().innerText(), SOON).toBe(title);
});

test('the finder offers the nearest word as a button that asks for it', async () => {
  const { page } = await open('/resources/?q=playgr', { viewport: { width: 390, height: 844 } });
  const meant = page.locator('resource-finder .meant');
  await expect.poll(() => meant.innerText().catch(() => ''), SOON).toBe('Did you mean playground?');
  expect(await findViolations(page)).toEqual([]);
  await meant.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/resources/?q=playground');
  await expect.poll(() => page.locator('.cards h3').first().innerText(), SOON).toBe('Two-minute playground script');
  expect(await meant.isVisible()).toBe(false);
});

test('the finder finds nothing for a word that is nowhere', async () => {
  const { page } = await open('/resources/?q=Ofsted');
  await expect.poll(() => page.locator('resource-finder [role=status]').innerText(), SOON).toMatch(/^0 resources/);
});
