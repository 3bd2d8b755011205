import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { Picture } from './leaflet-sheet.ts';
import { TypesettingFault } from './typesetting-fault.ts';

/** The longest side of a picture on paper, in pixels: 300 to the inch at the largest width that we print. */
const LONGEST_SIDE = 1600;

/** Reads the pictures of a page for typesetting, scaled for paper: drawings as PNG and photographs as JPEG. Throws a `TypesettingFault` that names the picture. */
export async function readPictures(pictures: readonly { name: string; path: string }[]): Promise<Record<string, Picture>> {
  const read = async ({ name, path }: { name: string; path: string }): Promise<[string, Picture]> => {
    try {
      const image = sharp(await readFile(path), { failOn: 'error' }).autoOrient().resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
      const { format: from, hasAlpha } = await image.metadata();
      // Drawings keep their sharp lines as PNG; photographs would be many times larger.
      const format = hasAlpha || from === 'png' || from === 'gif' ? 'png' : 'jpg';
      const { data, info } = await (format === 'png' ? image.png() : image.jpeg({ quality: 82 })).toBuffer({ resolveWithObject: true });
      return [name, { bytes: data, format, width: info.width, height: info.height }];
    } catch {
      throw new TypesettingFault(`The picture "${name}" cannot be read, so the page cannot be printed. Save it again as PNG or JPEG.`);
    }
  };
  return Object.fromEntries(await Promise.all(pictures.map(read)));
}
