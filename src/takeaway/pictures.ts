import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { Picture } from './leaflet-sheet.ts';
import { TypesettingFault } from './typesetting-fault.ts';

/** The longest side of a picture on paper, in pixels: 300 to the inch at the largest width that we print. */
const LONGEST_SIDE = 1600;

/** How many scaled pictures to remember. The Word file, the PDF and the large print of a page need the same ones, one after another. */
const REMEMBERED = 12;

const scaled = new Map<string, Promise<Picture>>();

/** Reads the pictures of a page for typesetting, scaled for paper: drawings as PNG and photographs as JPEG. Throws a `TypesettingFault` that names the picture. */
export async function readPictures(pictures: readonly { name: string; path: string }[]): Promise<Record<string, Picture>> {
  const read = async ({ name, path }: { name: string; path: string }): Promise<[string, Picture]> => {
    try {
      const bytes = await readFile(path);
      // By content: in a long life a file may change under its name.
      const digest = createHash('sha256').update(bytes).digest('hex');
      const picture = scaled.get(digest) ?? scale(bytes);
      scaled.delete(digest);
      scaled.set(digest, picture);
      for (const oldest of [...scaled.keys()].slice(0, -REMEMBERED)) scaled.delete(oldest);
      return [name, await picture];
    } catch {
      throw new TypesettingFault(`The picture "${name}" cannot be read, so the page cannot be printed. Save it again as PNG or JPEG.`);
    }
  };
  return Object.fromEntries(await Promise.all(pictures.map(read)));
}

async function scale(bytes: Uint8Array): Promise<Picture> {
  const image = sharp(bytes, { failOn: 'error' }).autoOrient().resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
  const { format: from, hasAlpha } = await image.metadata();
  // Drawings keep their sharp lines as PNG; photographs would be many times larger.
  const format = hasAlpha || from === 'png' || from === 'gif' ? 'png' : 'jpg';
  const { data, info } = await (format === 'png' ? image.png() : image.jpeg({ quality: 82 })).toBuffer({ resolveWithObject: true });
  return { bytes: data, format, width: info.width, height: info.height };
}
