/** A picture as the parts of its format. */
export interface PictureParts {
  /** Each part, by the name its format gives it, and its position. */
  parts: { name: string; from: number; to: number }[];
  /** Where the picture ends. Anything after it is something else. */
  end: number;
  /** How many pixels it has; 0 when it does not say. */
  pixels: number;
  /** Whether it moves. */
  moves: boolean;
}

/** Divides a picture into its parts. Returns nothing when its format is unknown, or it is cut off. */
export function divide(bytes: Uint8Array): PictureParts | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (at: number, length: number) => String.fromCharCode(...bytes.subarray(at, at + length));
  try {
    if (word(1, 3) === 'PNG') return png(view, word);
    if (word(0, 4) === 'RIFF') return webp(view, word);
    if (word(0, 3) === 'GIF') return gif(bytes, view);
    if (word(4, 4) === 'ftyp') return avif(view, word);
    return bytes[0] === 0xff && bytes[1] === 0xd8 ? jpeg(bytes, view) : undefined;
  } catch {
    return undefined;
  }
}

type Word = (at: number, length: number) => string;

function png(view: DataView, word: Word): PictureParts {
  const parts: PictureParts['parts'] = [];
  let at = 8;
  while (at + 8 <= view.byteLength && parts.at(-1)?.name !== 'IEND') {
    const to = at + 12 + view.getUint32(at);
    parts.push({ name: word(at + 4, 4), from: at, to });
    at = to;
  }
  return { parts, end: at, pixels: view.getUint32(16) * view.getUint32(20), moves: parts.some(({ name }) => name === 'acTL') };
}

function webp(view: DataView, word: Word): PictureParts {
  const end = 8 + view.getUint32(4, true);
  const parts: PictureParts['parts'] = [];
  let pixels = 0;
  for (let at = 12; at + 8 <= Math.min(end, view.byteLength); ) {
    const name = word(at, 4);
    const size = view.getUint32(at + 4, true);
    if (name === 'VP8X') pixels = (1 + (view.getUint32(at + 12, true) & 0xffffff)) * (1 + (view.getUint32(at + 14, true) >>> 8));
    else if (name === 'VP8 ') pixels ||= (view.getUint16(at + 14, true) & 0x3fff) * (view.getUint16(at + 16, true) & 0x3fff);
    else if (name === 'VP8L') pixels ||= (1 + (view.getUint32(at + 9, true) & 0x3fff)) * (1 + ((view.getUint32(at + 9, true) >>> 14) & 0x3fff));
    parts.push({ name, from: at, to: at + 8 + size + (size % 2) });
    at += 8 + size + (size % 2);
  }
  return { parts, end: end + (end % 2), pixels, moves: parts.some(({ name }) => name === 'ANIM' || name === 'ANMF') };
}

function gif(bytes: Uint8Array, view: DataView): PictureParts {
  const table = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const skip = (from: number) => {
    let to = from;
    while (view.getUint8(to) !== 0) to += 1 + bytes[to]!;
    return to + 1;
  };
  const parts: PictureParts['parts'] = [];
  let at = 13 + table(bytes[10]!);
  while (view.getUint8(at) !== 0x3b) {
    const isPicture = bytes[at] === 0x2c;
    const to = isPicture ? skip(at + 11 + table(view.getUint8(at + 9))) : skip(at + 2);
    parts.push({ name: isPicture ? 'picture' : { 0xfe: 'comment', 0xff: 'application', 0x01: 'words' }[view.getUint8(at + 1)] ?? 'control', from: at, to });
    at = to;
  }
  return { parts, end: at + 1, pixels: view.getUint16(6, true) * view.getUint16(8, true), moves: parts.filter(({ name }) => name === 'picture').length > 1 };
}

/** AVIF consists of boxes (ISO 14496-12); `meta` lists what else is in the file. */
function avif(view: DataView, word: Word): PictureParts {
  const parts: PictureParts['parts'] = [];
  let pixels = 0;
  let at = 0;
  while (at + 8 <= view.byteLength) {
    const size = view.getUint32(at) || view.byteLength - at;
    if (size < 8) break;
    const name = word(at + 4, 4);
    if (name === 'meta') {
      const inside = word(at, Math.min(size, 20_000));
      if (/infe[^]{0,12}(Exif|mime)/.test(inside)) parts.push({ name: 'Exif', from: at, to: at + size });
      for (const found of inside.matchAll(/ispe/g)) pixels = Math.max(pixels, view.getUint32(at + found.index + 8) * view.getUint32(at + found.index + 12));
    }
    parts.push({ name, from: at, to: at + size });
    at += size;
  }
  return { parts, end: at, pixels, moves: /avis/.test(word(8, 4)) || parts.some(({ name }) => name === 'moov') };
}

function jpeg(bytes: Uint8Array, view: DataView): PictureParts {
  const parts: PictureParts['parts'] = [];
  let pixels = 0;
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) throw new Error('no marker');
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at++;
    else if (marker === 0xd9) return { parts, end: at + 2, pixels, moves: false };
    else {
      const size = view.getUint16(at + 2);
      const name = marker >= 0xe0 && marker <= 0xef ? `APP${marker - 0xe0}` : { 0xfe: 'comment', 0xda: 'data' }[marker] ?? 'table';
      if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) pixels = view.getUint16(at + 5) * view.getUint16(at + 7);
      let to = at + 2 + size;
      // Compressed data continues until a marker that is neither a zero nor a restart.
      if (marker === 0xda) while (!(view.getUint8(to) === 0xff && view.getUint8(to + 1) !== 0 && (bytes[to + 1]! < 0xd0 || bytes[to + 1]! > 0xd7))) to++;
      parts.push({ name, from: at, to });
      at = to;
    }
  }
}
