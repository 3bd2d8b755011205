import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { CARDS_AT_ONCE } from '../../src/finding/finder.ts';
import { findViolations } from './find-violations.ts';
import { browser, site, useFinishedSite } from './finished-site.ts';

const PHONE = { viewport: { width: 390, height: 844 } };

useFinishedSite();

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

describe('choosing', () => {
  test('each count says truly what choosing it finds, and none finds nothing', async () => {
    const finder = await open('/resources/');
    for (const facet of ['theme', 'role', 'phase', 'kind', 'area', 'time', 'language', 'school', 'status']) {
      const box = finder.page.locator(`input[name=${facet}]`).first();
      const count = Number(await finder.countBeside(box));
      await box.evaluate((input: HTMLInputElement) => input.click());
      await finder.says(count);
      expect(count).toBeGreaterThan(0);
      await box.evaluate((input: HTMLInputElement) => input.click());
    }
    expect(finder.faults).toEqual([]);
  });

  test('widens within a facet and narrows across facets, and what would find nothing cannot be chosen', async () => {
    const finder = await open('/resources/');
    const [all] = await finder.total();
    const choose = async (label: string, before: number) => {
      await finder.page.getByLabel(label).check();
      await expect.poll(async () => (await finder.total())[0]).not.toBe(before);
      return (await finder.total())[0];
    };
    const one = await choose('Family and community', all);
    const two = await choose('Issues of common concern', one);
    expect(one).toBeLessThan(two);
    expect(two).toBeLessThan(all);
    expect(await choose('Parent or carer', two)).toBeLessThan(two);
    for (const box of await finder.page.locator('input[type=checkbox]').all()) {
      if ((await finder.countBeside(box)) === '0') expect(await box.isDisabled()).toBe(true);
    }
    expect(await finder.page.locator('.cards > li:visible').count()).toBe(Math.min((await finder.total())[0], CARDS_AT_ONCE));
  });

  test('keeps two choices that are made quickly on a slow connection', async () => {
    const { page } = await open('/resources/');
    await page.route(/\/finder\/index\.json/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    const boxes = [page.getByLabel('Family and community'), page.getByLabel('Issues of common concern')];
    for (const box of boxes) {
      await box.evaluate((input: HTMLInputElement) => input.click());
      await page.waitForTimeout(120);
    }
    await expect.poll(() => page.locator('.chosen button').count(), { timeout: 20_000 }).toBeGreaterThan(1);
    expect([await boxes[0]!.isChecked(), await boxes[1]!.isChecked(), searchOf(page)]).toEqual([true, true, '?theme=family-and-community&theme=common-concerns']);
  });

  test('writes all of it into the address, and the back button takes it back step by step', async () => {
    const { page, total } = await open('/resources/');
    const [all] = await total();
    await page.getByLabel('Family and community').check();
    await page.getByLabel('Issues of common concern').check();
    await page.locator('#finder-sort').selectOption('title');
    await expect.poll(() => page.locator('.cards h3:visible').allTextContents()).toSatisfy((titles: string[]) => titles.length > 1 && titles.every((title, at) => at === 0 || title.localeCompare(titles[at - 1]!, 'en-GB', { numeric: true }) >= 0));
    const [found] = await total();
    const titles = await page.locator('.cards h3:visible').allTextContents();
    expect(titles).toEqual(titles.toSorted((a, b) => a.localeCompare(b, 'en-GB', { numeric: true })));
    expect(searchOf(page)).toBe('?theme=family-and-community&theme=common-concerns&sort=title');

    const copy = await open(`/resources/${searchOf(page)}`);
    await copy.says(found);
    expect(await copy.page.locator('.cards h3:visible').allTextContents()).toEqual(titles);
    expect(await copy.page.getByLabel('Family and community').isChecked()).toBe(true);

    await page.goBack();
    await page.goBack();
    expect(searchOf(page)).toBe('?theme=family-and-community');
    expect(await page.getByLabel('Issues of common concern').isChecked()).toBe(false);
    await page.goBack();
    expect(await total()).toEqual([all]);
    expect(await page.locator('.chosen').isVisible()).toBe(false);
    await page.goForward();
    expect(await page.getByLabel('Family and community').isChecked()).toBe(true);
  });

  test('lets each choice be taken away alone or all at once, and keeps the focus near', async () => {
    const { page } = await open('/resources/?theme=family-and-community&theme=common-concerns');
    const focused = () => page.evaluate(() => document.activeElement!.textContent);
    await page.getByRole('button', { name: 'Remove: Family and community' }).click();
    expect(searchOf(page)).toBe('?theme=common-concerns');
    expect(await focused()).toContain('Issues of common concern');
    await page.getByRole('button', { name: 'Clear all' }).click();
    expect(searchOf(page)).toBe('');
    expect(await focused()).toBe('Results');
  });

  test('shows translations when their language is chosen, each marked with its language', async () => {
    const { page, says, countBeside } = await open('/resources/');
    const other = page.locator('input[name=language]:not([value=en-gb])').first();
    const count = Number(await countBeside(other));
    const language = await other.getAttribute('value');
    expect(await page.locator(`.cards a[lang=${language}]:visible`).count()).toBe(0);
    await other.evaluate((input: HTMLInputElement) => input.click());
    await says(count);
    expect(await page.locator(`.cards a[lang=${language}]:visible`).count()).toBe(count);
  });

  test('has nothing that axe finds once something is chosen', async () => {
    for (const options of [{}, { colorScheme: 'dark' as const }, PHONE]) {
      const { page } = await open('/resources/?theme=family-and-community&role=parent-or-carer', options);
      await page.locator('.chosen').waitFor();
      const violations = await findViolations(page);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });

  test('lies behind one press on a phone, and leads from there to the results', async () => {
    const { page } = await open('/resources/', PHONE);
    expect(await page.getByLabel('Family and community').isVisible()).toBe(false);
    await page.getByText('Choose by theme, role, time and more').click();
    await page.getByLabel('Family and community').check();
    await page.getByRole('button', { name: /^Show \d+ resources?$/ }).click();
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('results');
    expect(await page.getByLabel('Family and community').isVisible()).toBe(false);
  });
});

describe('searching', () => {
  test('finds words in the pages themselves, best match first, together with what is chosen; typing is one step back', async () => {
    const { page, total, faults } = await open('/resources/');
    const [all] = await total();
    await page.getByLabel('Search in the resources').pressSequentially('playground', { delay: 60 });
    await page.waitForURL('**/?q=playground');
    await page.waitForFunction((before) => !document.querySelector('resource-finder [role=status]')!.textContent!.startsWith(`${before} `), all);
    expect(await page.locator('#finder-sort').inputValue()).toBe('match');
    const [found] = await total();
    expect(found).toBeGreaterThan(0);
    expect(await page.locator('resource-finder [role=status]').innerText()).not.toContain('titles');
    await page.getByLabel('Supporting lunchtime supervisors').check();
    expect((await total())[0]).toBeLessThanOrEqual(found);
    expect(searchOf(page)).toBe('?theme=lunchtime-supervisors&q=playground');
    await page.goBack();
    await page.goBack();
    expect(searchOf(page)).toBe('');
    expect(faults).toEqual([]);
  });

  test('leaves the letters alone that somebody types while an answer to the letters before them comes', async () => {
    const { page } = await open('/resources/');
    const field = page.getByLabel('Search in the resources');
    await field.pressSequentially('pl');
    await page.waitForURL('**/?q=pl');
    await field.pressSequentially('ayground', { delay: 100 });
    expect(await field.inputValue()).toBe('playground');
    await page.waitForURL('**/?q=playground');
  });

  test('looks through titles and summaries when the search is not there, and says so', async () => {
    const { page } = await open('/resources/', {}, (page) => page.route('**/search/index/**', (route) => route.abort()));
    await page.getByLabel('Search in the resources').fill('letter');
    await page.waitForURL('**/?q=letter');
    await page.getByText('Only titles and summaries were searched').waitFor();
    expect(await page.locator('.cards > li:visible').count()).toBeGreaterThan(0);
  });

  test('says what to do when nothing is found', async () => {
    const { page } = await open('/resources/?q=qqqzzzqqq');
    await page.getByText('0 resources. Try fewer words or choices').waitFor();
  });
});

describe('the cards', () => {
  const cardsOf = (page: Page) => page.locator('.cards > li').evaluateAll((all) => all.map((card) => card.outerHTML.replace(/<p [^>]*hidden=""[^]*?<\/p>/g, '').replace(/\s+/g, ' ').replaceAll('> <', '><')));

  test('drawn from what the finder fetches are the same as in the page', async () => {
    const { page } = await open('/resources/');
    const inPage = await cardsOf(page);
    await page.getByLabel('Family and community').check();
    await page.locator('.chosen').waitFor();
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect.poll(() => cardsOf(page)).toEqual(inPage);
    expect(inPage).toHaveLength(CARDS_AT_ONCE);
  });

  test('come a few at a time, and more when somebody asks; what is fetched is only what is shown', async () => {
    const { page, total } = await open('/resources/');
    const [all] = await total();
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect.poll(() => page.locator('.cards > li').count()).toBe(Math.min(all, 2 * CARDS_AT_ONCE));
    expect(await page.evaluate(() => document.activeElement!.closest('.cards > li') === document.querySelectorAll('.cards > li')[12])).toBe(true);
    expect(all).toBeGreaterThan(CARDS_AT_ONCE);
  });

  test('are where they were when the reader comes back from one of them', async () => {
    const { page } = await open('/resources/?sort=title', PHONE);
    await page.getByRole('button', { name: 'Show more' }).click();
    const last = page.locator('.cards > li').nth(20).locator('a');
    await last.scrollIntoViewIfNeeded();
    const topOf = () => last.evaluate((link) => Math.round(link.getBoundingClientRect().top));
    const [title, top] = [await last.textContent(), await topOf()];
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(1000);
    await last.click();
    await page.waitForURL('**/resources/*/');
    await page.goBack();
    await expect.poll(() => page.locator('.cards > li').count()).toBeGreaterThan(20);
    expect(await last.textContent()).toBe(title);
    await expect.poll(topOf).toSatisfy((now: number) => Math.abs(now - top) < 60);
  });

  test('of a site that was published again are fetched anew, and never one for another', async () => {
    let isOld = true;
    const { page, says, countBeside } = await open('/resources/', {}, (page) => page.route('**/finder/cards/*.json', async (route) => {
      const answer = await route.fetch();
      return route.fulfill({ json: { ...(await answer.json()), ...(isOld ? { mark: 'another' } : {}) } });
    }));
    await page.route('**/finder/index.json', async (route) => {
      await route.continue();
    });
    page.on('request', (request) => { if (request.url().endsWith('/finder/index.json')) isOld = asked++ < 1; });
    let asked = 0;
    const box = page.getByLabel('Family and community');
    const count = Number(await countBeside(box));
    await box.check();
    await says(count);
    expect(asked).toBe(2);
  });
});

describe('without script', () => {
  test('every choice is a link to a page that lists as many as it says', async () => {
    const { page } = await open('/resources/', { javaScriptEnabled: false });
    expect(await page.locator('resource-finder :is(input, select, button):visible').count()).toBe(0);
    const choices = await page.locator('.choose nav li').evaluateAll((all) => all.map((one) => ({ href: one.querySelector('a')!.getAttribute('href')!, count: Number(one.querySelector('.count')!.textContent) })));
    expect(choices.length).toBeGreaterThan(30);
    for (const { href, count } of choices.filter(({ href }) => !href.startsWith('/schools/'))) {
      const list = readFileSync(`dist${href}index.html`, 'utf8');
      // Another language has its own sheet, which gives the English titles too.
      const listed = list.match(/language-sheet[^]*?<\/ul>/)?.[0].match(/<li>/g) ?? list.match(/class="resource-card/g);
      expect([href, listed?.length]).toEqual([href, Math.min(count, 60)]);
    }
  });
});

/** Opens a page of the finder. `faults` collects the browser's complaints. */
async function open(address: string, options: BrowserContextOptions = {}, before?: (page: Page) => Promise<unknown>) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await before?.(page);
  await page.goto(new URL(address, site.address).href);
  const status = page.locator('resource-finder [role=status]');
  return {
    page,
    faults,
    /** How many resources the page says that it shows. */
    total: async (): Promise<[number]> => [Number.parseInt((await status.innerText()).replace(',', ''), 10)],
    /** Waits until the page says that it shows this many. */
    says: (count: number) => page.waitForFunction((wanted) => Number.parseInt(document.querySelector('resource-finder [role=status]')!.textContent!, 10) === wanted, count),
    countBeside: (box: ReturnType<Page['locator']>) => box.evaluate((input) => input.parentElement!.querySelector('.count')!.textContent),
  };
}

function searchOf(page: Page): string {
  return new URL(page.url()).search;
}
