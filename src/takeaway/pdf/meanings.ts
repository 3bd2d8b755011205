import { RIGHT_TO_LEFT } from '../../text/direction.ts';
import type { Show } from './read-drawing.ts';

/** What each glyph of a font means, by its number in the font. */
export type Meanings = Map<number, string>;

/** The meanings in the table of a font (ToUnicode; ISO 32000-1, 9.10.3), in the form in which Typst writes it. */
export function readMeanings(table: string): Meanings {
  return new Map([...table.matchAll(ENTRY)].map(([, glyph, text]) => [parseInt(glyph!, 16), Buffer.from(text!, 'hex').swap16().toString('utf16le')]));
}

/** The table with other meanings for its glyphs. Those that `meanings` lacks stay. */
export function writeMeanings(table: string, meanings: Meanings): string {
  return table.replace(ENTRY, (whole, glyph: string) => {
    const meaning = meanings.get(parseInt(glyph, 16));
    return meaning ? `<${glyph}> <${Buffer.from(meaning, 'utf16le').swap16().toString('hex').toUpperCase()}>` : whole;
  });
}

const ENTRY = /<([0-9A-F]{4})> <([0-9A-F]+)>/g;

/**
 * What each glyph means alone. Typst gives a glyph the whole syllable in which it came first, and says what a syllable of several glyphs is in a note beside it; a reader that does not
 * know notes, such as pdf.js, then takes the first syllable for every later one. The notes tell what is right: one glyph alone, as many glyphs as letters, or one glyph besides others that
 * are known. A glyph that is also shown without a note is right already.
 */
export function meaningsOf(told: Meanings, shows: readonly Show[]): Meanings {
  const meanings: Meanings = new Map();
  const noted = shows.flatMap(({ glyphs, note }) => (note ? [{ glyphs, text: note.text }] : []));
  for (const { glyphs, note } of shows) if (!note) for (const glyph of glyphs) meanings.set(glyph, told.get(glyph) ?? '');
  for (const { glyphs: [glyph, ...more], text } of noted) if (more.length === 0 && !meanings.has(glyph!)) meanings.set(glyph!, text);
  for (let before = -1; before < meanings.size;) {
    before = meanings.size;
    for (const { glyphs, text } of noted) {
      const open = glyphs.filter((glyph, at) => !meanings.has(glyph) && glyphs.indexOf(glyph) === at);
      const letters = [text, text.normalize('NFD')].map((form) => lettersLeft(form, glyphs, meanings)).find((left) => left && (open.length === 1 ? left.length > 0 : left.length === open.length));
      if (!letters) continue;
      // Glyphs are shown from left to right, whatever the direction of their text.
      const shown = RIGHT_TO_LEFT.test(text) ? letters.toReversed() : letters;
      for (const [at, glyph] of open.entries()) meanings.set(glyph, open.length === 1 ? letters.join('') : shown[at]!);
    }
  }
  return meanings;
}

/** The letters of a text that its known glyphs do not mean; nothing when a known glyph means something that is not in it. */
function lettersLeft(text: string, glyphs: readonly number[], meanings: Meanings): string[] | undefined {
  let left = text;
  for (const glyph of glyphs) {
    const meaning = meanings.get(glyph);
    if (meaning === undefined) continue;
    if (!left.includes(meaning)) return undefined;
    left = left.replace(meaning, '');
  }
  return [...left];
}
