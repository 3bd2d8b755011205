import { tokensOf, type Token } from './tokens-of.ts';

/** What one operator of a drawing shows. */
export interface Show {
  /** The name of its font in the drawing: `f0`. */
  font: string;
  /** Its glyphs, by their numbers in the font. */
  glyphs: number[];
  /** The note around it that gives its text (ActualText; ISO 32000-1, 14.9.4), where there is one, and where the string of the note ends in the drawing. */
  note?: { text: string; end: number };
}

/** What a drawing shows, in its order. */
export function readShows(drawing: string): Show[] {
  const shows: Show[] = [];
  const notes: Show['note'][] = [];
  let font = '';
  let before: Token[] = [];
  for (const token of tokensOf(drawing)) {
    if (token.kind !== 'operator') {
      before.push(token);
      continue;
    }
    if (token.value === 'Tf') font = before[0]!.value;
    if (token.value === 'BMC' || token.value === 'BDC') notes.push(noteIn(before));
    if (token.value === 'EMC') notes.pop();
    if (token.value === 'Tj' || token.value === 'TJ') {
      const note = notes.findLast((one) => one !== undefined);
      shows.push({ font, glyphs: before.filter(({ kind }) => kind === 'string').flatMap(({ value }) => glyphsIn(value)), ...(note ? { note } : {}) });
    }
    before = [];
  }
  return shows;
}

function noteIn(properties: readonly Token[]): Show['note'] {
  const text = properties[properties.findIndex(({ kind, value }) => kind === 'name' && value === 'ActualText') + 1];
  // It begins with the byte order mark.
  return text?.kind === 'string' ? { text: Buffer.from(text.value, 'latin1').subarray(2).swap16().toString('utf16le'), end: text.to } : undefined;
}

/** The glyphs of a string, each of two bytes. */
function glyphsIn(bytes: string): number[] {
  return Array.from({ length: bytes.length >> 1 }, (_, at) => (bytes.charCodeAt(2 * at) << 8) | bytes.charCodeAt(2 * at + 1));
}
