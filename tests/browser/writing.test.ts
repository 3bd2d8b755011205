import { compile } from '@mdx-js/mdx';
import { readFileSync } from 'node:fs';
import remarkGfm from 'remark-gfm';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPage } from '../../src/mdx/page.ts';
import { kinds } from '../../src/schema/index.ts';
import { addPart, preview, soon, textOf, titleField, writeAtEnd } from './editor.ts';
import { CONSTRUCTS, PARTS } from './every-construct.ts';
import type { Violations } from './find-violations.ts';
import { errors, openText, resourceFile, savedFile, teacher, typeBehind, useTexts, wordsOf } from './open-text.ts';

useTexts({
  'every-construct': resourceFile('Every construct', CONSTRUCTS.join('\n\n')),
  'every-part': resourceFile('Every part', PARTS.join('\n\n')),
  'typed-words': resourceFile('Typed words', 'Nothing yet.'),
});

describe('writing', { timeout: 300_000 }, () => {
  // Each of these begins with an empty page, and not with what the one before has left.
  beforeAll(() => {
    teacher.removeAllListeners('dialog');
    teacher.on('dialog', (dialog) => void (dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss()));
  });
  const fresh = async () => {
    await openText();
    await textOf(teacher).focus();
  };
  const shown = () => preview(teacher).locator('.preview-page .body');

  test('what is typed is what is kept, whatever characters it holds, however often it is opened', async () => {
    const typed = [
      'We <3 {name} and a < b, <b>not bold</b>, <office@example.org>, <UseWithCare />', 'import the plan, export it', 'export const a', '2 * 3 * 4', 'snake_case', '[brackets] and ![z]', 'a \\* and \\ alone',
      '#no heading', '1.no list', '+no list', '-- no rule', '~one~', '| a | b |', '&amp; &lt; &copy; R&D', '<!-- note --> <br>', '{', '}', 'https://example.org/a_b_c', 'بچے “خوش” ہیں 👩🏽‍🏫',
    ];
    await openText('typed-words');
    await textOf(teacher).focus();
    await teacher.keyboard.press('Control+A');
    for (const [index, words] of typed.entries()) {
      if (index > 0) await teacher.keyboard.press('Enter');
      await teacher.keyboard.type(words, { delay: 1 });
    }
    const once = await savedFile('typed-words');
    const read = readPage(once, kinds.resources.fields);
    expect(read.faults.words).toEqual([]);
    expect(read.tree.children.map(({ type }) => type)).toEqual(typed.map(() => 'paragraph'));
    await compile(wordsOf(once), { remarkPlugins: [remarkGfm] });
    await openText('typed-words');
    expect(await textOf(teacher).locator('> p').allInnerTexts()).toEqual(typed);
    await typeBehind(textOf(teacher).locator('p').first(), '§');
    expect(wordsOf(await savedFile('typed-words')).replace('§', '')).toBe(wordsOf(once));
  });

  test('Shift+Enter and Backspace in a list take the empty line away, and the form stays', async () => {
    await fresh();
    await teacher.getByRole('button', { name: 'List', exact: true }).click();
    await teacher.keyboard.type('one');
    await teacher.keyboard.press('Enter');
    await teacher.keyboard.type('two');
    await teacher.keyboard.press('Shift+Enter');
    await teacher.keyboard.press('Backspace');
    await teacher.keyboard.type('!');
    expect(await textOf(teacher).locator('li').allInnerTexts()).toEqual(['one', 'two!']);
    await teacher.keyboard.press('Enter');
    await teacher.keyboard.press('Tab');
    await teacher.keyboard.type('inside');
    await soon(() => shown().locator('li li').allInnerTexts()).toEqual(['inside']);
    for (let key = 0; key < 6 + 3; key++) await teacher.keyboard.press('Backspace');
    expect(errors).toEqual([]);
  });

  test('a table is made, filled with Tab, and its rows and columns are changed with buttons', async () => {
    await fresh();
    await teacher.getByRole('button', { name: 'Table', exact: true }).click();
    for (const words of ['Zone', 'Who', 'What', 'Hall', 'Leaders', 'Skipping', 'Library', 'One adult', 'Drawing', 'Yard']) {
      await teacher.keyboard.type(words);
      if (words !== 'Yard') await teacher.keyboard.press('Tab');
    }
    await teacher.getByRole('button', { name: 'Move the row up' }).click();
    await teacher.getByRole('button', { name: 'Add a column after' }).click();
    await teacher.getByRole('button', { name: 'Remove the column' }).click();
    await soon(() => shown().locator('tr').allInnerTexts()).toEqual(['Who\tWhat', 'Leaders\tSkipping', '\t', 'One adult\tDrawing'].map((row) => expect.stringMatching(new RegExp(row.replace('\t', '\\s*')))));
    expect(await textOf(teacher).locator('th').count()).toBe(3);
    expect(errors).toEqual([]);
  });

  test('a part by its name, a footnote, and undo for all of it', async () => {
    await fresh();
    await teacher.keyboard.type('Before. /');
    await teacher.getByRole('option', { name: /^Footnote/ }).waitFor();
    await teacher.keyboard.type('foot');
    await teacher.keyboard.press('Enter');
    await teacher.keyboard.type('The note.');
    await soon(() => shown().innerText()).toContain('The note.');
    await teacher.keyboard.press('Control+Home');
    await teacher.keyboard.press('End');
    await addPart(teacher, 'Question cards');
    await teacher.keyboard.type('What happened?');
    await teacher.getByRole('group', { name: 'Question cards' }).getByLabel('Title').fill('After a fall-out');
    await soon(() => shown().locator('.question-cards').innerText()).toMatch(/After a fall-out\s+What happened\?/);
    await textOf(teacher).focus();
    for (let times = 0; times < 40 && (await textOf(teacher).innerText()).trim(); times++) await teacher.keyboard.press('Control+z');
    expect((await textOf(teacher).innerText()).trim()).toBe('');
    expect(errors).toEqual([]);
  });

  test('with the keyboard alone: a part is moved, copied and removed, and said to be', async () => {
    await fresh();
    await teacher.keyboard.type('First.');
    await teacher.keyboard.press('Enter');
    await teacher.keyboard.type('/line');
    await teacher.keyboard.press('Enter');
    await teacher.keyboard.type('Last.');
    await teacher.keyboard.press('Alt+ArrowUp');
    await teacher.keyboard.press('Alt+ArrowUp');
    const words = () => textOf(teacher).locator('> *').evaluateAll((blocks) => blocks.map((block) => block.tagName + (block.textContent ?? '')));
    expect(await words()).toEqual(['PLast.', 'PFirst.', 'HR']);
    expect(await teacher.locator('.text-live').textContent()).toContain('It is now number 1 of 3.');
    await teacher.keyboard.press('Alt+Shift+D');
    expect(await words()).toEqual(['PLast.', 'PLast.', 'PFirst.', 'HR']);
    await teacher.keyboard.press('Alt+Shift+Delete');
    expect(await words()).toEqual(['PLast.', 'PFirst.', 'HR']);
    await teacher.keyboard.press('Alt+F10');
    await teacher.keyboard.press('ArrowRight');
    await teacher.keyboard.press('ArrowRight');
    expect(await teacher.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Bold');
    await teacher.keyboard.press('Escape');
    await teacher.keyboard.type('B');
    expect(await textOf(teacher).innerText()).toContain('B');
  });

  test('an address without https:// gets it, and Ctrl+F finds words', async () => {
    await fresh();
    await teacher.keyboard.type('See ');
    await teacher.keyboard.press('Control+k');
    await teacher.getByLabel('Text of the link').fill('the plan');
    await teacher.getByLabel('Where it leads').fill('www.example.org/plan');
    await teacher.keyboard.press('Enter');
    await teacher.keyboard.type(' and the other plan.');
    await soon(() => shown().locator('a').getAttribute('href')).toBe('https://www.example.org/plan');
    await teacher.keyboard.press('Control+f');
    await teacher.getByRole('searchbox', { name: 'Find in the text' }).fill('plan');
    await teacher.keyboard.press('Enter');
    await soon(() => teacher.locator('.find-bar output').textContent()).toBe('1 of 2');
    await teacher.keyboard.press('Escape');
    expect(await teacher.evaluate(() => getSelection()?.toString())).toBe('plan');
  });

  test('Markdown is understood by those who type it', async () => {
    await fresh();
    await teacher.keyboard.type('## Plan\n- **one** and *two*\n[ ] three', { delay: 2 });
    await soon(() => shown().evaluate((body) => [...body.querySelectorAll('h2, li, strong, em, input')].map(({ tagName }) => tagName))).toEqual(['H2', 'LI', 'STRONG', 'EM', 'LI', 'INPUT']);
  });

  test('Urdu runs from the right, in the editor and on the page', async () => {
    await fresh();
    await teacher.keyboard.type('بچے خوش ہیں۔');
    expect(await textOf(teacher).locator('p').first().evaluate((words) => getComputedStyle(words).direction)).toBe('rtl');
    await writeAtEnd(teacher, 'And English.');
    expect(await textOf(teacher).locator('p').last().evaluate((words) => getComputedStyle(words).direction)).toBe('ltr');
  });

  test('what is pasted from a page comes as what it was, and its undo is one step', async () => {
    await fresh();
    await paste('<h2>Zones</h2><p>Some <b>bold</b> words</p><table><tr><th>Day</th><th>Time</th></tr><tr><td>Mon</td><td>12:00</td></tr></table><ul><li>one<ul><li>two</li></ul></li></ul>');
    await soon(() => shown().locator('td').allInnerTexts()).toEqual(['Mon', '12:00']);
    expect(await shown().locator('li li').allInnerTexts()).toEqual(['two']);
    expect(await shown().locator('strong').innerText()).toBe('bold');
    await textOf(teacher).focus();
    await teacher.keyboard.press('Control+z');
    expect((await textOf(teacher).innerText()).trim()).toBe('');
  });

  test('the menu of parts leaves nothing behind when nothing is chosen, except a “/” that somebody typed', async () => {
    await fresh();
    await teacher.keyboard.type('Before.', { delay: 5 });
    const add = teacher.getByRole('toolbar', { name: 'Writing' }).getByRole('button', { name: 'Add a part' });
    const menu = teacher.getByRole('listbox', { name: 'Put into the text' });
    await add.click();
    await menu.waitFor();
    await teacher.keyboard.type('que');
    await teacher.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    await add.click();
    await menu.waitFor();
    await titleField(teacher).focus();
    await menu.waitFor({ state: 'detached' });
    expect((await textOf(teacher).innerText()).trim()).toBe('Before.');
    await textOf(teacher).focus();
    await teacher.keyboard.press('Control+End');
    await teacher.keyboard.type('/', { delay: 5 });
    await menu.waitFor();
    await teacher.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    expect((await textOf(teacher).innerText()).trim()).toMatch(/^Before\.\s*\/$/);
  });

  test('at the width of a telephone nothing is cut off, and the buttons are large enough for a thumb', async () => {
    await teacher.setViewportSize({ width: 390, height: 844 });
    await openText('every-part');
    const wide = await teacher.locator('.rich-text').first().evaluate((editor) => {
      const box = editor.getBoundingClientRect();
      const places = (what: string) => [...editor.querySelectorAll(what)].map((one) => one.getBoundingClientRect());
      return [...places('.text-toolbar button, .part-head button').filter(({ height, width }) => height < 44 || width < 44), ...places('.text-toolbar, .part-head button').filter(({ right }) => right > box.right + 1)].length;
    });
    expect(wide).toBe(0);
    // The buttons above the text are one row, which is pushed sideways. What puts in a part is in view from the beginning.
    const bar = teacher.getByRole('toolbar', { name: 'Writing' });
    expect((await bar.boundingBox())!.height).toBeLessThan(70);
    const inView = (name: string) => bar.getByRole('button', { name, exact: true }).evaluate((button) => button.getBoundingClientRect().right <= innerWidth);
    expect(await inView('Add a part')).toBe(true);
    await bar.getByRole('button', { name: 'Redo' }).evaluate((button) => button.scrollIntoView({ inline: 'nearest' }));
    expect(await inView('Redo')).toBe(true);
    await teacher.setViewportSize({ width: 1280, height: 900 });
  });

  test.each(['every-construct', 'every-part'] as const)('axe finds nothing in the editor of %s', async (slug) => {
    await openText(slug);
    const violations = await teacher.evaluate(`${axe}; axe.run(document.querySelector('.rich-text'), { resultTypes: ['violations'] }).then(({ violations }) => violations)`) as Violations;
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)).toEqual([]);
  });
});

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

async function paste(html: string): Promise<void> {
  await textOf(teacher).evaluate((words, html) => {
    const data = new DataTransfer();
    data.setData('text/html', html);
    data.setData('text/plain', 'plain');
    words.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);
}
