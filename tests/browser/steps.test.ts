import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { draftOf, foundation, kept, open, saved, sitDown, teacher, useDesks, waiting } from './desks.ts';
import { goToStep, isReady, retype, save, soon, summaryField, titleField, toasts } from './editor.ts';
import { findViolations } from './find-violations.ts';
import { partnership, served } from './local-partnership.ts';

useDesks();

const NEW = '/admin/?new#/collections/resources/new';
const begin = async (page: Page, path = NEW) => {
  await page.goto(`${served.address}${path}`);
  await titleField(page).waitFor();
  await page.locator('.steps-left').waitFor();
};
const left = (page: Page) => page.locator('.steps-left');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id.replace(/-field-\d+$/, '') ?? '');

describe('a form in steps', { timeout: 300_000 }, () => {
  test('a teacher shares a real resource, from the desk to “In review”, in at most fifteen actions besides typing', async () => {
    const page = await sitDown(teacher);
    await page.goto(`${served.address}/admin/`);
    await isReady(page);
    let actions = 0;
    const click = (what: Locator) => (actions++, what.click());
    const press = (key: string) => (actions++, page.keyboard.press(key));
    const choose = (group: string, name: string) => click(page.locator('.choices[aria-label="' + group + '"]').getByText(name, { exact: true }));
    const go = (name: string) => click(left(page).getByRole('button', { name, exact: true }));

    await click(page.getByRole('link', { name: /Share something/ }));
    // The cursor is in the title already.
    await soon(() => focused(page)).toBe('title');
    await page.keyboard.type('Line-up in four breaths');
    await press('Tab');
    await page.keyboard.type('What a supervisor says while a class lines up, so that everybody arrives calm.');
    await click(page.locator('[data-field=body] [contenteditable=true]').first());
    await page.waitForTimeout(300);
    await page.keyboard.type('Stand where everybody can see you. Breathe four times together. Thank them.', { delay: 5 });
    await go('Time needed');
    await soon(() => focused(page)).toBe('minutes');
    await page.keyboard.type('5');
    await choose('Theme', 'Supporting lunchtime supervisors');
    await choose('Area of practice', 'Daily practice');
    await choose('Kind of resource', 'Script');
    await choose('Who it is for', 'Lunchtime supervisor');
    await choose('Where', 'Playground');
    await click(page.locator('.choices[aria-label="Group size"] label').first());
    await go('Checked by');
    await soon(() => focused(page)).toBe('checked');
    await page.keyboard.type('Designated safeguarding lead');
    await choose('People in pictures', 'There are no pictures');
    await choose('Pupils’ words and stories', 'No pupil is quoted or described');
    await click(page.locator('[data-field=safeguarding]').getByRole('switch').first());
    await soon(() => left(page).allInnerTexts()).toEqual([]);
    await click(page.getByRole('button', { name: 'Send for review' }));
    await soon(() => waiting('line-up-in-four-breaths')).toEqual([['cms/pending_review']]);
    expect(actions).toBeLessThanOrEqual(15);
    const text = await partnership.repository.git(['show', `${draftOf('line-up-in-four-breaths')}:content/resources/line-up-in-four-breaths/index.mdx`]);
    expect(text).toContain('theme: lunchtime-supervisors\n');
    expect(text).toContain('minutes: 5\n');
    await soon(() => page.locator('.steps-send').innerText()).toContain('In review: the Foundation reads it next.');
  });

  test('says what is left, step by step, and leads to it, also inside groups, by keyboard alone', async () => {
    const page = await sitDown(teacher);
    await begin(page);
    const steps = page.getByRole('navigation', { name: 'Steps of this form' }).getByRole('button');
    expect(await steps.allInnerTexts()).toEqual([expect.stringMatching(/^The text\s+2 things left$/), expect.stringMatching(/^Who it is for\s+\d things left$/), expect.stringMatching(/^Safe to share\s+4 things left$/), expect.stringMatching(/^Anything else\s+Done$/)]);
    expect(await steps.first().getAttribute('aria-current')).toBe('step');
    await left(page).getByRole('button', { name: 'Theme' }).focus();
    await page.keyboard.press('Enter');
    await soon(() => page.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe('radio');
    await page.keyboard.press('Space');
    expect(await page.getByRole('radiogroup', { name: 'Theme', exact: true }).getByRole('radio', { checked: true }).count()).toBe(1);
    expect(await page.getByRole('heading', { name: 'Who it is for' }).isVisible()).toBe(true);
    expect(await titleField(page).isVisible()).toBe(false);
    await left(page).getByRole('button', { name: 'Checked by' }).press('Enter');
    await soon(() => focused(page)).toBe('checked');
    await goToStep(page, 'Anything else');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Anything else');
    expect(await page.locator('[data-field=language] select, [data-field=language] [role=radiogroup]').count()).toBe(1);
    expect(await page.locator('[data-field=language]').innerText()).toContain('Urdu');
  });

  test('leads into the item of a list, and names it', async () => {
    const page = await sitDown(foundation);
    await begin(page, '/admin/?m#/collections/meetings/new');
    await goToStep(page, 'What was agreed');
    await page.getByRole('button', { name: 'Add Action' }).click();
    await page.locator('[data-field=actions]').getByLabel('What', { exact: true }).fill('Write to governors');
    await page.locator('[data-field=actions] [class*=ListItemTopBar] button').first().click();
    await goToStep(page, 'The meeting');
    await left(page).getByRole('button', { name: 'Due of the 1st action' }).click();
    await soon(() => focused(page)).toBe('due');
  });

  test('is quiet for axe, and on a phone nothing is cut off', async () => {
    const page = await sitDown(teacher);
    await begin(page);
    const own = async () => (await page.evaluate(() => document.querySelector('#preview-pane')?.remove()), (await findViolations(page)).flatMap(({ id, nodes }) => nodes.filter(({ target }) => String(target).match(/form-steps|steps-|choices|step-/)).map(({ html }) => `${id}: ${html.slice(0, 120)}`)));
    for (const step of ['The text', 'Who it is for', 'Safe to share', 'Anything else']) {
      await goToStep(page, step);
      expect(await own()).toEqual([]);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    for (const step of ['Who it is for', 'The text']) {
      await goToStep(page, step);
      // The row of tools above a text is pushed sideways.
      expect(await page.evaluate(() => [document.documentElement.scrollWidth, ...[...document.querySelectorAll('.form-steps *')].filter((one) => one.checkVisibility() && !one.closest('.text-toolbar button')).map((one) => Math.ceil(one.getBoundingClientRect().right))].every((right) => right <= 391))).toBe(true);
    }
    await titleField(page).fill('On a phone');
    expect(await page.getByRole('button', { name: /^Save$/ }).isVisible()).toBe(true);
  });

  test('needs no title before the first save: it is made from the words, and the form says so', async () => {
    const page = await sitDown(teacher);
    await begin(page);
    await page.locator('[data-field=body] [contenteditable=true]').first().click();
    await page.waitForTimeout(300);
    await page.keyboard.type('Breathe before the bell. Then ring it.', { delay: 5 });
    await kept(page, '', 'Then ring it');
    await save(page);
    await soon(() => saved('breathe-before-the-bell-then-ring-it')).toContain('title: Breathe before the bell. Then ring it\n');
    await soon(() => toasts(page)).toContain('It had no title yet, so it is called');
    await soon(() => page.locator('.steps-send').innerText()).toMatch(/Saved at \d\d:\d\d/);
  });

  test('takes a title as one line, also from the cells of a table, and says when it is too long, without losing a letter', async () => {
    const page = await sitDown(teacher);
    await begin(page, '/admin/?title#/collections/resources/new');
    await titleField(page).click();
    await page.keyboard.insertText('Wet\tplay\tplan');
    await soon(() => titleField(page).inputValue()).toBe('Wet play plan');
    const long = 'Wet play plan '.repeat(357).trim();
    await titleField(page).press('Control+A');
    await page.keyboard.insertText(long);
    await soon(() => page.locator('.steps-left').innerText()).toContain('Title');
    expect(await titleField(page).inputValue()).toBe(long);
  });

  test('with nothing in it cannot be saved, and says why', async () => {
    const page = await sitDown(teacher);
    await begin(page);
    await goToStep(page, 'Who it is for');
    await page.getByRole('radiogroup', { name: 'Theme', exact: true }).getByText('Family and community').click();
    await save(page);
    await soon(() => toasts(page)).toContain('There is nothing to save yet. Write a title, or some text.');
  });

  test('that was begun with a page to adapt is not saved, says so, and can be saved at once', async () => {
    const page = await sitDown(teacher);
    await begin(page, '/admin/?adapt=thinking-sheet#/collections/resources/new');
    await soon(() => page.getByText('Unsaved Changes').count()).toBe(1);
    await soon(() => page.locator('.steps-send').innerText()).toContain('Not saved yet.');
    expect(await page.getByRole('button', { name: /^Save$/ }).isEnabled()).toBe(true);
  });

  test('keeps its place when it is saved, and numbers are safe from the wheel', async () => {
    const page = await open(await sitDown(teacher), 'thinking-sheet');
    await goToStep(page, 'Who it is for');
    const minutes = page.getByLabel('Time needed').first();
    const before = await minutes.inputValue();
    await minutes.click();
    await page.mouse.wheel(0, 200);
    await page.mouse.wheel(0, 200);
    await page.waitForTimeout(300);
    expect(await minutes.inputValue()).toBe(before);
    await goToStep(page, 'The text');
    await retype(summaryField(page), 'A sheet to think with, on paper.');
    await goToStep(page, 'Who it is for');
    const scrolls = page.locator('[class*=PreviewPaneContainer-ControlPaneContainer]');
    await scrolls.evaluate((box) => box.scrollTo(0, 600));
    await save(page);
    await soon(() => saved('thinking-sheet')).toContain('A sheet to think with');
    await soon(() => toasts(page)).toContain('Saved as a draft');
    await page.waitForTimeout(1500);
    await soon(() => page.getByRole('heading', { name: 'Who it is for' }).isVisible()).toBe(true);
    await soon(() => scrolls.evaluate((box) => box.scrollTop)).toBeGreaterThan(300);
  });
});

test('an item of a list shows its words, opens when they are pressed, and its buttons have names', { timeout: 300_000 }, async () => {
  const page = await sitDown(foundation);
  await begin(page, '/admin/?a#/collections/meetings/new');
  const agenda = page.locator('[data-field=agenda]');
  await soon(() => agenda.innerText()).toContain('A hard question, with no names');
  await soon(() => agenda.getByRole('button', { name: 'Open or close: Check-out' }).count()).toBe(1);
  expect(await agenda.getByRole('button', { name: 'Remove: Check-out' }).count()).toBe(1);
  await agenda.getByText('Check-out', { exact: true }).click();
  await soon(() => agenda.locator('input').filter({ visible: true }).count()).toBe(1);
});
