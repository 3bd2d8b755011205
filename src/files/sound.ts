import type { FileFault } from './file-fault.ts';
import { joinBytes } from './join-bytes.ts';

/** Bit rates in thousands of bits a second, by their index: MPEG 1 and MPEG 2 or 2.5, layer III (ISO 11172-3 and 13818-3). */
const RATES = [[0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320], [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]] as const;
const SAMPLES = [44_100, 48_000, 32_000];

/** What a recording (MP3) contains besides its sound: its tags may name who speaks, where, and include a picture. https://id3.org/id3v2.3.0 */
export function findInSound(name: string, bytes: Uint8Array): FileFault[] {
  const cleaned = cleanSound(bytes);
  if (!cleaned) return [{ what: `"${name}" cannot be played.`, why: 'It is damaged, or of a rare kind.', remedy: 'Save it as MP3 again, and add that.' }];
  const isSame = cleaned.length === bytes.length && cleaned.every((byte, at) => byte === bytes[at]);
  return isSame ? [] : [{
    what: `"${name}" has notes in it.`,
    why: 'Phones and programs record names, places and pictures in the file, where everybody can read them.',
    remedy: 'Add it through the editor, which removes these notes.',
  }];
}

/** The same recording with only its audio frames. Leaves out what is before, between and after them (ID3, APE, lyrics). Nothing when there are no frames. */
export function cleanSound(bytes: Uint8Array): Uint8Array | undefined {
  const kept: Uint8Array[] = [];
  let kind = -1;
  for (let at = skipTags(bytes); at + 4 <= bytes.length; ) {
    const size = sizeOf(bytes, at);
    const next = at + size;
    // A frame is followed by another of its kind or by the end. Letters in notes can look like one by chance.
    const isFrame = size > 0 && next <= bytes.length && (kind < 0 ? next === bytes.length || kindOf(bytes, next) === kindOf(bytes, at) && sizeOf(bytes, next) > 0 : kindOf(bytes, at) === kind);
    if (isFrame) {
      kind = kindOf(bytes, at);
      kept.push(kept.length ? bytes.subarray(at, next) : withoutEncoder(bytes.subarray(at, next)));
    }
    at = isFrame ? next : at + 1;
  }
  return kept.length ? joinBytes(kept) : undefined;
}

function skipTags(bytes: Uint8Array): number {
  let at = 0;
  while (bytes[at] === 0x49 && bytes[at + 1] === 0x44 && bytes[at + 2] === 0x33 && at + 10 <= bytes.length) {
    // Four times seven bits, and ten more bytes for a footer.
    const size = [6, 7, 8, 9].reduce((sum, part) => sum * 128 + (bytes[at + part]! & 0x7f), 0);
    at += 10 + size + (bytes[at + 5]! & 0x10 ? 10 : 0);
  }
  return at;
}

/** How many bytes a frame has, by its header; 0 when there is none. */
function sizeOf(bytes: Uint8Array, at: number): number {
  const [first, second, third] = [bytes[at]!, bytes[at + 1]!, bytes[at + 2]!];
  const version = (second >> 3) & 3;
  const [rate, sample] = [third >> 4, (third >> 2) & 3];
  if (first !== 0xff || (second & 0xe0) !== 0xe0 || version === 1 || ((second >> 1) & 3) !== 1 || rate === 0 || rate === 15 || sample === 3) return 0;
  const isFirst = version === 3;
  const samples = SAMPLES[sample]! / (isFirst ? 1 : version === 2 ? 2 : 4);
  return Math.floor(((isFirst ? 144_000 : 72_000) * RATES[isFirst ? 0 : 1][rate]!) / samples) + ((third >> 1) & 1);
}

/** Version, layer and sample rate: the same in every frame of a recording. */
function kindOf(bytes: Uint8Array, at: number): number {
  return bytes[at] === 0xff ? ((bytes[at + 1]! & 0xfe) << 8) | (bytes[at + 2]! & 0x0c) : -2;
}

/** The first frame may give the length of the recording, so that a player can jump in it, and after that its encoder. Only the length remains. */
function withoutEncoder(frame: Uint8Array): Uint8Array {
  const isFirst = ((frame[1]! >> 3) & 3) === 3;
  const isMono = frame[3]! >> 6 === 3;
  const at = 4 + (isFirst ? (isMono ? 17 : 32) : isMono ? 9 : 17) + (frame[1]! & 1 ? 0 : 2);
  const word = String.fromCharCode(...frame.subarray(at, at + 4));
  if (word !== 'Xing' && word !== 'Info') return frame;
  const flags = frame[at + 7]!;
  const end = at + 8 + (flags & 1 ? 4 : 0) + (flags & 2 ? 4 : 0) + (flags & 4 ? 100 : 0) + (flags & 8 ? 4 : 0);
  const kept = new Uint8Array(frame.length);
  kept.set(frame.subarray(0, Math.min(end, frame.length)));
  return kept;
}
