import { Document, Footer, Header, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { fontFile } from '../fonts/font-file.ts';
import { RIGHT_TO_LEFT_FONT, stylesFor } from './styles.ts';
import { packPart, type PackedPart } from './zip-parts.ts';

/** A document with nothing in it: the parts that are the same for all documents of its kind, and the beginnings and ends of the others. */
export interface Skeleton {
  /** Parts that are taken as they are: styles, settings, fonts. */
  parts: PackedPart[];
  /** The others, by their paths: what is before and after their content. */
  around: Record<string, { before: string; after: string }>;
}

/** What a skeleton depends on. */
export interface Kind {
  /** The language that Word uses to check spelling and read aloud. Right-to-left languages are named separately. */
  language: { value: string; bidirectional?: string };
  isRightToLeft: boolean;
  hasHeader: boolean;
}

/** A4, in twentieths of a point. */
const PAGE = { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } };

/** The key with which the fonts in a document are obfuscated (ISO/IEC 29500-4, 9.2.2.2). It is no secret: it is stored beside them. */
const KEY = '{00000000-0000-4000-8000-000000000000}';

/** The parts with content of their own, and the first tag after it. */
const FILLED: Record<string, string> = {
  'word/document.xml': '<w:sectPr>', 'word/footnotes.xml': '</w:footnotes>', 'word/footer1.xml': '</w:ftr>', 'word/header1.xml': '</w:hdr>', 'docProps/core.xml': '</cp:coreProperties>', 'docProps/custom.xml': '</Properties>',
  'word/_rels/document.xml.rels': '</Relationships>', 'word/_rels/footnotes.xml.rels': '</Relationships>', 'word/numbering.xml': '<w:num ',
};

const skeletons = new Map<string, Promise<Skeleton>>();

/** The skeleton of one kind of document. Each is built once by the library, which takes longer for it than a document takes without. */
export function skeletonOf(kind: Kind): Promise<Skeleton> {
  const name = JSON.stringify(kind);
  return (skeletons.get(name) ?? skeletons.set(name, build(kind)).get(name))!;
}

async function build({ language, isRightToLeft, hasHeader }: Kind): Promise<Skeleton> {
  const document = new Document({
    styles: stylesFor(language, isRightToLeft),
    ...(isRightToLeft ? { fonts: [{ name: RIGHT_TO_LEFT_FONT, data: fontFile('@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf'), bold: fontFile('@expo-google-fonts/vazirmatn/700Bold/Vazirmatn_700Bold.ttf') }] } : {}),
    sections: [{
      properties: { page: PAGE, ...(isRightToLeft ? { bidi: true } : {}) },
      ...(hasHeader ? { headers: { default: new Header({ children: [new Paragraph(MARK)] }) } } : {}),
      footers: { default: new Footer({ children: [new Paragraph(MARK)] }) },
      children: [new Paragraph(MARK)],
    }],
  });
  const all = unzipSync(new Uint8Array(await Packer.toBuffer(document)));
  rekeyFonts(all);
  const entries = Object.entries(all);
  return {
    parts: entries.filter(([path]) => !(path in FILLED)).map(([path, bytes]) => packPart(path, bytes)),
    around: Object.fromEntries(entries.filter(([path]) => path in FILLED).map(([path, bytes]) => [path, split(path, strFromU8(bytes))])),
  };
}

/** The text of the paragraph whose place the content takes. */
const MARK = 'content';

function split(path: string, xml: string): { before: string; after: string } {
  // Its own properties would say when it was built, and by which program.
  const text = path === 'docProps/custom.xml' ? xml.replace(/(<Properties [^>]*?)\/>/, '$1></Properties>')
    : path === 'docProps/core.xml' ? xml.replace(/(<cp:coreProperties [^>]*>).*(?=<\/cp:coreProperties>)/s, '$1') : xml.replace(/<w:p>(?:(?!<w:p>).)*>content<.*?<\/w:p>/s, '');
  const at = text.indexOf(FILLED[path]!);
  return { before: text.slice(0, at), after: text.slice(at) };
}

/** The library obfuscates fonts with a new random key each time. With one fixed key they are always the same. */
function rekeyFonts(parts: Record<string, Uint8Array>): void {
  const table = parts['word/fontTable.xml'];
  const links = parts['word/_rels/fontTable.xml.rels'];
  if (!table || !links) return;
  const paths = new Map([...strFromU8(links).matchAll(/<Relationship [^>]*?Id="([^"]+)"[^>]*?Target="([^"]+)"/g)].map(([, id, path]) => [id, `word/${path!.replace(/^\/?(word\/)?/, '')}`]));
  for (const [embed] of strFromU8(table).matchAll(/<w:embed\w+ [^>]*>/g)) {
    const font = parts[paths.get(/r:id="([^"]+)"/.exec(embed)?.[1] ?? '') ?? ''];
    const key = /w:fontKey="([^"]+)"/.exec(embed)?.[1];
    if (!font || !key) continue;
    const [from, to] = [bytesOf(key), bytesOf(KEY)];
    for (let at = 0; at < 32; at++) font[at]! ^= from[at % 16]! ^ to[at % 16]!;
  }
  parts['word/fontTable.xml'] = strToU8(strFromU8(table).replace(/(w:fontKey=")[^"]+/g, `$1${KEY}`));
}

/** A key as the bytes that fonts are obfuscated with: its digit pairs from last to first. */
function bytesOf(key: string): number[] {
  return key.replace(/[^0-9A-Fa-f]/g, '').match(/../g)!.map((pair) => Number.parseInt(pair, 16)).reverse();
}
