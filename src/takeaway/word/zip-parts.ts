import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';

/** A file ready to be put in a zip: compressed, with what a zip says of it. */
export interface PackedPart {
  path: string;
  crc: number;
  /** Its size before it was compressed, in bytes. */
  size: number;
  bytes: Uint8Array;
  /** 8 where it is compressed, 0 where it is not (APPNOTE 6.3.10, 4.4.5). */
  method: 0 | 8;
}

/** A zip cannot hold an earlier day than the first of January 1980 (APPNOTE 6.3.10, 4.4.6). */
const FIRST_DAY = 0x21;

/** Packs one file. Pictures are compressed already. */
export function packPart(path: string, bytes: Uint8Array): PackedPart {
  const isPacked = /\.(png|jpe?g)$/.test(path);
  // This compressor gives the same bytes on any machine; Node's does not.
  return { path, crc: crc32(bytes), size: bytes.length, bytes: isPacked ? bytes : deflateSync(bytes, { level: 6 }), method: isPacked ? 0 : 8 };
}

/** Puts packed files together as one zip. A part that many zips share is compressed only once. The same parts give the same bytes. */
export function zipParts(parts: readonly PackedPart[]): Uint8Array {
  const locals: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { path, crc, size, bytes, method } of parts) {
    const name = Buffer.from(path);
    // Version needed, flags (names are UTF-8), method, time, day, CRC, sizes, length of the name, no extra field.
    const about = Buffer.alloc(26);
    for (const [offset, value] of [[0, 20], [2, 0x800], [4, method], [6, 0], [8, FIRST_DAY], [22, name.length], [24, 0]] as const) about.writeUInt16LE(value, offset);
    for (const [offset, value] of [[10, crc], [14, bytes.length], [18, size]] as const) about.writeUInt32LE(value, offset);
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), about, name, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    // Comment, disk, attributes: none.
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    list.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), about, place, name);
    at += 30 + name.length + bytes.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(list.reduce((sum, piece) => sum + piece.length, 0), 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, ...list, Buffer.from('PK\x05\x06', 'latin1'), end]);
}
