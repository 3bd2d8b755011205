import { cleanProfile } from './colour-profile.ts';
import { joinBytes } from '../join-bytes.ts';
import { readOrientation, writeOrientation } from './orientation.ts';

const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0];
const ICC = 'ICC_PROFILE\0';
/** The most of a profile that one segment holds. */
const MOST_IN_SEGMENT = 65_519;

/** A JPEG (ISO 10918-1) with only the segments that show it: tables, frames, data, colours. Throws when it is damaged. */
export function cleanJpeg(bytes: Uint8Array, { turned, colours }: { turned: boolean; colours: boolean }): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (at: number, length: number) => String.fromCharCode(...bytes.subarray(at, at + length));
  const kept: Uint8Array[] = [];
  const profiles: { number: number; data: Uint8Array }[] = [];
  let [jfif, adobe, orientation, hasPicture] = [undefined as Uint8Array | undefined, undefined as Uint8Array | undefined, 1, false];
  for (let at = 2; at < bytes.length; ) {
    if (bytes[at] !== 0xff) throw new Error('no marker');
    const marker = bytes[at + 1];
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === undefined || marker === 0xd9) break;
    // Markers without content do not belong between segments.
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) throw new Error('no segment');
    const to = at + 2 + view.getUint16(at + 2);
    if (to > bytes.length || to < at + 4) throw new Error('cut off');
    const segment = bytes.subarray(at, to);
    if (marker === 0xe0 && word(at + 4, 5) === 'JFIF\0') jfif ??= joinBytes([[0xff, 0xe0, 0, 16], bytes.subarray(at + 4, at + 16), [0, 0]]);
    else if (marker === 0xe1 && word(at + 4, 4) === 'Exif') orientation = readOrientation(bytes.subarray(at + 10, to));
    else if (marker === 0xe2 && word(at + 4, 12) === ICC) profiles.push({ number: bytes[at + 16]!, data: bytes.subarray(at + 18, to) });
    else if (marker === 0xee && segment.length >= 16 && word(at + 4, 5) === 'Adobe') adobe ??= joinBytes([[0xff, 0xee, 0, 14], bytes.subarray(at + 4, at + 16)]);
    else if (isTable(marker, segment)) kept.push(segment);
    at = to;
    if (marker !== 0xda) continue;
    hasPicture = true;
    // Compressed data continues until a marker that is neither a zero nor a restart. Some scanners leave out the last marker.
    while (at < bytes.length && !(bytes[at] === 0xff && bytes[at + 1] !== 0 && bytes[at + 1] !== 0xff && !(bytes[at + 1]! >= 0xd0 && bytes[at + 1]! <= 0xd7))) at++;
    kept.push(bytes.subarray(to, at));
  }
  if (!hasPicture) throw new Error('no picture');
  const shown = colours ? writeProfile(profiles) : [];
  const way = turned && orientation > 1 ? [joinBytes([[0xff, 0xe1, 0, 34], EXIF, writeOrientation(orientation)])] : [];
  return joinBytes([[0xff, 0xd8], ...(jfif ? [jfif] : []), ...way, ...shown, ...(adobe ? [adobe] : []), ...kept, [0xff, 0xd9]]);
}

/** Whether a segment is a table or a frame header, exactly as long as its content. Other segments are notes. */
function isTable(marker: number, segment: Uint8Array): boolean {
  const inside = segment.subarray(4);
  const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
  const expected = isFrame ? 6 + 3 * inside[5]! : marker === 0xda ? 4 + 2 * inside[0]! : marker === 0xdd || marker === 0xdc ? 2 : marker === 0xcc ? inside.length & ~1 : marker === 0xdb ? quantised(inside) : marker === 0xc4 ? coded(inside) : undefined;
  if (expected === undefined) return false;
  if (expected !== inside.length) throw new Error('told wrongly');
  return true;
}

function quantised(inside: Uint8Array): number {
  let at = 0;
  while (at < inside.length) at += inside[at]! >> 4 ? 129 : 65;
  return at;
}

function coded(inside: Uint8Array): number {
  let at = 0;
  while (at < inside.length) at += 17 + inside.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0);
  return at;
}

function writeProfile(pieces: { number: number; data: Uint8Array }[]): Uint8Array[] {
  if (!pieces.length) return [];
  const cleaned = cleanProfile(joinBytes([...pieces].sort((a, b) => a.number - b.number).map(({ data }) => data)));
  if (!cleaned) return [];
  const count = Math.ceil(cleaned.length / MOST_IN_SEGMENT);
  return Array.from({ length: count }, (_, at) => {
    const data = cleaned.subarray(at * MOST_IN_SEGMENT, (at + 1) * MOST_IN_SEGMENT);
    const size = data.length + 16;
    return joinBytes([[0xff, 0xe2, size >> 8, size & 255], [...ICC].map((letter) => letter.charCodeAt(0)), [at + 1, count], data]);
  });
}
