import { zlibSync } from 'fflate';
import { PDFDict, PDFName, PDFRawStream, PDFStream, type PDFObject } from '@cantoo/pdf-lib';
import { joinBytes } from '../join-bytes.ts';
import { isText } from './objects.ts';
import { readPdf } from './read.ts';
import { unpack } from './unpack.ts';

/** What a made PDF has besides its one page; all in the letters of PDF. */
export interface Given {
  /** More keys of the catalog (object 1), of the page (3), of its resources, and of the properties (5). */
  catalog?: string;
  page?: string;
  resources?: string;
  info?: string;
  /** More keys of the list at the end. */
  trailer?: string;
  /** Objects 6, 7 and on. */
  objects?: (string | Uint8Array)[];
  /** What the page draws. */
  content?: string;
  /** How it is packed: as plain as can be, with packed objects, with both lists, or with a version that was added later. */
  as?: 'plain' | 'packed' | 'hybrid' | 'updated';
  /** What the added version says of objects, by their number. */
  later?: Record<number, string | Uint8Array>;
}

/** What every made PDF shows. */
export const SHOWN = 'Words on the page';

/** A PDF made for a test, with one page that shows some words. */
export function madePdf({ catalog = '', page = '', resources = '', info = '', trailer = '', objects = [], content = '', as = 'plain', later = {} }: Given = {}): Uint8Array {
  const all = [
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>${resources}>>/Contents 4 0 R${page}>>`,
    stream('', `BT /F1 12 Tf 20 100 Td (${SHOWN}) Tj ET ${content}`),
    `<<${info}>>`,
    ...objects,
  ].map((object) => (typeof object === 'string' ? latin(object) : object));
  const numbered = all.map((object, at) => [at + 1, object] as const);
  const ends = `/Root 1 0 R/Info 5 0 R${trailer}`;
  if (as === 'packed') return packed(numbered, ends);
  if (as === 'hybrid') return packed(numbered, ends, true);
  const first = section(latin('%PDF-1.7\n'), numbered, `/Size ${all.length + 1}${ends}`);
  return as === 'updated' ? section(first.bytes, Object.entries(later).map(([number, object]) => [Number(number), typeof object === 'string' ? latin(object) : object] as const), `/Size ${all.length + 20}${ends}/Prev ${first.at}`).bytes : first.bytes;
}

/** An object with data. */
export function stream(keys: string, data: string | Uint8Array): Uint8Array {
  const bytes = typeof data === 'string' ? latin(data) : data;
  return joinBytes([latin(`<<${keys}/Length ${bytes.length}>>stream\n`), bytes, latin('\nendstream')]);
}

/** A drawing of one rectangle. */
export const drawn = stream('/Type/XObject/Subtype/Form/BBox[0 0 9 9]', '0 0 9 9 re f');
/** The resources of a page that shows object 6. */
export const shown = '/XObject<</P 6 0 R>>';
/** How the page draws it. */
export const draws = 'q 50 0 0 50 0 0 cm /P Do Q';
/** A picture, packed in some way. */
export const image = (filter: string, data: Uint8Array, more = '') => stream(`/Type/XObject/Subtype/Image/Width 16/Height 16/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter${filter}${more}`, data);
/** One page with tags, in which the only paragraph has more keys. */
export const tagged = (inner: string): Given => ({ catalog: '/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R', objects: ['<</Type/StructTreeRoot/K 7 0 R/ParentTree<</Nums[0[7 0 R]]>>>>', `<</Type/StructElem/S/P/P 6 0 R/Pg 3 0 R/K 0${inner}>>`], page: '/StructParents 0' });
/** A form of one field, with more keys of the field and of the form. */
export const form = (field: string, more = ''): Given => ({ catalog: `/AcroForm<</Fields[6 0 R]${more}>>`, page: '/Annots[6 0 R]', objects: [`<</Type/Annot/Subtype/Widget/Rect[9 9 90 30]/P 3 0 R${field}>>`] });

/** A string in UTF-16, in hexadecimal. */
export function wide(words: string): string {
  return `<FEFF${[...words].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;
}

/** The bytes of words in Latin letters. */
export function latin(words: string): Uint8Array {
  return Uint8Array.from(words, (letter) => letter.charCodeAt(0));
}

/** Everything that a PDF holds, as letters: the file as it is, each string and name, and all its data unpacked, in one and in two bytes a letter. */
export async function everythingIn(bytes: Uint8Array): Promise<string> {
  const room = { left: 100_000_000 };
  const { source } = await readPdf(bytes, room);
  const found: string[] = [letters(bytes)];
  const walk = (object: PDFObject) => {
    if (isText(object)) found.push(object.decodeText(), letters(object.asBytes()));
    else if (object instanceof PDFName) found.push(object.decodeText());
    else if (object instanceof PDFDict) for (const [key, value] of object.entries()) [key, value].forEach(walk);
    else if (object instanceof PDFRawStream) {
      walk(object.dict);
      const data = unpack(source, object, room).bytes;
      found.push(letters(data), new TextDecoder('utf-16be').decode(data), new TextDecoder('utf-16le').decode(data), new TextDecoder('utf-16be').decode(data.subarray(1)));
    } else if ('asArray' in object) (object as unknown as { asArray(): PDFObject[] }).asArray().forEach(walk);
  };
  for (const [, object] of source.enumerateIndirectObjects()) if (!(object instanceof PDFStream) || object instanceof PDFRawStream) walk(object);
  return found.join('\n');
}

function letters(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

function section(before: Uint8Array, objects: readonly (readonly [number, Uint8Array])[], trailer: string): { bytes: Uint8Array; at: number } {
  const pieces = [before];
  const places: [number, number][] = [];
  let at = before.length;
  const add = (piece: Uint8Array) => {
    pieces.push(piece);
    at += piece.length;
  };
  for (const [number, object] of objects) {
    places.push([number, at]);
    add(joinBytes([latin(`${number} 0 obj\n`), object, latin('\nendobj\n')]));
  }
  const start = at;
  const isWhole = places.every(([number], index) => number === index + 1);
  const line = (place: number) => `${String(place).padStart(10, '0')} 00000 n \n`;
  const list = isWhole ? `0 ${places.length + 1}\n0000000000 65535 f \n${places.map(([, place]) => line(place)).join('')}` : places.map(([number, place]) => `${number} 1\n${line(place)}`).join('');
  add(latin(`xref\n${list}trailer\n<<${trailer}>>\nstartxref\n${start}\n%%EOF\n`));
  return { bytes: joinBytes(pieces), at: start };
}

/** With everything but data in one packed object, as Word writes it; with a list of the old kind besides, for old readers. */
function packed(objects: readonly (readonly [number, Uint8Array])[], ends: string, isHybrid = false): Uint8Array {
  const isData = (object: Uint8Array) => letters(object).includes('stream\n');
  const inside = objects.filter(([, object]) => !isData(object));
  const heads = inside.map(([number], at) => `${number} ${inside.slice(0, at).reduce((sum, [, object]) => sum + object.length + 1, 0)}`).join(' ');
  const body = joinBytes([latin(`${heads} `), ...inside.flatMap(([, object]) => [object, latin(' ')])]);
  const holder = objects.length + 1;
  const all = [...objects.filter(([, object]) => isData(object)), [holder, stream(`/Type/ObjStm/N ${inside.length}/First ${heads.length + 1}/Filter/FlateDecode`, zlibSync(body))] as const];
  const pieces = [latin('%PDF-1.7\n')];
  const places = new Map<number, number>();
  let at = 9;
  for (const [number, object] of all) {
    places.set(number, at);
    const piece = joinBytes([latin(`${number} 0 obj\n`), object, latin('\nendobj\n')]);
    pieces.push(piece);
    at += piece.length;
  }
  places.set(holder + 1, at);
  const rows = Array.from({ length: holder + 2 }, (_, number) => {
    const place = places.get(number);
    return place !== undefined ? [1, place >> 16, (place >> 8) & 255, place & 255, 0] : number === 0 ? [0, 0, 0, 0, 255] : [2, 0, 0, holder, inside.findIndex(([one]) => one === number)];
  });
  pieces.push(latin(`${holder + 1} 0 obj\n`), stream(`/Type/XRef/W[1 3 1]/Size ${holder + 2}${ends}/Filter/FlateDecode`, zlibSync(Uint8Array.from(rows.flat()))), latin('\nendobj\n'));
  const whole = joinBytes(pieces);
  if (!isHybrid) return joinBytes([whole, latin(`startxref\n${at}\n%%EOF\n`)]);
  const old = [...places].sort(([a], [b]) => a - b).map(([number, place]) => `${number} 1\n${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return joinBytes([whole, latin(`xref\n0 1\n0000000000 65535 f \n${old}trailer\n<</Size ${holder + 2}${ends}/XRefStm ${at}>>\nstartxref\n${whole.length}\n%%EOF\n`)]);
}
