import sharp, { type OutputInfo, type Sharp } from 'sharp';
import { shownArea, type PictureView } from './picture-view.ts';
import type { WordPicture } from './word-picture.ts';

/** The most pixels a picture may have; the check has the same limit. */
const MOST_PIXELS = 50_000_000;
/** The longest side of a picture on a page, in pixels. */
const LONGEST_SIDE = 1600;

/**
 * Redraws a picture as the editor does, 1600 pixels at most and in WebP, so that nothing a camera recorded is kept, and nothing that the
 * document does not show. Returns nothing when the picture cannot be read.
 */
export async function redrawPicture({ name, bytes, view }: WordPicture): Promise<WordPicture | undefined> {
  try {
    const limits = { limitInputPixels: MOST_PIXELS };
    const drawn = view ? await drawView(bytes, view, limits) : sharp(bytes, limits).autoOrient();
    const written = await drawn?.resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true }).webp({ quality: 80 }).toBuffer();
    return written && { name: name.replace(/\.\w+$/, '.webp'), type: 'image/webp', bytes: new Uint8Array(written) };
  } catch {
    return undefined;
  }
}

/** Each step is drawn before the next, because sharp otherwise does them in an order of its own. */
async function drawView(bytes: Uint8Array, view: PictureView, limits: { limitInputPixels: number }): Promise<Sharp | undefined> {
  const { width, height } = await sharp(bytes, limits).metadata();
  const area = shownArea(view, width, height);
  if (!area) return undefined;
  let drawn = sharp(bytes, limits).extract(area).resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true }).toColourspace('srgb').ensureAlpha();
  if (view.isOval) drawn = await redrawn(drawn, ({ width: x, height: y }) => (canvas) => canvas.composite([{ input: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${x}" height="${y}"><ellipse cx="${x / 2}" cy="${y / 2}" rx="${x / 2}" ry="${y / 2}"/></svg>`), blend: 'dest-in' }]));
  if (view.isMirrored || view.isUpsideDown) drawn = await redrawn(drawn, () => (canvas) => canvas.flop(view.isMirrored).flip(view.isUpsideDown));
  return view.turn ? redrawn(drawn, () => (canvas) => canvas.rotate(view.turn, { background: { r: 255, g: 255, b: 255, alpha: 0 } })) : drawn;
}

async function redrawn(picture: Sharp, how: (size: OutputInfo) => (canvas: Sharp) => Sharp): Promise<Sharp> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  const canvas = how(info)(sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels as 4 } }));
  const next = await canvas.raw().toBuffer({ resolveWithObject: true });
  return sharp(next.data, { raw: { width: next.info.width, height: next.info.height, channels: next.info.channels as 4 } });
}
