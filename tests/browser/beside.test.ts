import { describe, expect, test } from 'vitest';
import { signIn, teacher, useDesks } from './desks.ts';
import { soon, titleField } from './editor.ts';
import { findViolations } from './find-violations.ts';
import { served } from './local-partnership.ts';

useDesks();

describe('the original beside the form', { timeout: 300_000 }, () => {
  test('of an adaptation is there from the beginning, follows the paragraph in which somebody writes, and can be hidden', async () => {
    const page = await signIn(teacher);
    await page.goto(`${served.address}/admin/?adapt=wet-play-plan#/collections/resources/new`);
    const original = page.getByRole('complementary', { name: 'The original: Wet play plan' });
    await original.waitFor();
    await page.getByRole('textbox').filter({ has: page.locator('p') }).or(page.locator('[data-slate-editor=true], .ProseMirror')).first().locator('p').first().click();
    await soon(() => original.locator('[data-in-step]').count()).toBe(1);
    expect(await findViolations(page, undefined, '.beside')).toEqual([]);
    await page.getByRole('button', { name: 'Hide the original' }).click();
    await soon(() => original.count()).toBe(0);
    await page.getByRole('button', { name: 'Show the original beside it' }).click();
    await original.waitFor();
  });

  test('of a translation into Urdu: its language and its original are set, and the title is typed from right to left', async () => {
    const page = await signIn(teacher);
    await page.goto(`${served.address}/admin/?translate=thinking-sheet&language=ur#/collections/resources/new`);
    await page.getByRole('complementary', { name: /^The original: / }).waitFor();
    await soon(() => titleField(page).inputValue()).toMatch(/ \(Urdu\)$/);
    expect(await titleField(page).evaluate((field) => getComputedStyle(field).direction)).toBe('rtl');
  });
});
