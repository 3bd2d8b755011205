import sharp from 'sharp';
import type { Browser, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PATIENCE } from './browser.ts';
import { findViolations } from './find-violations.ts';
import { browser, site, useFinishedSite } from './finished-site.ts';

const SCRIPT = '/resources/two-minute-playground-script/';
const CIRCLE = '/resources/circle-plan-key-stage-2/';
const PICTURES = '/resources/feelings-pictures-early-years/';
const SLOW = 180_000;

useFinishedSite();

async function open(address: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })).newPage();
  await page.goto(new URL(address, site.address).href, { timeout: SLOW });
  return page;
}
const show = async (page: Page) => {
  await page.getByRole('button', { name: 'Show on the board' }).click();
  await page.locator('dialog.board').waitFor();
};
const number = (page: Page) => page.locator('.board-number').innerText();
const heading = (page: Page) => page.locator('.board-heading').innerText();
const said = (page: Page) => page.locator('.board-said').textContent();

describe('slides on the board', () => {
  test('are turned by keys, as remotes send them, and ended with Escape, which gives the focus back', async () => {
    const page = await open(SCRIPT);
    await show(page);
    expect([await number(page), await heading(page)]).toEqual(['1 / 20', 'Two-minute playground script']);
    // The screen is filled, and the page is not in front.
    await expect.poll(() => page.evaluate(() => document.fullscreenElement === document.documentElement)).toBe(true);
    const { channels } = await sharp(await page.screenshot({ clip: { x: 100, y: 5, width: 700, height: 60 } })).stats();
    expect(channels.slice(0, 3).map(({ stdev }) => Math.round(stdev))).toEqual([0, 0, 0]);
    for (const [key, at] of [['ArrowRight', '2'], ['PageDown', '3'], ['Space', '4'], ['ArrowLeft', '3'], ['PageUp', '2'], ['End', '20'], ['ArrowRight', '20'], ['Home', '1'], ['ArrowLeft', '1']] as const) {
      await page.keyboard.press(key);
      expect(await number(page), key).toBe(`${at} / 20`);
    }
    await page.keyboard.press('PageDown');
    expect(await said(page)).toMatch(/^Slide 2 of 20\. Say this/);
    await page.keyboard.press('b');
    expect(await page.locator('.board-blank').isVisible()).toBe(true);
    await page.keyboard.press('PageDown');
    expect([await page.locator('.board-blank').isVisible(), await number(page)]).toEqual([false, '2 / 20']);
    await page.evaluate(() => document.exitFullscreen().catch(() => undefined));
    await page.keyboard.press('Escape');
    await page.locator('dialog.board').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Show on the board');
    await page.context().close();
  }, SLOW);

  test('are turned by a tap and by a swipe', async () => {
    const page = await open(SCRIPT, { hasTouch: true, viewport: { width: 844, height: 390 } });
    await show(page);
    const { x, y, width, height } = (await page.locator('.board-stage').boundingBox())!;
    await page.touchscreen.tap(x + width * 0.8, y + height / 2);
    expect(await number(page)).toBe('2 / 20');
    await page.touchscreen.tap(x + width * 0.1, y + height / 2);
    expect(await number(page)).toBe('1 / 20');
    await page.mouse.move(x + width * 0.7, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.3, y + height / 2, { steps: 4 });
    await page.mouse.up();
    expect(await number(page)).toBe('2 / 20');
    await page.getByRole('button', { name: 'End' }).click();
    await page.locator('dialog.board').waitFor({ state: 'detached' });
    await page.context().close();
  }, SLOW);

  test('of steps have a timer that starts, pauses, goes on, and says once that the time is up', async () => {
    const page = await open(CIRCLE);
    await page.clock.install();
    await show(page);
    await page.keyboard.press('PageDown');
    expect(await page.locator('.board-timer').count()).toBe(0);
    await page.keyboard.press('PageDown');
    const time = page.locator('.board-time');
    expect([await heading(page), await time.innerText()]).toEqual(['1. Opening, 2 minutes', '2:00']);
    await page.getByRole('button', { name: 'Start' }).click();
    await page.clock.runFor(60_500);
    expect(await time.innerText()).toBe('1:00');
    await page.keyboard.press('t');
    await page.clock.runFor(30_000);
    expect([await time.innerText(), await page.locator('[data-start]').innerText()]).toEqual(['1:00', 'Continue']);
    await page.keyboard.press('t');
    // It goes on while another slide is shown.
    await page.keyboard.press('PageDown');
    await page.clock.runFor(181_000);
    expect(await said(page)).toBe('Time is up: 1. Opening, 2 minutes');
    await page.keyboard.press('PageUp');
    expect(await time.innerText()).toBe('0:00');
    await page.clock.runFor(5_000);
    expect(await said(page)).toMatch(/^Slide 3 of/);
    await page.getByRole('button', { name: 'Again' }).click();
    expect(await time.innerText()).toBe('2:00');
    await page.context().close();
  }, SLOW);

  test.each([['1024 × 768', 1024, 768], ['4K', 3840, 2160], ['a phone held sideways', 844, 390]] as const)('fit a screen of %s, with nothing cut off', async (_, width, height) => {
    const page = await open(SCRIPT, { viewport: { width, height } });
    for (const address of [SCRIPT, CIRCLE, PICTURES, '/resources/wet-play-plan/']) {
      if (address !== SCRIPT) await page.goto(new URL(address, site.address).href);
      await show(page);
      const count = Number((await number(page)).split(' / ')[1]);
      for (let at = 1; at <= count; at++) {
        const outside = await page.evaluate(() => {
          const stage = document.querySelector('.board-stage')!.getBoundingClientRect();
          const [texts, titles] = [[...document.querySelectorAll('.board-text')], [...document.querySelectorAll('.board-title')]];
          const cut = texts.filter((one) => one.scrollHeight > one.clientHeight + 2).map((one) => `cut: ${one.textContent}`);
          const high = titles.filter((one) => one.firstElementChild!.getBoundingClientRect().height > one.getBoundingClientRect().height + 2).map((one) => `high: ${one.textContent}`);
          const over = stage.right > innerWidth + 1 || stage.bottom > innerHeight + 1 ? ['the slide is larger than the screen'] : [];
          const timer = document.querySelector('.board-timer')?.getBoundingClientRect();
          const covered = timer && texts.some((one) => one.getBoundingClientRect().bottom > timer.top + 1) ? ['the timer covers text'] : [];
          return [...cut, ...high, ...over, ...covered];
        });
        expect(outside, `${address}, slide ${at}`).toEqual([]);
        await page.keyboard.press('PageDown');
      }
    }
    await page.context().close();
  }, SLOW);

  test.each(['light', 'dark'] as const)('can be used by everybody, in %s', async (colorScheme) => {
    const page = await open(CIRCLE, { colorScheme, reducedMotion: 'reduce' });
    await show(page);
    if (colorScheme === 'dark' && (await page.locator('dialog.board').getAttribute('data-look')) === 'light') await page.getByRole('button', { name: 'Dark' }).click();
    for (const key of ['Home', 'PageDown', 'PageDown', 'End']) {
      await page.keyboard.press(key);
      expect((await findViolations(page)).map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), key).toEqual([]);
    }
    expect(await page.getByRole('dialog').getAttribute('aria-label')).toBe('Slides: Circle plan for Key Stage 2');
    await page.context().close();
  }, SLOW);

  test('need no network once somebody has come near the button, and are kept with the page', async () => {
    const page = await open(PICTURES);
    const kept = () => page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat());
    await expect.poll(async () => (await kept()).some((url) => url.includes(`${PICTURES}?`)), { timeout: PATIENCE }).toBe(true);
    expect((await kept()).some((url) => /\/board\.[^/]+\.js$/.test(url))).toBe(true);
    await page.context().setOffline(true);
    await page.reload();
    await show(page);
    expect(await number(page)).toMatch(/^1 \/ \d+$/);
    await page.keyboard.press('PageDown');
    await page.waitForFunction(() => (document.querySelector('.board-picture img') as HTMLImageElement | null)?.naturalWidth);
    await page.context().close();
  }, SLOW);

  test('that cannot be fetched are explained, and asked for again the next time', async () => {
    const page = await open(SCRIPT, { serviceWorkers: 'block' });
    await page.route('**/slides/*.json', (route) => route.abort());
    await page.getByRole('button', { name: 'Show on the board' }).click();
    await page.getByText('The slides cannot be shown, because the network does not answer. Try again in a moment.').waitFor();
    await page.unroute('**/slides/*.json');
    await show(page);
    expect(await page.locator('show-on-board [role=status]').textContent()).toBe('');
    await page.context().close();
  }, SLOW);

  test('are not offered without script, nor for a letter', async () => {
    const page = await open(SCRIPT, { javaScriptEnabled: false });
    expect(await page.getByRole('button', { name: 'Show on the board' }).isVisible()).toBe(false);
    await page.goto(new URL('/resources/letter-after-a-fall-out/', site.address).href);
    expect(await page.locator('show-on-board').count()).toBe(0);
    expect(await page.locator('a[href$=".pptx"]').count()).toBe(0);
    await page.context().close();
  }, SLOW);
});
