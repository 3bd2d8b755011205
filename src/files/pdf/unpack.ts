import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFRawStream, type PDFContext } from '@cantoo/pdf-lib';
import { Inflate } from 'fflate';
import { joinBytes } from '../join-bytes.ts';
import { dictOf, listOf, name, nameOf, numberOf, resolve } from './objects.ts';
import { Refusal } from './refusal.ts';

/** The content of a stream without its compression; a picture or a fax keeps its own coding. */
export interface Unpacked {
  bytes: Uint8Array;
  /** The remaining coding of a picture: DCTDecode, JPXDecode, CCITTFaxDecode or JBIG2Decode. */
  coding?: string;
  /** How the data is arranged, or the picture is coded. */
  parameters?: PDFDict;
  /** Whether there is something after the end of the packed data. */
  hasMore?: boolean;
}

/** How many bytes a document may still unpack to. Reduced while reading, so that a small file cannot fill the memory. */
export interface Room {
  left: number;
}

const SHORT: Record<string, string> = { Fl: 'FlateDecode', LZW: 'LZWDecode', A85: 'ASCII85Decode', AHx: 'ASCIIHexDecode', RL: 'RunLengthDecode', DCT: 'DCTDecode', CCF: 'CCITTFaxDecode' };
const CODINGS = ['DCTDecode', 'JPXDecode', 'CCITTFaxDecode', 'JBIG2Decode'];
const PACKINGS = ['FlateDecode', 'LZWDecode', 'ASCII85Decode', 'ASCIIHexDecode', 'RunLengthDecode'];

/** Removes every compression from a stream (ISO 32000-2, 7.4). Throws a Refusal when that cannot be done completely and safely. */
export function unpack(source: PDFContext, { dict, contents }: PDFRawStream, room: Room): Unpacked {
  const filters = many(source, dict, 'Filter').map((filter) => nameOf(source, filter) ?? '').map((filter) => SHORT[filter] ?? filter);
  const parameters = many(source, dict, 'DecodeParms').map((one) => dictOf(source, one));
  let bytes = contents;
  let hasMore = false;
  for (const [at, filter] of filters.entries()) {
    const [isLast, own] = [at === filters.length - 1, parameters[at]];
    if (CODINGS.includes(filter) && isLast) return { bytes, coding: filter, hasMore, ...(own && { parameters: own }) };
    if (!PACKINGS.includes(filter) || at > 8) throw new Refusal('unreadable');
    const packed = bytes;
    bytes = filter === 'FlateDecode' ? inflate(bytes, room) : decode(source, bytes, filter, own, room);
    hasMore ||= filter === 'FlateDecode' && !endsWithSum(packed, bytes);
    const isArranged = (own && numberOf(source, own.get(name('Predictor')))) ?? 1;
    if (isArranged > 1 && !isLast) throw new Refusal('unreadable');
    if (isArranged > 1) return { bytes, parameters: own!, hasMore };
  }
  return { bytes, hasMore };
}

function many(source: PDFContext, dict: PDFDict, key: string) {
  const value = resolve(source, dict.get(name(key)));
  return value instanceof PDFArray ? listOf(source, value) : value === undefined ? [] : [value];
}

/**
 * Unpacks bit by bit, to notice data far larger inside before it fills the memory. The checksum at the end is not asked for: where the length of
 * a stream is elsewhere in the file, a last byte that looks like a line ending is taken for one. Some programs that mark up a PDF
 * write a stream without a last block.
 */
function inflate(data: Uint8Array, room: Room): Uint8Array {
  if (!isZlib(data)) throw new Refusal('unreadable');
  const pieces: Uint8Array[] = [];
  const stream = new Inflate((piece) => {
    room.left -= piece.length;
    if (room.left < 0) throw new Refusal('large');
    pieces.push(piece);
  });
  const isOpen = endsOpen(data);
  try {
    for (let at = 2; at < data.length; at += 16_384) stream.push(data.subarray(at, at + 16_384), !isOpen && at + 16_384 >= data.length);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('unreadable');
  }
  return joinBytes(pieces);
}

function decode(source: PDFContext, bytes: Uint8Array, filter: string, parameters: PDFDict | undefined, room: Room): Uint8Array {
  const told = PDFDict.withContext(source);
  told.set(name('Filter'), PDFName.of(filter));
  if (parameters) told.set(name('DecodeParms'), parameters);
  const stream = decodePDFRawStream(PDFRawStream.of(told, bytes));
  const pieces: Uint8Array[] = [];
  try {
    for (let piece = stream.getBytes(65_536); piece.length; piece = stream.getBytes(65_536)) {
      room.left -= piece.length;
      if (room.left < 0) throw new Refusal('large');
      pieces.push(Uint8Array.from(piece));
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('unreadable');
  }
  return joinBytes(pieces);
}

/** Whether data begins as zlib packs it, without a dictionary (RFC 1950, 2.2). */
function isZlib([method = 0, flags = 0]: Uint8Array): boolean {
  return (method & 15) === 8 && method >> 4 <= 7 && ((method << 8) | flags) % 31 === 0 && (flags & 32) === 0;
}

/** Whether packed data ends with an empty block after which more could follow, apart from a line ending (RFC 1951, 3.2.4). */
function endsOpen(packed: Uint8Array): boolean {
  return [0, 1, 2].some((line) => [0, 0, 255, 255].every((byte, at) => packed[packed.length - line - 4 + at] === byte) && isLineEnding(packed.subarray(packed.length - line)));
}

function isLineEnding(bytes: Uint8Array | number[]): boolean {
  return bytes.every((byte: number) => byte === 10 || byte === 13);
}

/** Whether packed data ends with its checksum, apart from a line ending, for which the end of the sum may have been taken (RFC 1950, 2.2). */
function endsWithSum(packed: Uint8Array, bytes: Uint8Array): boolean {
  if (endsOpen(packed)) return true;
  let [low, high] = [1, 0];
  for (let at = 0; at < bytes.length; ) {
    // Add no more bytes at once than the numbers can hold.
    for (const end = Math.min(at + 3800, bytes.length); at < end; at++) {
      low += bytes[at]!;
      high += low;
    }
    low %= 65_521;
    high %= 65_521;
  }
  const sum = [high >> 8, high & 255, low >> 8, low & 255];
  const endsWith = (end: number[], line: number) => end.every((byte, at) => packed[packed.length - line - end.length + at] === byte) && isLineEnding(packed.subarray(packed.length - line));
  return [0, 1, 2].some((line) => endsWith(sum, line)) || [1, 2].some((cut) => isLineEnding(sum.slice(4 - cut)) && endsWith(sum.slice(0, 4 - cut), 0));
}
