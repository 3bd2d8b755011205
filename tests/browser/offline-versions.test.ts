import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { context, folder, go, holdPages, keptOn, page, PATIENT, PICTURES, pictureWidths, publish, said, SCRIPT, today, useKeptSite, versionShown, visit, whole } from './kept-site.ts';

useKeptSite();

describe('a new version', () => {
  test('takes the place of the old page by page, and never mixes with it', async () => {
    await visit(PICTURES);
    await visit(SCRIPT);
    await go(PICTURES);
    const before = (await pictureWidths())[0];
    publish('B');
    await visit(PICTURES);
    expect(await versionShown()).toEqual(whole('B'));
    const after = (await pictureWidths())[0];
    expect(after).not.toBe(before);

    await context.setOffline(true);
    await go(PICTURES);
    expect(await versionShown()).toEqual(whole('B'));
    expect((await pictureWidths())[0]).toBe(after);
    await go(SCRIPT);
    expect(await versionShown()).toEqual(whole('A'));

    await context.setOffline(false);
    await visit(SCRIPT);
    // The new service worker fetches the offline page again.
    await expect.poll(() => page.evaluate(async () => (await (await caches.open('kept-1')).keys()).map(({ url }) => url).filter((url) => url.includes('/_astro/A-'))), PATIENT).toEqual([]);
    expect(said).toEqual([]);
  });

  test('comes in the background when the network is slow, and the copy is shown meanwhile, wholly old', async () => {
    await visit(PICTURES);
    const before = (await pictureWidths())[0];
    publish('B');
    const letGo = holdPages();
    await go(PICTURES);
    expect(await page.locator('.kept-line span').innerText()).toBe(`The network is not answering. This page is as it was on ${today()}.`);
    const copy = await keptOn(PICTURES);
    letGo();
    expect((await pictureWidths())[0]).toBe(before);
    expect(await versionShown()).toEqual(whole('A'));
    await expect.poll(() => keptOn(PICTURES), PATIENT).toBeGreaterThan(copy);
    await context.setOffline(true);
    await go(PICTURES);
    expect(await versionShown()).toEqual(whole('B'));
    expect((await pictureWidths())[0]).not.toBe(before);
  });

  test('from which a page has been taken down takes its copy with it', async () => {
    await visit(SCRIPT);
    renameSync(join(folder, 'A', SCRIPT), join(folder, 'taken-down'));
    try {
      await go(SCRIPT);
      await expect.poll(() => keptOn(SCRIPT), PATIENT).toBe(0);
    } finally {
      renameSync(join(folder, 'taken-down'), join(folder, 'A', SCRIPT));
    }
  });
});
