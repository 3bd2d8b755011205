import sharp from 'sharp';
import type { WordPicture } from './read-word.ts';

/** The most pixels a picture may have; the check has the same limit. */
const MOST_PIXELS = 50_000_000;

/** Redraws a picture as the editor does, 1600 pixels at most and in WebP, so that nothing a camera recorded is kept. Returns nothing when the picture cannot be read. */
export async function redrawPicture({ name, bytes }: WordPicture): Promise<WordPicture | undefined> {
  try {
    const drawn = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).autoOrient().resize({ width: 1600, height: 1600, fit: 'inside', withoutEnlargement: true }).webp({ quality: 80 }).toBuffer();
    return { name: name.replace(/\.\w+$/, '.webp'), type: 'image/webp', bytes: new Uint8Array(drawn) };
  } catch {
    return undefined;
  }
}
