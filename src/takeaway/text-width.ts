import { fontFile } from './fonts/font-file.ts';
import { readFace } from './fonts/read-face.ts';
import { TYPEFACES, type Typeface } from './fonts/typefaces.ts';

/** The width of a word on paper, in points, in the fonts we print with. Joining letters are counted in their isolated forms, which are wider. */
export function widthOf(words: string, size: number, bold = false): number {
  let em = 0;
  for (const letter of words) em += widthOfLetter(letter, bold);
  return em * size;
}

const known = { regular: new Map<string, number>(), bold: new Map<string, number>() };

/** The width of a letter as a share of the type size. */
function widthOfLetter(letter: string, bold: boolean): number {
  const widths = bold ? known.bold : known.regular;
  const found = widths.get(letter);
  if (found !== undefined) return found;
  const typeface = TYPEFACES.find(({ has }) => has.test(letter));
  // What has no width of its own, such as a no-break space that a font does not draw, is rare: it is counted as a whole.
  const width = (typeface && faceOf(typeface, bold).get(letter.codePointAt(0)!)) ?? 1;
  widths.set(letter, width);
  return width;
}

const faces = new Map<string, Map<number, number>>();

/** The widths in a typeface, read when a letter of it is first measured. */
function faceOf({ files: [regular, heavy] }: Typeface, bold: boolean): Map<number, number> {
  const file = (bold && heavy) || regular!;
  return faces.get(file) ?? faces.set(file, readFace(fontFile(file))).get(file)!;
}
