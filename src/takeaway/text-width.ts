import { fontFile } from './fonts.ts';

/** The width of a word on paper, in points, in the fonts we print with. Joining letters are counted in their isolated forms, which are wider. */
export function widthOf(words: string, size: number, bold = false): number {
  const [latin, arabic] = (bold ? faces.bold : faces.regular)();
  let em = 0;
  for (const letter of words) {
    const code = letter.codePointAt(0)!;
    em += latin!(code) ?? arabic!(code) ?? 1;
  }
  return em * size;
}

/** The width of a letter as a share of the type size; nothing where the font lacks it. */
type Face = (code: number) => number | undefined;

const faces = { regular: once(() => facesOf('400Regular')), bold: once(() => facesOf('700Bold')) };

function facesOf(face: string): Face[] {
  return ['atkinson-hyperlegible', 'vazirmatn'].map((family) => readFace(fontFile(family, face)));
}

/** Reads the widths from a font (OpenType 1.9: `head`, `hhea`, `hmtx`, and `cmap` in format 4). */
function readFace(font: Buffer): Face {
  const tables = new Map(Array.from({ length: font.readUInt16BE(4) }, (_, index) => [font.toString('latin1', 12 + 16 * index, 16 + 16 * index), font.readUInt32BE(20 + 16 * index)]));
  const [head, hhea, hmtx, cmap] = ['head', 'hhea', 'hmtx', 'cmap'].map((name) => tables.get(name)!) as [number, number, number, number];
  const unit = font.readUInt16BE(head + 18);
  const measures = font.readUInt16BE(hhea + 34);
  const map = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => cmap + font.readUInt32BE(cmap + 8 + 8 * index)).find((at) => font.readUInt16BE(at) === 4)!;
  const doubled = font.readUInt16BE(map + 6);
  const field = (which: number, segment: number) => map + 14 + doubled * which + (which ? 2 : 0) + 2 * segment;
  const glyphOf = (code: number): number => {
    if (code > 0xffff) return 0;
    let segment = 0;
    while (font.readUInt16BE(field(0, segment)) < code) segment++;
    const start = font.readUInt16BE(field(1, segment));
    if (start > code) return 0;
    const delta = font.readUInt16BE(field(2, segment));
    const offset = font.readUInt16BE(field(3, segment));
    if (offset === 0) return (code + delta) & 0xffff;
    const glyph = font.readUInt16BE(field(3, segment) + offset + 2 * (code - start));
    return glyph && (glyph + delta) & 0xffff;
  };
  return (code) => {
    const glyph = glyphOf(code);
    return glyph ? font.readUInt16BE(hmtx + 4 * Math.min(glyph, measures - 1)) / unit : undefined;
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
