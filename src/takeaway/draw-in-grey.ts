import sharp from 'sharp';
import type { Picture } from './leaflet-sheet.ts';

/** The same pictures in greys, by the same names. */
export async function drawInGrey(pictures: Record<string, Picture>): Promise<Record<string, Picture>> {
  const grey = async ([name, picture]: [string, Picture]): Promise<[string, Picture]> => {
    const image = sharp(picture.bytes).toColourspace('b-w');
    return [name, { ...picture, bytes: await (picture.format === 'png' ? image.png() : image.jpeg({ quality: 82 })).toBuffer() }];
  };
  return Object.fromEntries(await Promise.all(Object.entries(pictures).map(grey)));
}
