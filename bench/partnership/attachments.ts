import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { cleanPdf } from '../../src/files/pdf/clean-pdf.ts';
import { makeRandom } from './random.ts';

/** How many different pictures there are; each is copied beside many pages. */
export const PICTURES = 6;

/** A drawing of 1200 by 800 pixels as WebP, of 10 to 60 KB. The same number makes the same drawing. */
export async function drawPicture(number: number): Promise<Buffer> {
  const random = makeRandom(number, 'picture');
  const shapes = Array.from({ length: 160 }, () => {
    const colour = `hsl(${random.below(360)} ${30 + random.below(50)}% ${40 + random.below(45)}%)`;
    const [x, y, size] = [random.below(1200), random.below(800), 10 + random.below(120)];
    return random.chance(60) ? `<circle cx="${x}" cy="${y}" r="${size}" fill="${colour}" fill-opacity="0.6"/>` : `<rect x="${x}" y="${y}" width="${size * 2}" height="${size}" fill="${colour}" transform="rotate(${random.below(90)} ${x} ${y})"/>`;
  });
  return sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="#f6efe2"/>${shapes.join('')}</svg>`)).webp({ quality: 60 }).toBuffer();
}

/** A page to print, as a PDF without dates, so that it is the same each time. */
export async function printSheet(): Promise<Uint8Array> {
  const file = await PDFDocument.create({ updateMetadata: false });
  const font = await file.embedFont(StandardFonts.Helvetica);
  const page = file.addPage([595, 842]);
  ['What happened?', 'How do you feel now?', 'Who has been upset?', 'What would help to put it right?'].forEach((line, at) => page.drawText(line, { x: 60, y: 740 - at * 90, size: 28, font }));
  // In the form in which the editor would have saved it; the checks refuse any other.
  return (await cleanPdf(await file.save())).bytes;
}
