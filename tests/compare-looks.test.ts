import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { compareLooks, LOOK_TOLERANCE, LOOK_WIDTH, shrinkLook } from './browser/compare-looks.ts';

/** A page of 1280 px with lines of text and, at the place given, a button. */
function draw({ button = 300, height = 1600, letters = 0 } = {}): Promise<Buffer> {
  const lines = Array.from({ length: 30 }, (_, line) => `<text x="${100 + letters}" y="${400 + line * 30}" font-size="18" font-weight="${400 + letters * 100}">Ask what happened, and who was affected by it.</text>`).join('');
  return sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="${height}"><rect width="1280" height="${height}" fill="#fbfaf5"/><rect x="100" y="${button}" width="180" height="50" fill="#1c5b33"/>${lines}</svg>`)).png().toBuffer();
}

const differ = async (one: Promise<Buffer>, other: Promise<Buffer>) => (await compareLooks(await shrinkLook(await one), await shrinkLook(await other))).share;

describe('two pictures of a page', () => {
  test('are the same when the page is, and so they are when another computer draws its letters', async () => {
    expect(await differ(draw(), draw())).toBe(0);
    expect(await differ(draw(), draw({ letters: 1 }))).toBeLessThan(LOOK_TOLERANCE);
  });

  test('are not when a button has moved, or the page has become longer', async () => {
    expect(await differ(draw(), draw({ button: 330 }))).toBeGreaterThan(LOOK_TOLERANCE);
    expect(await differ(draw(), draw({ height: 1700 }))).toBeGreaterThan(LOOK_TOLERANCE);
  });

  test('come with a third that shows where, as wide as they are', async () => {
    const [before, after] = await Promise.all([draw(), draw({ button: 340 })].map(async (one) => shrinkLook(await one)));
    expect((await sharp((await compareLooks(before!, after!)).where).metadata()).width).toBe(LOOK_WIDTH);
    expect(before!.length).toBeLessThan(15_000);
  });
});
