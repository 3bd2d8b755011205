import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { drawPicture } from './draw-picture.ts';
import { describePicture, type LinkPicture } from './link-picture.ts';
import { layOut } from './picture-layout.ts';

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
afterAll(() => rmSync(folder, { recursive: true }));

const picture = (more: Partial<LinkPicture> = {}): LinkPicture => ({ path: 'resources/a', title: 'A title', above: 'A theme', below: 'Oak Primary · Our partnership', language: 'en-GB', ...more });
const ARABIC = 'رسالة بعد الخلاف بين التلاميذ';

describe('the picture of a link', () => {
  test('is drawn once, and again only when its text changes', async () => {
    const draw = vi.fn(async () => new Uint8Array([1]));
    const kept = join(folder, 'once');
    const first = await drawPicture(picture(), draw, kept);
    expect(await drawPicture(picture({ path: 'resources/moved' }), draw, kept)).toEqual(first);
    expect(draw).toHaveBeenCalledTimes(1);
    const changed = await drawPicture(picture({ title: 'Another' }), draw, kept);
    expect(draw).toHaveBeenCalledTimes(2);
    expect(changed!.mark).not.toBe(first!.mark);
    expect(readdirSync(kept)).toHaveLength(2);
  });

  test('is kept beside the files that people download, in the folder that hosts keep', async () => {
    vi.stubEnv('TAKEAWAY_CACHE', join(folder, 'takeaway'));
    await drawPicture(picture(), async () => new Uint8Array([1]));
    vi.unstubAllEnvs();
    expect(readdirSync(join(folder, 'takeaway-link-pictures'))).toHaveLength(1);
  });

  test('is left out when it cannot be drawn, and the build says so once', async () => {
    const said = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const fail = async () => { throw new Error('no pen'); };
    expect(await drawPicture(picture(), fail, join(folder, 'none'))).toBeUndefined();
    expect(await drawPicture(picture({ title: 'B' }), fail, join(folder, 'none'))).toBeUndefined();
    expect(said.mock.calls).toEqual([['Pictures for links could not be drawn, so shared links show only their text. The rest is published as usual. (no pen)']]);
    said.mockRestore();
  });

  test('has the size that is asked for', async () => {
    const { file: png } = (await drawPicture(picture(), undefined, join(folder, 'real')))!;
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  });

  test('holds the longest title whole, between what is above and below it', async () => {
    const long = picture({ title: 'Wholeheartedness '.repeat(6).slice(0, 90) });
    const { file: png } = (await drawPicture(long, undefined, join(folder, 'real')))!;
    const rows = await inkedRows(png);
    // Three blocks of words with empty rows between them, and none at the edges.
    expect(rows.slice(0, 40).some(Boolean) || rows.slice(-40).some(Boolean)).toBe(false);
    expect(rows.map((row) => (row ? 'x' : ' ')).join('').split(/ {30,}/).filter((block) => block.trim())).toHaveLength(3);
    expect(layOut(long).children[1]!.style).toMatchObject({ fontSize: 56 });
  });

  test('writes a title of Arabic letters from the right, and one that begins in English from the left', async () => {
    const { file: png } = (await drawPicture(picture({ title: ARABIC, language: 'ar' }), undefined, join(folder, 'real')))!;
    const { data, info } = await sharp(png).extract({ left: 60, top: 220, width: 1080, height: 190 }).greyscale().raw().toBuffer({ resolveWithObject: true });
    const ink = (from: number, until: number) => data.filter((value, at) => value < 128 && at % info.width >= from && at % info.width < until).length;
    expect(ink(540, 1080)).toBeGreaterThan(ink(0, 540));
    expect(layOut(picture({ title: ARABIC, language: 'ar' })).children[1]!.style).toMatchObject({ direction: 'rtl', textAlign: 'right' });
    expect(layOut(picture({ title: `Letter, Urdu (${ARABIC})`, language: 'ur' })).children[1]!.style).toMatchObject({ direction: 'ltr', textAlign: 'left' });
  });

  test('is told in words', () => expect(describePicture(picture())).toBe('A theme: A title. Oak Primary · Our partnership'));
});

/** Which rows of a picture have something dark in them, beside the band at its edge. */
async function inkedRows(png: string): Promise<boolean[]> {
  const { data, info } = await sharp(png).extract({ left: 40, top: 0, width: 1160, height: 630 }).greyscale().raw().toBuffer({ resolveWithObject: true });
  return Array.from({ length: info.height }, (_, row) => data.subarray(row * info.width, (row + 1) * info.width).some((value) => value < 128));
}
