import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dismiss, open, refused, saved, signIn, sitDown, teacher, trouble, useDesks, waiting } from './desks.ts';
import { preview, retype, save, soon, summaryField, toasts } from './editor.ts';

useDesks();

/** Words that mean nothing to a teacher, or that come from a raw error. */
const JARGON = /API_ERROR|ACCESS_TOKEN|Error:|undefined|fetch|token|branch|merge|JSON|HTTP|\b[45]\d\d\b/i;

describe('when the place where pages are kept', { timeout: 300_000 }, () => {
  let page: Page;

  test('is well, a page is opened and changed', async () => {
    page = await open(await sitDown(teacher, { stays: true }), 'peer-mentor-induction');
    await retype(summaryField(page), 'Words that must not be lost.');
  });

  test.each([
    [401, 'Not saved yet. The site may not write to the place where its pages are kept. It is not your fault: your words are still here. Tell whoever looks after the site.'],
    [403, 'Not saved yet. The site may not write to the place where its pages are kept. It is not your fault: your words are still here. Tell whoever looks after the site.'],
    [409, 'Not saved yet. Somebody has changed the same page at this moment. Your words are still here. Choose “Compare the two” to put both together, or, if that is not offered, save again in a minute.'],
    [422, 'Not saved yet. This does not fit what is kept already; perhaps somebody has changed the page since you opened it. Your words are still here. Choose “Compare the two” to put both together, or, if that is not offered, save again in a minute.'],
    [429, 'Not saved yet. The editor asked too often in a short time. Your words are still here; wait a minute, and save again.'],
    [500, 'Not saved yet. The place where pages are kept is not working at the moment. Your words are still here; save again in a few minutes.'],
  ])('answers %i, a sentence says so and the words stay', async (status, sentence) => {
    trouble.instead = () => Response.json({ message: 'Bad credentials', documentation_url: 'https://docs.github.com' }, { status });
    await expectRefused(page, sentence);
  });

  test('sends half an answer, a sentence says so and the words stay', async () => {
    trouble.instead = () => new Response('{"sha": "abc');
    await expectRefused(page, 'Not saved yet. The answer from the place where pages are kept did not arrive whole. Your words are still here; save again in a minute.');
  });

  test('works again, the same words are saved', async () => {
    await save(page);
    await soon(() => saved('peer-mentor-induction')).toContain('summary: Words that must not be lost.');
  });

  async function expectRefused(from: Page, sentence: string): Promise<void> {
    await dismiss(from);
    await save(from);
    await soon(() => toasts(from)).toBe(sentence);
    expect(sentence).not.toMatch(JARGON);
    expect(await summaryField(from).inputValue()).toBe('Words that must not be lost.');
    expect(await saved('peer-mentor-induction')).toBe('');
  }
});

describe('when the internet drops', { timeout: 300_000 }, () => {
  test('it is said before anybody grows impatient, and the next save works', async () => {
    const page = await open(await sitDown(teacher), 'thinking-sheet');
    await retype(summaryField(page), 'Written on a train.');
    await page.context().setOffline(true);
    await save(page);
    await expect.poll(() => toasts(page), { timeout: 6000 }).toContain('Your words are still here; save again in a minute.');
    expect(await toasts(page)).not.toMatch(JARGON);
    await page.context().setOffline(false);
    await save(page);
    await soon(() => saved('thinking-sheet')).toContain('summary: Written on a train.');
  });

  // The requests of one save, in order. Once the branch exists, the draft is complete.
  test.each([
    ['lanyard-card-five-questions', 'POST', '/git/blobs', false], ['letter-after-a-fall-out', 'POST', '/git/trees', false], ['parents-workshop', 'POST', '/git/commits', false],
    ['letter-after-a-fall-out-polish', 'POST', '/git/refs', true], ['playground-zones-at-a-glance', 'POST', '/pulls', true], ['letter-after-a-fall-out-welsh', 'PUT', '/labels', true],
  ])('half way through saving %s, the form says whether it is saved, and the next save is whole', async (name, method, path, isSaved) => {
    const page = await open(await sitDown(teacher), name);
    await retype(summaryField(page), 'Half way.');
    // The request has arrived, but the answer is lost.
    const lose = async (route: Route) => {
      if (route.request().method() !== method) return route.fallback();
      await route.fetch().catch(() => undefined);
      await route.abort();
    };
    await page.route(`**${path}`, lose);
    await save(page);
    await soon(() => toasts(page)).toContain(isSaved ? 'Saved as a draft' : 'Your words are still here');
    await page.unroute(`**${path}`, lose);
    await soon(() => summaryField(page).inputValue().catch(() => '')).toBe('Half way.');
    if (!isSaved) {
      await dismiss(page);
      await save(page);
      await soon(() => toasts(page)).toContain('Saved as a draft');
    }
    expect(await saved(name)).toContain('summary: Half way.');
    expect(waiting(name)).toEqual([['cms/draft']]);
  });
});

describe('when what is published does not arrive while the editor opens', { timeout: 300_000 }, () => {
  test('it is said, and the next save works without opening it anew', async () => {
    const page = await signIn(teacher);
    const lose = (route: Route) => route.abort();
    await page.route('**/cms/published.json', lose);
    await open(page, 'two-minute-playground-script');
    await retype(summaryField(page), 'Written without the checks.');
    await soon(() => preview(page).getByRole('status').innerText()).toBe('The checks cannot be run at the moment. They will run again when you type.');
    await save(page);
    await soon(() => toasts(page)).toBe('Not saved yet. The checks could not be fetched; perhaps you have no internet at the moment. Your words are still here; save again in a minute.');
    expect(await saved('two-minute-playground-script')).toBe('');
    await page.unroute('**/cms/published.json', lose);
    await dismiss(page);
    await save(page);
    await soon(() => saved('two-minute-playground-script')).toContain('summary: Written without the checks.');
  });
});

test('all the while the editor did not look for what it is not shown', () => expect(refused).toEqual([]));
