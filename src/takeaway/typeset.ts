import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { asPrinted } from './unprintable.ts';
import { keepNumbersWhole, RIGHT_TO_LEFT } from '../text/direction.ts';
import { fontFile } from './fonts/font-file.ts';
import { typefacesFor } from './fonts/typefaces-for.ts';
import type { Typeface } from './fonts/typefaces.ts';
import { mendText } from './pdf/mend-text.ts';
import { TypesettingFault } from './typesetting-fault.ts';

/** What to print: a layout of `layouts/`, the data that it draws, and its pictures. */
export interface Sheet {
  /** The name of the layout: `leaflet`. */
  layout: string;
  /** Plain data, which the layout reads as JSON. */
  data: object;
  /** The same data set a little tighter, for when the last sheet would hold next to nothing. The layout says how far down the text ends in metadata labelled `end`. */
  tighter?: object;
  /** Pictures by the names that the data uses, as PNG, JPEG, GIF, WebP or SVG. */
  pictures: Record<string, Uint8Array>;
}

/** Typesets sheets as PDF, one after the other: tagged, conforming to PDF/UA-1 (ISO 14289-1), with all fonts embedded. The same sheet gives the same bytes. */
export interface Typesetter {
  /** Throws a `TypesettingFault` that says why a sheet cannot be printed. */
  print(sheet: Sheet): Uint8Array;
}

const LAYOUTS = fileURLToPath(new URL('./layouts/', import.meta.url));

/** How many sheets are set before the typesetter forgets what it has not needed since it last forgot. To forget takes a millisecond, and what is remembered takes memory. */
const REMEMBERED = 8;

/** How many compilers are kept, each with the typefaces of some sheets. Most sheets need only the first one. */
const MOST_COMPILERS = 4;

/** Sets up a typesetter. It loads typefaces when a sheet needs them, which takes some hundredths of a second, so use one for many sheets. */
export function createTypesetter(): Typesetter {
  const compilers: { typefaces: ReadonlySet<Typeface>; compiler: NodeCompiler }[] = [];
  function compilerWith(typefaces: readonly Typeface[]): NodeCompiler {
    // What a sheet looks like depends on the typefaces that it names, not on those that are loaded.
    const found = compilers.find(({ typefaces: loaded }) => typefaces.every((typeface) => loaded.has(typeface)));
    if (found) return found.compiler;
    const compiler = NodeCompiler.create({ workspace: LAYOUTS, fontArgs: [{ fontBlobs: typefaces.flatMap(({ files }) => files.map(fontFile)) }] });
    compilers.push({ typefaces: new Set(typefaces), compiler });
    if (compilers.length > MOST_COMPILERS) compilers.shift();
    return compiler;
  }
  let printed = 0;
  return {
    print({ layout, data, tighter, pictures }) {
      const json = writeJson(data);
      const languages = new Set([...json.matchAll(/"lang":"([a-z]+)"/g)].map(([, language]) => language!));
      const typefaces = typefacesFor(json, languages);
      const compiler = compilerWith(typefaces);
      const setting = {
        fonts: Object.fromEntries(['en', ...languages].map((language) => [language, fontsOf(language, typefaces)])),
        scales: Object.fromEntries(typefaces.flatMap((typeface) => (typeface.scale ? typeface.languages.map((language) => [language, typeface.scale]) : []))),
        breaks: json.includes(BREAK),
      };
      const files = [['sheet.json', Buffer.from(json)], ['setting.json', Buffer.from(JSON.stringify(setting))], ...Object.entries(pictures).map(([name, bytes]) => [name, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)])] as [string, Buffer][];
      for (const [name, bytes] of files) compiler.mapShadow(join(LAYOUTS, name), bytes);
      try {
        const set = () => {
          const compiled = compiler.compile({ mainFilePath: join(LAYOUTS, `${basename(layout)}.typ`), resetRead: true });
          if (!compiled.result) throw new TypesettingFault(explain(JSON.stringify(compiler.fetchDiagnostics(compiled.takeDiagnostics()!))));
          return compiled.result;
        };
        let result = set();
        if (tighter) {
          const endOf = () => (compiler.query(result, { selector: '<end>', field: 'value' }) as { sheet: number; lines: number }[])[0]!;
          const { sheet, lines } = endOf();
          if (sheet > 1 && lines < LEAST_LINES) {
            compiler.mapShadow(join(LAYOUTS, 'sheet.json'), Buffer.from(writeJson(tighter)));
            const loose = result;
            result = set();
            if (endOf().sheet >= sheet) result = loose;
          }
        }
        const pdf = compiler.pdf(result, { pdfStandard: PdfStandard.UA_1 });
        return MAY_READ_WRONG.test(json) ? mendText(pdf) : pdf;
      } catch (error) {
        throw error instanceof TypesettingFault ? error : faultOf(String((error as Error).message));
      } finally {
        compiler.resetShadow();
        if (++printed % REMEMBERED === 0) compiler.evictCache(1);
      }
    },
  };
}

/** A last sheet with fewer lines than this is not worth its paper. */
const LEAST_LINES = 6;

/** Where a long word may break. A reader of the PDF loses letters at the character itself, so the layouts set an empty space in its place. */
const BREAK = '\u200b';

/** Letters that join, or that are drawn with marks: the text of a PDF with these has to be mended. Most sheets have none. */
const MAY_READ_WRONG = new RegExp(`\\p{M}|${RIGHT_TO_LEFT.source}`, 'u');

/** Languages in Latin letters that have a typeface of their own. */
const IN_LATIN = new Set(['vi', 'yo']);

/** Latin letters in a text of another script are set in the typeface of the site, which is easier to read than theirs; digits, brackets and spaces belong to the script, or readers of the PDF lose them. */
const NOT_LATIN = '[^A-Za-z\u00c0-\u024f]';

/** The typefaces of a text in a language, in order, as the layouts take them: by name, some only for the characters that match a pattern. */
function fontsOf(language: string, typefaces: readonly Typeface[]): (string | { name: string; covers: string })[] {
  const own = typefaces.filter(({ languages }) => languages.includes(language));
  return [...own.map(({ family }) => (IN_LATIN.has(language) ? family : { name: family, covers: NOT_LATIN })), ...typefaces.map(({ family }) => family)];
}

/** Data as JSON with only letters that can be printed, and its numbers whole. Most data needs no change, and looking at each text of it alone takes far longer. */
function writeJson(data: object): string {
  const json = JSON.stringify(data);
  if (asPrinted(json) === json && keepNumbersWhole(json) === json) return json;
  return JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' ? keepNumbersWhole(asPrinted(value)) : value));
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
