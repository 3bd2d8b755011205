import { joinBytes } from '../join-bytes.ts';

/** Boxes of a JPEG 2000 file that only affect how it looks (ISO 15444-1, annex I). */
const BOXES = ['jP  ', 'ftyp', 'rreq', 'jp2h', 'jp2c'];
/** The marker of a comment in the codestream, and the marker at which its header ends. */
const [COMMENT, HEAD_ENDS] = [0xff64, 0xff90];

/** A JPEG 2000 picture without its comments and notes, the pixels untouched. Nothing when it cannot be read. */
export function cleanJpeg2000(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.getUint16(0) === 0xff4f) return cleanCode(bytes, view);
    const kept: Uint8Array[] = [];
    for (let at = 0; at + 8 <= bytes.length; ) {
      const size = view.getUint32(at) || bytes.length - at;
      const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
      if (size < 8 || at + size > bytes.length) return undefined;
      const inner = bytes.subarray(at + 8, at + size);
      if (name === 'jp2c') kept.push(box(name, cleanCode(inner, new DataView(inner.buffer, inner.byteOffset, inner.byteLength))));
      else if (BOXES.includes(name)) kept.push(box(name, inner));
      at += size;
    }
    return kept.length ? joinBytes(kept) : undefined;
  } catch {
    return undefined;
  }
}

function cleanCode(bytes: Uint8Array, view: DataView): Uint8Array {
  if (view.getUint16(0) !== 0xff4f) throw new Error('no picture');
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (view.getUint16(at) !== HEAD_ENDS) {
    const to = at + 2 + view.getUint16(at + 2);
    if (view.getUint16(at) !== COMMENT) kept.push(bytes.subarray(at, to));
    at = to;
  }
  // The picture ends with FFD9.
  let end = bytes.length;
  while (end > at && !(bytes[end - 2] === 0xff && bytes[end - 1] === 0xd9)) end--;
  return joinBytes([...kept, bytes.subarray(at, end > at ? end : bytes.length)]);
}

function box(name: string, inner: Uint8Array): Uint8Array {
  const head = new Uint8Array(8);
  new DataView(head.buffer).setUint32(0, inner.length + 8);
  head.set([...name].map((letter) => letter.charCodeAt(0)), 4);
  return joinBytes([head, inner]);
}
