import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { asPrinted } from './unprintable.ts';
import { fontFile } from './fonts.ts';
import { TypesettingFault } from './typesetting-fault.ts';

/** What to print: a layout of `layouts/`, the data that it draws, and its pictures. */
export interface Sheet {
  /** The name of the layout: `leaflet`. */
  layout: string;
  /** Plain data, which the layout reads as JSON. */
  data: object;
  /** Pictures by the names that the data uses, as PNG, JPEG, GIF, WebP or SVG. */
  pictures: Record<string, Uint8Array>;
}

/** Typesets sheets as PDF, one after the other: tagged, conforming to PDF/UA-1 (ISO 14289-1), with all fonts embedded. The same sheet gives the same bytes. */
export interface Typesetter {
  /** Throws a `TypesettingFault` that says why a sheet cannot be printed. */
  print(sheet: Sheet): Uint8Array;
}

const LAYOUTS = fileURLToPath(new URL('./layouts/', import.meta.url));

/**
 * The only fonts we print with: whatever fonts a computer happens to have must not change the result. Vazirmatn has the letters of
 * Arabic, Urdu and Persian, each in one piece; with fonts that draw the dots separately, a PDF gives back other text than was set. The
 * Noto fonts have emoji, ticks, boxes, arrows and mathematical symbols. `takeaway/unprintable.ts` lists the characters of all of them.
 */
const FONTS = [
  ...['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((face) => ['atkinson-hyperlegible', face] as const),
  ...['400Regular', '700Bold'].map((face) => ['vazirmatn', face] as const),
  ...['noto-emoji', 'noto-sans-symbols-2', 'noto-sans-symbols', 'noto-sans-math'].map((family) => [family, '400Regular'] as const),
];

/** How many sheets are set before the typesetter forgets what it has not needed since it last forgot. To forget takes a millisecond, and what is remembered takes memory. */
const REMEMBERED = 8;

/** Sets up a typesetter. That takes some hundredths of a second, so use one for many sheets. */
export function createTypesetter(): Typesetter {
  const compiler = NodeCompiler.create({ workspace: LAYOUTS, fontArgs: [{ fontBlobs: FONTS.map(([family, face]) => fontFile(family, face)) }] });
  let printed = 0;
  return {
    print({ layout, data, pictures }) {
      const files = [['sheet.json', Buffer.from(inPieces(writeJson(data)))], ...Object.entries(pictures).map(([name, bytes]) => [name, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)])] as [string, Buffer][];
      for (const [name, bytes] of files) compiler.mapShadow(join(LAYOUTS, name), bytes);
      try {
        const compiled = compiler.compile({ mainFilePath: join(LAYOUTS, `${basename(layout)}.typ`), resetRead: true });
        if (!compiled.result) throw new TypesettingFault(explain(JSON.stringify(compiler.fetchDiagnostics(compiled.takeDiagnostics()!))));
        return compiler.pdf(compiled.result, { pdfStandard: PdfStandard.UA_1 });
      } catch (error) {
        throw error instanceof TypesettingFault ? error : faultOf(String((error as Error).message));
      } finally {
        compiler.resetShadow();
        if (++printed % REMEMBERED === 0) compiler.evictCache(1);
      }
    },
  };
}

/** Data as JSON with only letters that can be printed. Most data has no others, and looking at each text of it alone takes far longer. */
function writeJson(data: object): string {
  const json = JSON.stringify(data);
  return asPrinted(json) === json ? json : JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' ? asPrinted(value) : value));
}

/** Takes apart letters with two marks, most of them Vietnamese, which Typst composes only when it is given the pieces. */
function inPieces(words: string): string {
  return words.replace(/[ḸḹṜṝṨṩẛẬậẶặỆệỘộ]/g, (letter) => letter.normalize('NFD'));
}

function faultOf(said: string): TypesettingFault {
  const texts = [...said.matchAll(/the text `\\*"(.+?)\\*"` could not be displayed/g)].map(([, letters]) => letters!);
  // A character that cannot be printed is named by its number.
  const missing = [...new Set(texts)].join('').replace(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
  return missing
    ? new TypesettingFault(`The letters "${missing}" cannot be printed with the fonts that we have.`, missing)
    : new TypesettingFault(explain(said));
}

/** Turns Typst’s first complaint into a message that helps a person. */
function explain(said: string): string {
  if (said.includes('too-long:back')) return 'There is no room for the credit and the warnings. Make the title of the page shorter.';
  const turn = /too-long-turn:(\d+)/.exec(said)?.[1];
  if (turn) return `Item ${turn} of the script has too many words for half a sheet. Split it into two.`;
  const card = /too-long:(\d+)/.exec(said)?.[1];
  if (card) return `Card ${card} has too much text to be legible at its size. Make it shorter.`;
  const picture = /failed to decode image|failed to load image|unknown image format/i.test(said);
  if (picture) return 'A picture cannot be read, so the page cannot be printed.';
  return `The page cannot be printed: ${/"?message"?: "((?:[^"\\]|\\.)*)"/.exec(said)?.[1] ?? said.slice(0, 300)}`;
}
