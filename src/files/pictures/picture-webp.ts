import { cleanProfile } from './colour-profile.ts';
import { joinBytes } from '../join-bytes.ts';
import { readOrientation, writeOrientation } from './orientation.ts';

/** Chunks that show a picture (RFC 9649). Animations have ANIM and ANMF. */
const CHUNKS = ['VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF'];
/** Bits of VP8X that say what follows. */
const [PROFILE, EXIF, XMP] = [0x20, 0x08, 0x04];

/** A WebP with only the chunks that show it. Throws when it is damaged. */
export function cleanWebp(bytes: Uint8Array, { turned, colours }: { turned: boolean; colours: boolean }): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) throw new Error('cut off');
  const kept: Uint8Array[] = [];
  let [head, shown, orientation] = [undefined as Uint8Array | undefined, undefined as Uint8Array | undefined, 1];
  for (let at = 12; at + 8 <= end; ) {
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    const size = view.getUint32(at + 4, true);
    const data = bytes.subarray(at + 8, at + 8 + size);
    if (at + 8 + size > end) throw new Error('cut off');
    if (name === 'VP8X' && size === 10) head ??= Uint8Array.from(data);
    else if (name === 'ICCP' && colours) shown ??= cleanProfile(data);
    else if (name === 'EXIF' && turned) orientation = readOrientation(/^Exif/.test(String.fromCharCode(...data.subarray(0, 4))) ? data.subarray(6) : data);
    else if (CHUNKS.includes(name)) kept.push(chunk(name, data));
    at += 8 + size + (size % 2);
  }
  if (!kept.length) throw new Error('no picture');
  const way = head && orientation > 1 ? [chunk('EXIF', writeOrientation(orientation))] : [];
  if (head) head[0] = (head[0]! & ~(PROFILE | EXIF | XMP)) | (shown ? PROFILE : 0) | (way.length ? EXIF : 0);
  const whole = joinBytes([bytes.subarray(0, 12), ...(head ? [chunk('VP8X', head)] : []), ...(head && shown ? [chunk('ICCP', shown)] : []), ...kept, ...way]);
  new DataView(whole.buffer).setUint32(4, whole.length - 8, true);
  return whole;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, data.length, true);
  return joinBytes([[...name].map((letter) => letter.charCodeAt(0)), size, data, data.length % 2 ? [0] : []]);
}
