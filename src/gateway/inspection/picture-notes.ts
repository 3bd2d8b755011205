import type { FileBytes } from './file-bytes.ts';

/** The kinds of picture that may be kept. */
export type PictureKind = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif';

/** More segments than any camera or program writes before the picture itself. */
const MOST_PIECES = 5000;

/** In JPEG, whatever is about neither colour nor compression: Exif, which may hold locations, XMP, IPTC, and comments. In PNG and WebP, the equivalents. */
const NOTES = /^(?:APP(?:1|[3-9]|1[0-35])|comment|eXIf|tEXt|iTXt|zTXt|tIME|caBX|EXIF|XMP )$/;

/**
 * Whether a picture says more than it shows: a place, a time, a camera, a name. It moves from segment to segment by the length that each one
 * gives, so a large picture takes no longer than a small one. Whatever follows the compressed pixels of a JPEG is left to whoever opens the
 * whole file.
 */
export function hasNotes(file: FileBytes, kind: PictureKind): boolean {
  const pieces = { jpeg: jpegPieces, png: pngPieces, webp: webpPieces, gif: gifPieces, avif: avifPieces }[kind](file);
  let count = 0;
  for (const name of pieces) if (NOTES.test(name) || ++count > MOST_PIECES) return true;
  return false;
}

/** https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.1.1 */
function* jpegPieces(file: FileBytes): Generator<string> {
  for (let at = 2; ; ) {
    const [mark, marker, high, low] = file.at(at, at + 4);
    if (mark !== 0xff || marker === undefined || marker === 0xda || marker === 0xd9) return;
    if (marker === 0xff) {
      yield 'fill';
      at++;
      continue;
    }
    yield marker >= 0xe0 && marker <= 0xef ? `APP${marker - 0xe0}` : marker === 0xfe ? 'comment' : 'table';
    at += 2 + (((high ?? 0) << 8) | (low ?? 0));
  }
}

/** https://www.w3.org/TR/png-3/#5Chunk-layout */
function* pngPieces(file: FileBytes): Generator<string> {
  for (let at = 8; at + 8 <= file.size; ) {
    const head = file.at(at, at + 8);
    if (head.length < 8) return;
    const name = String.fromCharCode(...head.subarray(4));
    yield name;
    if (name === 'IEND') return;
    at += 12 + new DataView(head.buffer, head.byteOffset).getUint32(0);
  }
}

/** https://developers.google.com/speed/webp/docs/riff_container */
function* webpPieces(file: FileBytes): Generator<string> {
  for (let at = 12; at + 8 <= file.size; ) {
    const head = file.at(at, at + 8);
    if (head.length < 8) return;
    yield String.fromCharCode(...head.subarray(0, 4));
    const size = new DataView(head.buffer, head.byteOffset).getUint32(4, true);
    at += 8 + size + (size % 2);
  }
}

/** https://www.w3.org/Graphics/GIF/spec-gif89a.txt. Only the first 256 KB are read. */
function* gifPieces(file: FileBytes): Generator<string> {
  const bytes = file.at(0, 262_144);
  const table = (flags = 0) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  for (let at = 13 + table(bytes[10]); at < bytes.length && bytes[at] !== 0x3b; ) {
    const isPicture = bytes[at] === 0x2c;
    if (bytes[at + 1] === 0xfe && !isPicture) yield 'comment';
    if (String.fromCharCode(...bytes.subarray(at + 3, at + 14)) === 'XMP DataXMP') yield 'XMP ';
    at += isPicture ? 11 + table(bytes[at + 9]) : 2;
    while (bytes[at]) at += 1 + bytes[at]!;
    at++;
  }
}

/** The other items in the file are listed near its beginning. ISO 14496-12, 8.11.6 */
function* avifPieces(file: FileBytes): Generator<string> {
  if (/infe[^]{0,12}(?:Exif|mime)/.test(new TextDecoder('latin1').decode(file.at(0, 20_000)))) yield 'EXIF';
}
