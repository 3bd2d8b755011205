import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { browser, site, useFinishedSite } from './finished-site.ts';

useFinishedSite();

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

describe('in the reader’s own colours', () => {
  test.each([['/resources/', /^Search$/], ['/concern/', /^Send it$/], ['/resources/two-minute-playground-script/', /^(?:\+ ?)?Add to my pack/]])('on %s the button %s keeps its shape', async (address, name) => {
    const page = await (await browser.newContext({ forcedColors: 'active' })).newPage();
    await page.goto(site.address + address, { waitUntil: 'networkidle' });
    const button = page.getByRole('main').getByRole('button', { name }).first();
    expect(await button.evaluate((element) => parseFloat(getComputedStyle(element).borderTopWidth) > 0 && getComputedStyle(element).borderTopStyle !== 'none')).toBe(true);
  });

  test.each([
    ['a laptop', { width: 1280, height: 800 }],
    ['a phone', { width: 390, height: 844 }],
  ])('on %s the place one is in is told apart from the others by its edge', async (_, viewport) => {
    const page = await (await browser.newContext({ forcedColors: 'active', viewport })).newPage();
    await page.goto(`${site.address}/meetings/`, { waitUntil: 'load' });
    if (viewport.width < 800) await page.getByRole('banner').locator('summary', { hasText: 'Menu' }).click();
    const places = page.getByRole('banner').getByRole('navigation').getByRole('link').filter({ visible: true });
    const shape = (link: ReturnType<Page['locator']>) => link.evaluate((element) => {
      const { borderBlockEndColor, borderBlockEndWidth, borderInlineStartColor, borderInlineStartWidth } = getComputedStyle(element);
      return [borderBlockEndColor, borderBlockEndWidth, borderInlineStartColor, borderInlineStartWidth].join(' ');
    });
    expect(await shape(places.and(page.locator('[aria-current]')).first())).not.toBe(await shape(places.and(page.locator(':not([aria-current])')).last()));
  });
});
