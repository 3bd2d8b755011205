import { tokensOf, type Token } from './tokens-of.ts';

/** What one operator of a drawing shows. */
export interface Show {
  /** The name of its font in the drawing: `f0`. */
  font: string;
  /** Its glyphs, by their numbers in the font. */
  glyphs: number[];
  /** The note around it, where there is one. */
  note?: Mark & { text: string };
}

/** A mark around a part of a drawing (ISO 32000-1, 14.6): its tag, the text that it gives for what is inside (ActualText; 14.9.4), and where it is. */
export interface Mark {
  tag: string;
  text?: string;
  /** The beginning and the end of the operators that open and close it, with the line break behind each. */
  opens: [from: number, to: number];
  closes: [from: number, to: number];
  /** Where the string of its text ends. */
  end: number;
}

/** What a drawing shows, and the marks in it, each in its order. */
export function readDrawing(drawing: string): { shows: Show[]; marks: Mark[] } {
  const shows: Show[] = [];
  const marks: Mark[] = [];
  const open: Mark[] = [];
  let font = '';
  let before: Token[] = [];
  for (const token of tokensOf(drawing)) {
    if (token.kind !== 'operator') {
      before.push(token);
      continue;
    }
    if (token.value === 'Tf') font = before[0]!.value;
    if (token.value === 'BMC' || token.value === 'BDC') {
      const text = before[before.findIndex(({ kind, value }) => kind === 'name' && value === 'ActualText') + 1]!;
      const mark: Mark = { tag: before[0]!.value, opens: [before[0]!.from, token.to + 1], closes: [0, 0], end: text.to, ...(text.kind === 'string' ? { text: readUtf16(text.value) } : {}) };
      marks.push(mark);
      open.push(mark);
    }
    if (token.value === 'EMC') open.pop()!.closes = [token.from, token.to + 1];
    if (token.value === 'Tj' || token.value === 'TJ') {
      const note = open.findLast((mark): mark is Mark & { text: string } => mark.text !== undefined);
      shows.push({ font, glyphs: before.filter(({ kind }) => kind === 'string').flatMap(({ value }) => glyphsIn(value)), ...(note ? { note } : {}) });
    }
    before = [];
  }
  return { shows, marks };
}

/** A string that begins with the byte order mark. */
function readUtf16(bytes: string): string {
  return Buffer.from(bytes, 'latin1').subarray(2).swap16().toString('utf16le');
}

/** The glyphs of a string, each of two bytes. */
function glyphsIn(bytes: string): number[] {
  return Array.from({ length: bytes.length >> 1 }, (_, at) => (bytes.charCodeAt(2 * at) << 8) | bytes.charCodeAt(2 * at + 1));
}
