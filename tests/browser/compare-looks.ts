import sharp from 'sharp';

/** How many pixels wide a kept picture is: enough to see every block of a page, and too few for the shapes of letters. */
export const LOOK_WIDTH = 200;

/** How much of a page is looked at, as a multiple of its width. */
const MOST_HEIGHT = 2.5;

/** From which difference on, of 255, a pixel counts as another one. */
const SEEN = 40;

/** How large a share of the picture may differ. One button or one line of a heading is more. */
export const LOOK_TOLERANCE = 0.004;

/** Makes the small picture that is kept of a page, from a picture of the whole page. WebP, a few kilobytes. */
export async function shrinkLook(picture: Uint8Array): Promise<Buffer> {
  const { width, height } = await sharp(picture).metadata();
  return sharp(picture).extract({ left: 0, top: 0, width, height: Math.min(height, Math.round(width * MOST_HEIGHT)) }).resize({ width: LOOK_WIDTH }).webp({ quality: 70, effort: 6 }).toBuffer();
}

/**
 * How large a share of two small pictures differs, from 0 to 1, and a picture of where, drawn in red over the second. They are blurred first, so that letters which
 * another computer draws a little differently do not count. What one of them has below the end of the other counts as different.
 */
export async function compareLooks(before: Uint8Array, after: Uint8Array): Promise<{ share: number; where: Buffer }> {
  const pictures = await Promise.all([before, after].map(async (one) => sharp(one).flatten({ background: '#fff' }).blur(1.5).raw().toBuffer({ resolveWithObject: true })));
  const [one, other] = pictures as [(typeof pictures)[0], (typeof pictures)[0]];
  const height = Math.max(one.info.height, other.info.height);
  const pixels = Buffer.alloc(LOOK_WIDTH * height * 3, 255);
  let different = 0;
  for (let pixel = 0; pixel < LOOK_WIDTH * height; pixel++) {
    const at = pixel * 3;
    const isBeyond = at >= Math.min(one.data.length, other.data.length);
    const isOther = isBeyond || [0, 1, 2].some((colour) => Math.abs(one.data[at + colour]! - other.data[at + colour]!) > SEEN);
    if (isOther) different++;
    for (let colour = 0; colour < 3; colour++) pixels[at + colour] = isOther ? [220, 0, 0][colour]! : Math.round(128 + (other.data[at + colour] ?? 255) / 2);
  }
  return { share: different / (LOOK_WIDTH * height), where: await sharp(pixels, { raw: { width: LOOK_WIDTH, height, channels: 3 } }).png().toBuffer() };
}
