import type { Page, Route } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { PATIENCE } from './browser.ts';
import { dialogs, enter, kept, listen, listKept, neighbour, open, refused, saved, signIn, teacher, useDesks, waiting } from './desks.ts';
import { beginResource, goToStep, preview, retype, save, soon, summaryField, textOf, titleField, toasts } from './editor.ts';
import { served } from './local-partnership.ts';

useDesks();

const NEW = '/admin/?anew#/collections/resources/new';

describe('what was typed and not saved', { timeout: 300_000 }, () => {
  test('in the last moment before the window is gone, with Save pressed, is offered again, and saved', async () => {
    const page = await open(await signIn(teacher), 'thinking-sheet');
    await page.route('**/api/git/github/git/**', () => undefined);
    await retype(summaryField(page), 'Typed in the last second.');
    await save(page);
    await page.close({ runBeforeUnload: false });
    const again = await comeBack(page, '/admin/?again#/collections/resources/entries/thinking-sheet/index');
    await soon(() => summaryField(again).inputValue().catch(() => '')).toBe('Typed in the last second.');
    expect(dialogs.at(-1)).toMatch(/^Thinking sheet, changed today at \d\d:\d\d, not saved\.\n\nYour computer kept it\. Use it\? “Cancel” throws it away\.$/);
    // The page is published and has no draft. What was kept includes the file that it was based on.
    await save(again);
    await soon(() => saved('thinking-sheet')).toContain('Typed in the last second.');
    await soon(() => listKept(again)).toEqual([]);
  });

  test('of a draft with a picture knows the picture, and the next one does not take its place', async () => {
    const page = await signIn(teacher);
    const picture = async (colour: string) => (await sharp({ create: { width: 80, height: 60, channels: 3, background: colour } }).png().toBuffer()).toString('base64');
    const paste = async (tab: Page, colour: string) => {
      await textOf(tab).focus();
      await tab.keyboard.press('Control+End');
      await textOf(tab).evaluate((target, html) => {
        const data = new DataTransfer();
        data.setData('text/html', html);
        target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      }, `<p>Look: <img src="https://pictures.example/a.png"></p><p><img src="data:image/png;base64,${await picture(colour)}" alt="A ${colour} card lies on a desk"></p>`);
    };
    await page.goto(`${served.address}${NEW}`);
    await titleField(page).fill('Cards of two colours');
    await paste(page, 'green');
    await soon(() => page.locator('.text-told').innerText()).toContain('on another website');
    await save(page);
    await page.waitForURL('**/entries/cards-of-two-colours/index', { timeout: PATIENCE });
    // After its first save the form is drawn anew, with what there was to say.
    await soon(() => page.locator('.text-told').innerText()).toContain('on another website');
    await titleField(page).waitFor();
    await page.waitForTimeout(1000);
    await retype(titleField(page), 'Cards of several colours');
    await kept(page, 'cards-of-two-colours', 'several');
    await page.reload();
    await soon(() => titleField(page).inputValue().catch(() => '')).toBe('Cards of several colours');
    await soon(() => preview(page).locator('.preview-problems').innerText()).toContain('Still to fill in');
    expect(await preview(page).locator('.preview-problems').innerText()).not.toContain('There is no file');
    await paste(page, 'red');
    await soon(() => page.locator('.part-picture').count()).toBe(2);
    await save(page);
    await soon(() => saved('cards-of-two-colours')).toMatch(/!\[A green card lies on a desk\]\(picture\.webp\)[^]*!\[A red card lies on a desk\]\(picture-2\.webp\)/);
  });

  test('while a save is on its way is in no save, and the form says so', async () => {
    const page = await open(await signIn(teacher), 'two-minute-playground-script');
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const hold = async (route: Route) => (await held, route.fallback());
    await page.route('**/git/commits', hold);
    await retype(summaryField(page), 'Saved.');
    await save(page);
    await summaryField(page).pressSequentially(' And more.');
    letGo();
    await soon(() => toasts(page)).toContain('Saved as a draft');
    await soon(() => summaryField(page).inputValue().catch(() => '')).toBe('Saved. And more.');
    expect(await saved('two-minute-playground-script')).toMatch(/^summary: Saved\.$/m);
    await soon(() => page.getByText('Unsaved Changes').count()).toBe(1);
    await save(page);
    await soon(() => saved('two-minute-playground-script')).toMatch(/^summary: Saved\. And more\.$/m);
  });

  test('on a full disk is not kept, of which people are told, and is saved all the same', async () => {
    const page = await open(await signIn(teacher), 'peer-mentor-induction');
    await page.evaluate(() => {
      for (let size = 5_000_000; size >= 1; size = Math.floor(size / 2)) {
        try {
          for (let at = 0; ; at++) localStorage.setItem(`filler ${size} ${at}`, 'x'.repeat(size));
        } catch {
          // It is full but for less than this.
        }
      }
    });
    await retype(summaryField(page), 'Typed on a full disk.');
    await soon(() => toasts(page)).toContain('This computer has no room left to keep what you write as you go. Save often; what you have saved is safe.');
    expect(await listKept(page)).toEqual([]);
    expect(await summaryField(page).inputValue()).toBe('Typed on a full disk.');
    await save(page);
    await soon(() => saved('peer-mentor-induction')).toContain('Typed on a full disk.');
  });

  test('of two new pages in two windows is kept apart, is not offered while it is being written, and its file comes back with it', async () => {
    const first = await signIn(teacher);
    await beginResource(first);
    await retype(titleField(first), 'Kept apart');
    await addFile(first, 'card.pdf');
    const before = dialogs.length;
    const second = await comeBack(first, NEW);
    await titleField(second).waitFor();
    await retype(titleField(second), 'The other');
    await soon(async () => (await listKept(second)).map(({ title }) => title).toSorted()).toEqual(['Kept apart', 'The other']);
    expect(dialogs.length).toBe(before);
    await second.close({ runBeforeUnload: false });
    await soon(async () => (await listKept(first)).length).toBe(2);
    await first.close({ runBeforeUnload: false });
    const third = await comeBack(first, NEW);
    await soon(() => titleField(third).inputValue().catch(() => '')).toMatch(/^(Kept apart|The other)$/);
    const [title] = [await titleField(third).inputValue()];
    expect(dialogs.at(-1)).toContain(`${title}, changed today`);
    const other = await comeBack(first, NEW);
    await soon(() => titleField(other).inputValue().catch(() => '')).toBe(title === 'The other' ? 'Kept apart' : 'The other');
    const [kept] = title === 'Kept apart' ? [third] : [other];
    await soon(() => kept.getByText('card.pdf').count()).toBeGreaterThan(0);
    await save(kept);
    await soon(() => waiting('kept-apart')).toEqual([['cms/draft']]);
  });

  test('is offered to nobody else on the same computer, and whoever wrote it is asked when they sign out', async () => {
    const page = await open(await signIn(teacher), 'parents-workshop');
    await retype(summaryField(page), 'Only mine.');
    await soon(async () => (await listKept(page)).map(({ text }) => text).join()).toContain('Only mine.');
    await page.close({ runBeforeUnload: false });
    const next = await listen(page.context());
    await next.goto(`${served.address}/sign-in/`);
    const answers: string[] = [];
    next.removeAllListeners('dialog');
    next.on('dialog', (dialog) => void (answers.push(dialog.message()), answers.length === 1 ? dialog.dismiss() : dialog.accept()));
    await next.getByRole('button', { name: 'Sign out' }).click();
    await soon(() => next.locator('#say').innerText()).toBe('You are signed out.');
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatch(/^On this computer there is something that you have not saved:\n\n.+, changed today at \d\d:\d\d, not saved\n\nThrow it away\?/);
    await enter(next, neighbour);
    await open(next, 'parents-workshop');
    expect(answers).toHaveLength(1);
    expect(await summaryField(next).inputValue()).not.toBe('Only mine.');
    await next.goto(`${served.address}/sign-in/`);
    const [stays] = (await listKept(next)).map(({ name }) => name);
    await next.evaluate(([first, second]) => new Promise<void>((resolve) => {
      const asked = indexedDB.open('unsaved-files');
      asked.onupgradeneeded = () => void asked.result.createObjectStore('keyvaluepairs');
      asked.onsuccess = () => {
        const change = asked.result.transaction('keyvaluepairs', 'readwrite');
        for (const name of [first!, second!]) change.objectStore('keyvaluepairs').put([], name);
        change.oncomplete = () => (asked.result.close(), resolve());
      };
    }), [stays!, 'of somebody else']);
    await next.getByRole('button', { name: 'Sign out' }).click();
    await soon(() => next.locator('#say').innerText()).toBe('You are signed out.');
    expect((await listKept(next)).map(({ account }) => account)).toEqual([teacher.email]);
    expect(await next.evaluate(() => new Promise((resolve) => {
      const asked = indexedDB.open('unsaved-files');
      asked.onsuccess = () => {
        const listed = asked.result.transaction('keyvaluepairs').objectStore('keyvaluepairs').getAllKeys();
        listed.onsuccess = () => (asked.result.close(), resolve(listed.result));
      };
    }))).toEqual([stays]);
    await enter(next, teacher);
    await open(next, 'parents-workshop');
    await soon(() => summaryField(next).inputValue()).toBe('Only mine.');
    expect(answers).toHaveLength(2);
  });
});

test('all the while the editor did not look for what it is not shown', () => expect(refused).toEqual([]));

async function comeBack(page: Page, path: string): Promise<Page> {
  const again = await listen(page.context());
  await again.goto(`${served.address}${path}`);
  return again;
}

async function addFile(page: Page, name: string): Promise<void> {
  await goToStep(page, 'Anything else');
  await page.getByRole('button', { name: 'Add File' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /choose a file/i }).first().click();
  const words = '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';
  await (await chooser).setFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(words) });
  await soon(() => page.getByText(name).count()).toBeGreaterThan(0);
}
