import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { foundation, kept, sitDown, useDesks } from './desks.ts';
import { beginResource, goToStep, retype, soon, titleField } from './editor.ts';
import { partnership, served } from './local-partnership.ts';

useDesks();

let page: Page;
/** What the editor has asked the site and the repository for, without their own programs. */
const asked: string[] = [];

describe('lists in the editor', { timeout: 300_000 }, () => {
  test('the first screen lists nothing of the repository, and fetches only the beginning of one list', async () => {
    page = await sitDown(foundation, { stays: true });
    page.on('request', (request) => void (/\/(?:cms|api)\//.test(request.url()) && asked.push(request.url().replace(served.address, ''))));
    await page.goto(`${served.address}/admin/?lists#/collections/resources`);
    await page.getByText('Affective statements').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => path.startsWith('/cms/'))).toEqual(['/cms/published.json', '/cms/lists/resources/1.json']);
    expect(asked.filter((path) => /\/git\/(?:trees|blobs)/.test(path))).toEqual([]);
    expect(asked.filter((path) => path.includes('/compare/'))).toHaveLength(1);
  });

  test('what has been published since the site was built is listed first, and what was removed is not listed', async () => {
    const { git } = partnership.repository;
    const env = { GIT_INDEX_FILE: `${partnership.repository.folder}/index-of-lists`, GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.org', GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.org' };
    await git(['read-tree', 'main'], { env });
    const text = (await git(['show', 'main:content/resources/wet-play-plan/index.mdx'])).replace(/^title: .*$/m, 'title: Zebra crossing plan');
    const sha = await git(['hash-object', '-w', '--stdin'], { input: `${text}\n` });
    const none = '0'.repeat(40);
    await git(['update-index', '--index-info'], { env, input: `100644 ${sha}\tcontent/resources/zebra-crossing-plan/index.mdx\n0 ${none}\tcontent/resources/calm-start-in-the-dining-hall/index.mdx\n` });
    const commit = await git(['commit-tree', '-p', 'main', '-m', 'Meanwhile', await git(['write-tree'], { env })], { env });
    await git(['update-ref', 'refs/heads/main', commit]);
    await page.goto(`${served.address}/admin/?again#/collections/resources`);
    await page.getByText('Affective statements').first().waitFor();
    const titles = await page.locator('a[href*="/collections/resources/entries/"]').allInnerTexts();
    expect(titles[0]).toContain('Zebra crossing plan');
    expect(titles.join()).not.toContain('Calm start in the dining hall');
    await page.getByText('Zebra crossing plan').click();
    await soon(() => titleField(page).inputValue()).toBe('Zebra crossing plan');
  });

  test('whoever searches finds titles by the beginnings of their words', async () => {
    await page.goto(`${served.address}/admin/?search#/collections/resources/search/corr%20scr`);
    await page.getByText('Two-minute corridor script').first().waitFor();
    expect(await page.locator('a[href*="/entries/"]').count()).toBe(1);
    await page.getByText('Two-minute corridor script').first().click();
    await soon(() => titleField(page).inputValue()).toBe('Two-minute corridor script');
  });

  test('a school is chosen from a list that is fetched when somebody opens it, or by its title', async () => {
    await page.goto(`${served.address}/admin/?choose#/collections/resources`);
    asked.length = 0;
    await beginResource(page);
    await retype(titleField(page), 'Corridor words');
    expect(asked.filter((path) => path.startsWith('/cms/lists/schools'))).toEqual([]);
    await goToStep(page, 'Anything else');
    const school = page.locator('[id^="school-field"]').first();
    await school.click();
    await page.locator('[class*=option]').filter({ hasText: 'Foxglove' }).first().waitFor();
    await school.fill('harb');
    await page.locator('[class*=option]').filter({ hasText: 'Harbour' }).first().click();
    await kept(page, '', 'school: harbour-rise-all-through');
    expect(asked.filter((path) => path.includes('schools'))).toEqual(['/cms/lists/schools/1.json', '/cms/search/schools.json', '/cms/search/schools/1.json']);
  });
});
