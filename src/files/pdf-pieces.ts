import { Unzlib } from 'fflate';

/** What a PDF says outside its pictures, fonts and pages: also what it hides in packed objects. */
export interface PdfPieces {
  /** The text of each object, by its number; of older versions of an object too. */
  objects: { number: number; text: string }[];
  /** Everything that stands in the file as it is, packed data included. */
  raw: string;
  /** What the file says of itself in XML (XMP). */
  notes: string[];
  /** Photographs, as JPEG. */
  photos: Uint8Array[];
}

/** The most that packed objects may unpack to, in bytes. */
const MOST_UNPACKED = 60_000_000;

/** Something in a PDF that cannot be looked into, so nobody can say what it does. */
export class Unreadable extends Error {}

/** Takes a PDF apart (ISO 32000-1, 7.5.7: object streams). Throws Unreadable where packed objects cannot be unpacked safely. */
export function readPieces(bytes: Uint8Array): PdfPieces {
  const raw = latin(bytes);
  const pieces: PdfPieces = { objects: [], raw: plainNames(raw), notes: [], photos: [] };
  let room = MOST_UNPACKED;
  let plain = '';
  let from = 0;
  for (const found of raw.matchAll(/>>\s*stream(\r\n|\n|\r)/g)) {
    if (found.index < from) continue;
    const begin = found.index + found[0].length;
    const told = plainNames(raw.slice(Math.max(from, raw.lastIndexOf('obj', found.index)), found.index + 2));
    const end = endOf(raw, begin, told);
    plain += raw.slice(from, begin);
    from = end;
    const isObjects = /\/Type\s*\/ObjStm\b/.test(told) || (/\/First\b/.test(told) && /\/N\b/.test(told));
    const isNotes = /\/Type\s*\/Metadata\b|\/Subtype\s*\/XML\b/.test(told);
    const data = bytes.subarray(begin, end);
    if (isObjects || isNotes) {
      const unpacked = unpack(data, told, room);
      room -= unpacked.length;
      if (isNotes) pieces.notes.push(new TextDecoder().decode(unpacked));
      else pieces.objects.push(...packedObjects(plainNames(latin(unpacked)), told));
    } else if (filtersOf(told).join() === 'DCTDecode') pieces.photos.push(data);
  }
  plain += raw.slice(from);
  for (const piece of plainNames(plain).split(/\bendobj\b/)) {
    const number = /(\d+)\s+\d+\s+obj\b/.exec(piece);
    pieces.objects.push({ number: Number(number?.[1] ?? -1), text: piece });
  }
  return pieces;
}

/** Where the data of a stream ends: where its length says, when that is so, or at the word that ends it. */
function endOf(raw: string, begin: number, told: string): number {
  const length = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(told)?.[1];
  const said = begin + Number(length ?? NaN);
  if (/^\s*endstream/.test(raw.slice(said, said + 20))) return said;
  const found = raw.indexOf('endstream', begin);
  return found < 0 ? raw.length : found;
}

function filtersOf(told: string): string[] {
  const given = /\/Filter\s*(\[[^\]]*\]|\/[\w]+|\d+\s+\d+\s+R)/.exec(told)?.[1] ?? '';
  return /R$/.test(given) ? ['?'] : [...given.matchAll(/\/(\w+)/g)].map(([, name]) => ({ Fl: 'FlateDecode', AHx: 'ASCIIHexDecode', DCT: 'DCTDecode' })[name!] ?? name!);
}

function unpack(data: Uint8Array, told: string, room: number): Uint8Array {
  // A predictor rearranges what is packed. No program uses one here; somebody who hides something might.
  if (/\/Predictor\s+([2-9]|1\d)/.test(told)) throw new Unreadable();
  return filtersOf(told).reduce((bytes, filter) => {
    if (filter === 'FlateDecode') return inflate(bytes, room);
    if (filter === 'ASCIIHexDecode') return fromHex(latin(bytes));
    throw new Unreadable();
  }, data);
}

/** Unpacks bit by bit, so that a file far larger inside is noticed before it fills the memory. */
function inflate(data: Uint8Array, room: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const stream = new Unzlib((piece) => {
    size += piece.length;
    if (size > room) throw new Unreadable();
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < data.length; at += 16_384) stream.push(data.subarray(at, at + 16_384), at + 16_384 >= data.length);
  } catch {
    // What could be unpacked before a fault is what a forgiving reader would see.
    if (size === 0 || size > room) throw new Unreadable();
  }
  const whole = new Uint8Array(size);
  pieces.reduce((at, piece) => (whole.set(piece, at), at + piece.length), 0);
  return whole;
}

function packedObjects(text: string, told: string): { number: number; text: string }[] {
  const first = Number(/\/First\s+(\d+)/.exec(told)?.[1] ?? 0);
  const heads = [...text.slice(0, first).matchAll(/(\d+)\s+(\d+)/g)].map(([, number, at]) => ({ number: Number(number), at: Number(at) }));
  // Names written with codes became shorter, so places are only about right: each object is read with its neighbours' edges.
  const objects = heads.map(({ number, at }, index) => ({ number, text: text.slice(first + at, first + (heads[index + 1]?.at ?? Infinity)) }));
  return [...objects, { number: -1, text }];
}

/** Names can be written with codes, #4A for J, so that a plain search does not find them. */
function plainNames(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function fromHex(text: string): Uint8Array {
  const digits = text.split('>')[0]!.replace(/[^0-9a-f]/gi, '');
  return Uint8Array.from({ length: Math.ceil(digits.length / 2) }, (_, at) => parseInt(digits.slice(at * 2, at * 2 + 2).padEnd(2, '0'), 16));
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
