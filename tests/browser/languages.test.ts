import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { saved, sitDown, teacher, useDesks } from './desks.ts';
import { addPart, retype, save, soon, textOf, titleField, toasts } from './editor.ts';
import { served } from './local-partnership.ts';

useDesks();

let page: Page;
let keyboard: CDPSession;

/** Types a letter as with a dead key: first its accent is shown, then the letter takes its place. */
async function dead(accent: string, letter: string): Promise<void> {
  await keyboard.send('Input.imeSetComposition', { text: accent, selectionStart: accent.length, selectionEnd: accent.length });
  await keyboard.send('Input.insertText', { text: letter });
}

/** Types a word as a keyboard on a screen does: it grows letter by letter before it is taken. */
async function compose(word: string): Promise<void> {
  for (let length = 1; length <= word.length; length++) await keyboard.send('Input.imeSetComposition', { text: word.slice(0, length), selectionStart: length, selectionEnd: length });
  await keyboard.send('Input.insertText', { text: word });
}

/** Types a sentence in Welsh, its ŵ and ŷ with dead keys. */
async function typeWelsh(sentence: string): Promise<void> {
  for (const letter of sentence) {
    const plain = letter.normalize('NFD')[0]!;
    if (letter === plain) await page.keyboard.type(letter);
    else await dead('^', letter);
  }
}

const begin = async (title: string) => {
  page = await sitDown(teacher);
  keyboard = await page.context().newCDPSession(page);
  await page.goto(`${served.address}/admin/?${Math.random()}#/collections/resources/new`);
  await titleField(page).waitFor();
  await textOf(page).waitFor();
  await retype(titleField(page), title);
  await textOf(page).focus();
};
const keep = async (name: string) => {
  await save(page);
  await soon(() => toasts(page)).toContain('Saved as a draft');
  return (await saved(name)).split('\n---\n')[1]!.trim();
};

describe('typing', { timeout: 300_000 }, () => {
  test('Welsh with dead keys: in a paragraph, in bold, in a list, in a cell and in the field of a part', async () => {
    await begin('Welsh with dead keys');
    await typeWelsh('Mae’r tŷ a’r dŵr yn y tŵr.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- ');
    await dead('^', 'ŵ');
    await page.keyboard.type('yn');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+b');
    await dead('^', 'Ŷ');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('d');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Table', exact: true }).click();
    await dead('^', 'ŵ');
    await page.keyboard.press('Tab');
    await typeWelsh('Llŷn');
    await textOf(page).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('ArrowDown');
    await addPart(page, 'Scenario');
    await page.getByRole('group', { name: 'Scenario' }).getByLabel('Title').focus();
    await typeWelsh('Y tŷ');
    const text = await keep('welsh-with-dead-keys');
    expect(text).toContain('Mae’r tŷ a’r dŵr yn y tŵr.\n\n- ŵyn\n- **Ŷ**d\n\n');
    expect(text).toMatch(/\| ŵ +\| Llŷn +\|/);
    expect(text).toContain('title="Y tŷ"');
    expect(text).not.toContain('^');
  });

  test('Urdu as on a screen, with figures and English in it: nothing is doubled or lost, it runs from the right, and keys move along it', async () => {
    await begin('Urdu as on a screen');
    const words = ['بچے', 'خوش', 'ہیں'];
    for (const [at, word] of words.entries()) {
      if (at) await page.keyboard.type(' ');
      await compose(word);
    }
    await page.keyboard.type('۔ 12:30, Year 4 ');
    await compose('کلاس');
    const first = textOf(page).locator('p').first();
    expect(await first.innerText()).toBe('بچے خوش ہیں۔ 12:30, Year 4 کلاس');
    expect(await first.evaluate((block) => getComputedStyle(block).direction)).toBe('rtl');
    await page.keyboard.press('Home');
    await compose('آج');
    await page.keyboard.type(' ');
    await page.keyboard.press('End');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- ');
    await compose('پہلا');
    await page.keyboard.press('Enter');
    await compose('دوسرا');
    // The bullets too are at the right.
    expect(await textOf(page).locator('ul, li, li > p').evaluateAll((all) => all.map((one) => getComputedStyle(one).direction))).toEqual(['rtl', 'rtl', 'rtl', 'rtl', 'rtl']);
    await page.keyboard.press('Control+z');
    expect(await textOf(page).locator('li').last().innerText()).not.toContain('دوسرا');
    await page.keyboard.press('Control+y');
    expect(await keep('urdu-as-on-a-screen')).toBe('آج بچے خوش ہیں۔ 12:30, Year 4 کلا\n\n- پہلا\n- دوسرا');
  });

  test('what is given up half way leaves nothing, and a slash in a word that grows opens no menu', async () => {
    await begin('Given up half way');
    await page.keyboard.type('Before ');
    await keyboard.send('Input.imeSetComposition', { text: 'x^', selectionStart: 2, selectionEnd: 2 });
    await keyboard.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
    await page.keyboard.type('after, ');
    await compose('a/b');
    await page.keyboard.type(' end.');
    expect(await page.locator('.slash-menu').count()).toBe(0);
    expect(await keep('given-up-half-way')).toBe('Before after, a/b end.');
  });
});
