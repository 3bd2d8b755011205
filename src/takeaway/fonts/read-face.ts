/** The characters that a font has, by their code points, and the width of each as a share of the type size (OpenType 1.9: `head`, `hhea`, `hmtx`, and `cmap` in the formats 4 and 12). */
export function readFace(font: Buffer): Map<number, number> {
  const tables = new Map(Array.from({ length: font.readUInt16BE(4) }, (_, index) => [font.toString('latin1', 12 + 16 * index, 16 + 16 * index), font.readUInt32BE(20 + 16 * index)]));
  const [head, hhea, hmtx, cmap] = ['head', 'hhea', 'hmtx', 'cmap'].map((name) => tables.get(name)!) as [number, number, number, number];
  const unit = font.readUInt16BE(head + 18);
  const measures = font.readUInt16BE(hhea + 34);
  const maps = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => cmap + font.readUInt32BE(cmap + 8 + 8 * index));
  const ofFormat = (format: number) => maps.find((at) => font.readUInt16BE(at) === format);
  const [whole, basic] = [ofFormat(12), ofFormat(4)];
  const glyphs = whole === undefined ? inSegments(font, basic!) : inGroups(font, whole);
  return new Map([...glyphs].map(([code, glyph]) => [code, font.readUInt16BE(hmtx + 4 * Math.min(glyph, measures - 1)) / unit]));
}

/** The glyphs in a map of format 12: groups of characters that follow each other. */
function* inGroups(font: Buffer, map: number): Generator<[code: number, glyph: number]> {
  for (let group = map + 16; group < map + 16 + 12 * font.readUInt32BE(map + 12); group += 12) {
    const [first, last, glyph] = [0, 4, 8].map((at) => font.readUInt32BE(group + at)) as [number, number, number];
    for (let code = first; code <= last; code++) if (glyph + code - first) yield [code, glyph + code - first];
  }
}

/** The glyphs in a map of format 4, which has the characters up to U+FFFE only. */
function* inSegments(font: Buffer, map: number): Generator<[code: number, glyph: number]> {
  const doubled = font.readUInt16BE(map + 6);
  for (let segment = 0; segment < doubled; segment += 2) {
    const field = (which: number) => map + 14 + doubled * which + (which ? 2 : 0) + segment;
    const [last, first, delta, offset] = [0, 1, 2, 3].map((which) => font.readUInt16BE(field(which))) as [number, number, number, number];
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph = offset ? font.readUInt16BE(field(3) + offset + 2 * (code - first)) : code;
      if (glyph && (glyph + delta) & 0xffff) yield [code, (glyph + delta) & 0xffff];
    }
  }
}
