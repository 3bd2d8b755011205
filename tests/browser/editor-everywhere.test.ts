import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { foundation, open, saved, sitDown, teacher, useDesks, waiting } from './desks.ts';
import { addPart, goToStep, isReady, retype, save, soon, summaryField, textOf, titleField } from './editor.ts';
import { findViolations } from './find-violations.ts';
import { served } from './local-partnership.ts';

useDesks();

/** What axe finds in the editor, light and dark, on a computer and on a phone. What is in the preview is the page, and is tried on the site. */
async function expectNothingFound(page: Page, where: string): Promise<void> {
  await page.evaluate(() => document.querySelector('#preview-pane')?.remove());
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 390]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      await page.waitForTimeout(300);
      const found = (await findViolations(page)).flatMap(({ id, nodes }) => nodes.map(({ html }) => `${where}, ${colorScheme}, ${width}: ${id}: ${html.slice(0, 160)}`));
      expect(found).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${where} is cut off at ${width}`).toBeLessThanOrEqual(width);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
}

const begin = async (page: Page, path = `/admin/?${Math.random()}#/collections/resources/new`) => {
  await page.goto(served.address + path);
  await titleField(page).waitFor();
  await textOf(page).waitFor();
};

describe('light and dark', { timeout: 600_000 }, () => {
  test('the editor follows the computer, and rather what was chosen on the site, and so does the preview', async () => {
    const page = await open(await sitDown(teacher), 'parents-workshop');
    const behind = () => page.evaluate(() => getComputedStyle(document.querySelector('[class*=EditorContainer]')!).backgroundColor);
    const preview = () => page.frameLocator('#preview-pane').locator('html').getAttribute('data-theme');
    const [light, dark] = ['rgb(253, 251, 247)', 'rgb(27, 25, 23)'];
    await page.emulateMedia({ colorScheme: 'dark' });
    await soon(behind).toBe(dark);
    await soon(preview).toBe('dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await soon(behind).toBe(light);
    await soon(preview).toBe('light');
    const site = await page.context().newPage();
    await site.goto(served.address);
    await site.locator('theme-choice select').selectOption('dark');
    await soon(behind).toBe(dark);
    await soon(preview).toBe('dark');
    await page.reload();
    await titleField(page).waitFor();
    await soon(behind).toBe(dark);
    await site.locator('theme-choice select').selectOption('');
    await soon(behind).toBe(light);
  });

  test('axe finds nothing in the form, step by step, nor in what opens over it', async () => {
    const page = await sitDown(teacher);
    await begin(page);
    await retype(titleField(page), 'In all lights');
    await save(page);
    await soon(() => waiting('in-all-lights')).toEqual([['cms/draft']]);
    await soon(() => page.getByRole('button', { name: /^Status/ }).count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: /^Status/ }).first().click();
    await page.getByRole('menuitem').first().waitFor();
    await expectNothingFound(page, 'the status');
    await page.keyboard.press('Escape');
    await textOf(page).focus();
    await page.keyboard.type('Words of a page. /');
    await page.locator('.slash-menu').waitFor();
    await expectNothingFound(page, 'the menu');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByLabel('Where it leads').waitFor();
    await expectNothingFound(page, 'the link');
    await page.keyboard.press('Escape');
    await addPart(page, 'Question cards');
    await textOf(page).focus();
    await page.keyboard.press('Control+End');
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    // axe wants letters in a heading row, which a new table cannot have yet.
    for (const heading of ['Zone', 'Who', 'What']) await page.keyboard.type(heading), await page.keyboard.press('Tab');
    await expectNothingFound(page, 'a part and a table');
    for (const step of ['Who it is for', 'Safe to share', 'Anything else']) {
      await goToStep(page, step);
      await expectNothingFound(page, step);
    }
  });

  test('axe finds nothing in a list, and what is a draft is first, for the eye and for a screen reader', async () => {
    const page = await sitDown(teacher);
    await begin(page);
    await retype(titleField(page), 'First in the list');
    await save(page);
    await soon(() => saved('first-in-the-list')).toContain('title: First in the list');
    await page.goto(`${served.address}/admin/?list#/collections/resources`);
    const cards = page.locator('main [class*=ListCard-]');
    await soon(() => cards.count()).toBeGreaterThan(5);
    await soon(async () => (await cards.allInnerTexts()).slice(0, 4).join()).toMatch(/First in the list\s+Draft/);
    const seen = await cards.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(await page.locator('main').ariaSnapshot()).toMatch(/heading "Drafts that are not on the site yet" \[level=2\]\n\s+- list:\n\s+- listitem:\n\s+- link "[^"]+ Draft"/);
    expect(await page.locator('main').ariaSnapshot()).toMatch(/button "List view option" \[pressed\]/);
    await expectNothingFound(page, 'the list');
  });
});

describe('for somebody who cannot see it', { timeout: 300_000 }, () => {
  const namesIn = (within: Locator, role: 'button' | 'textbox' | 'option') => within.getByRole(role).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? one.textContent!.trim()));

  test('the form is read from what saves it, by way of the steps, to its fields, which are described', async () => {
    const page = await sitDown(teacher);
    await begin(page);
    const tree = await page.locator('body').ariaSnapshot();
    const places = ['region "Save and publish"', 'button "Save"', 'main:', 'navigation "Steps of this form"', 'button "The text', 'button "Who it is for', 'heading "The text" [level=2]', 'textbox "Title"', 'textbox "Summary"', 'toolbar "Writing"', 'textbox "Main text"', 'button "Next: Who it is for"'].map((part) => tree.indexOf(part));
    expect(places.every((place) => place >= 0), tree.slice(0, 2000)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(await page.getByRole('button', { name: /^The text/ }).getAttribute('aria-current')).toBe('step');
    expect(tree).toContain('button "Toggle preview" [pressed]');
    await soon(() => summaryField(page).evaluate((field) => (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent).join())).toContain('One sentence');
    await goToStep(page, 'Who it is for');
    expect(await page.evaluate(() => document.activeElement!.textContent)).toBe('Who it is for');
    expect(await page.locator('main').ariaSnapshot()).toMatch(/radiogroup "Theme":\n\s+- radio "Family and community"/);
  });

  test('the buttons above the text, the menu, a part and a table say what they are and in what state', async () => {
    const page = await sitDown(teacher);
    await begin(page);
    const bar = page.getByRole('toolbar', { name: 'Writing' });
    expect(await namesIn(bar, 'button')).toEqual(['Heading', 'Smaller heading', 'Bold', 'Italics', 'Link', 'List', '1. List, numbered', 'List to tick off', 'Quotation', 'Table', 'Picture', 'Add a part', 'Find in the text', 'Undo', 'Redo']);
    expect(await bar.getByRole('button').evaluateAll((all) => all.filter((one) => (one as HTMLElement).tabIndex === 0).length)).toBe(1);
    await textOf(page).focus();
    await page.keyboard.press('Control+b');
    await page.keyboard.type('Bold');
    await soon(() => bar.ariaSnapshot()).toContain('button "Bold" [pressed]');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('/sce');
    const list = page.getByRole('listbox', { name: 'Put into the text' });
    await list.waitFor();
    await soon(() => page.locator('.text-live').textContent()).toContain('Arrow keys choose, Enter takes, Escape closes.');
    const active = () => textOf(page).evaluate((text) => document.getElementById(text.getAttribute('aria-activedescendant') ?? '')?.textContent ?? '');
    expect(await active()).toContain('Scenario');
    expect(await list.getByRole('option', { selected: true }).count()).toBe(1);
    await page.keyboard.press('Enter');
    const part = page.getByRole('group', { name: 'Scenario' });
    await part.waitFor();
    expect(await namesIn(part, 'button')).toEqual(['Move up: Scenario', 'Move down: Scenario', 'Copy: Scenario', 'Remove: Scenario']);
    expect(await part.ariaSnapshot()).toMatch(/textbox "Title"/);
    await textOf(page).focus();
    await page.keyboard.press('Control+End');
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    expect(await textOf(page).ariaSnapshot()).toContain('columnheader "Heading of column 1, empty"');
    await page.keyboard.type('Zone');
    expect(await textOf(page).ariaSnapshot()).toMatch(/table:\n\s+- rowgroup:\n\s+- row "Zone[^\n]*:\n\s+- columnheader "Zone"/);
    for (const name of ['Add a row below', 'Add a column after', 'Move the row up', 'Heading row: make this row the heading row', 'Remove the row', 'Remove: Table']) expect(await page.getByRole('button', { name, exact: true }).count(), name).toBe(1);
  });

  test('with the keyboard alone, from signing in to “In review”', async () => {
    const page = await sitDown(teacher);
    await page.goto(`${served.address}/admin/`);
    await isReady(page);
    await tabTo(page, /^Share something you use/);
    await page.keyboard.press('Enter');
    await titleField(page).waitFor();
    await soon(() => page.evaluate(() => document.activeElement?.id ?? '')).toMatch(/^title-field/);
    await page.keyboard.type('By keyboard alone');
    await page.keyboard.press('Tab');
    await page.keyboard.type('A page made without a mouse.');
    await tabTo(page, (it) => it.classes.includes('text-words'));
    await page.keyboard.type('First words.');
    await page.keyboard.press('Shift+Tab');
    expect((await focusNow(page)).classes, 'from the text one comes back to its buttons').toContain('tool');
    await tabTo(page, (it) => it.classes.includes('text-words'));
    await tabTo(page, /^Next: Who it is for/);
    await page.keyboard.press('Enter');
    await soon(() => page.evaluate(() => document.activeElement!.textContent)).toBe('Who it is for');
    await tabTo(page, (it) => it.type === 'radio');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await soon(() => page.getByRole('radiogroup', { name: 'Theme', exact: true }).getByRole('radio', { checked: true }).count()).toBe(1);
    await tabTo(page, /^Send for review/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await soon(() => waiting('by-keyboard-alone')).toEqual([['cms/pending_review']]);
    expect(await saved('by-keyboard-alone')).toMatch(/title: By keyboard alone\nsummary: A page made without a mouse\.[^]*First words\./);
    await soon(() => page.locator('.steps-send').innerText()).toContain('In review');
  });

  test('a comment is written, found and answered by name', async () => {
    const page = await open(await sitDown(teacher), 'thinking-sheet');
    await retype(summaryField(page), 'To be commented on.');
    await save(page);
    await soon(() => saved('thinking-sheet')).toContain('commented on');
    const office = await sitDown(foundation);
    await office.goto(`${served.address}/review/#/resources/thinking-sheet`);
    const form = office.getByRole('region', { name: 'Comments on the text' });
    await form.getByLabel('About').selectOption({ index: 1 });
    await form.getByLabel('Your comment').fill('Could this be shorter?');
    await form.getByRole('button', { name: 'Send the comment' }).press('Enter');
    await soon(() => office.getByRole('status').first().innerText()).toContain('Your comment is sent.');
    await page.reload();
    await titleField(page).waitFor();
    await page.getByRole('region', { name: 'Comments on the text' }).getByRole('button', { name: 'Show the comments' }).press('Enter');
    const panel = page.getByRole('complementary', { name: 'Comments on the text' });
    expect(await page.getByRole('button', { name: 'Hide the comments' }).getAttribute('aria-expanded')).toBe('true');
    expect(await panel.ariaSnapshot()).toMatch(/heading "Comments on the text" \[level=2\][^]*listitem:[^]*blockquote[^]*strong: "?The Foundation[^]*Could this be shorter\?[^]*button "Show the place"[^]*button "Mark as done"/);
    await panel.getByRole('button', { name: 'Show the place' }).press('Enter');
    await soon(() => panel.getByRole('status').innerText()).toContain('Marked in the text');
    await panel.getByText('Answer', { exact: true }).press('Enter');
    await panel.getByRole('textbox', { name: /^Your answer to the comment on/ }).fill('It is now.');
    await panel.getByRole('button', { name: 'Send the answer' }).press('Enter');
    await soon(() => panel.innerText()).toMatch(/It is now\./);
  });
});

interface Focused {
  says: string;
  classes: string;
  type: string;
  isSeen: boolean;
}

const focusNow = (page: Page): Promise<Focused> => page.evaluate(() => {
  const it = document.activeElement as HTMLElement;
  return { says: it.getAttribute('aria-label') ?? it.textContent?.trim() ?? '', classes: it.className.toString(), type: it.getAttribute('type') ?? '', isSeen: it.checkVisibility({ visibilityProperty: true }) };
});

/** Presses Tab until something has the focus. All that has it on the way can be seen. */
async function tabTo(page: Page, wanted: RegExp | ((it: Focused) => boolean), key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press(key);
    const it = await focusNow(page);
    expect(it.isSeen, `Something that cannot be seen has the focus: ${it.says}`).toBe(true);
    if (wanted instanceof RegExp ? wanted.test(it.says) : wanted(it)) return;
    passed.push(it.says.slice(0, 40) || it.classes.slice(0, 40));
  }
  expect.fail(`The keyboard does not lead there, but past: ${passed.join(' | ')}`);
}
