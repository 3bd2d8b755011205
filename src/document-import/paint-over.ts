import sharp from 'sharp';
import type { Area, DocumentPicture } from './document-import.ts';

/** What lies over a picture is painted in a colour that is plainly no part of it. */
const GREY = '#d0d0d0';

/** Paints over the parts of a picture that something else hides in the document, so that nobody can look behind it. */
export async function paintOver(picture: DocumentPicture, covers: readonly Area[]): Promise<DocumentPicture> {
  const { width, height } = await sharp(picture.bytes).metadata();
  const painted = covers.map(({ left, top, width: wide, height: high }) => `<rect x="${left * width - 1}" y="${top * height - 1}" width="${wide * width + 2}" height="${high * height + 2}" fill="${GREY}"/>`);
  const drawn = await sharp(picture.bytes).composite([{ input: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${painted.join('')}</svg>`) }]).webp({ quality: 80 }).toBuffer();
  return { name: picture.name, type: picture.type, bytes: new Uint8Array(drawn) };
}
