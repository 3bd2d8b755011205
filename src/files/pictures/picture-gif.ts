import { joinBytes } from '../join-bytes.ts';

/** A GIF (GIF89a) with its frames and their timing, but without comments, text and application blocks. Throws when it is damaged. */
export function cleanGif(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const skip = (from: number) => {
    let to = from;
    while (view.getUint8(to) !== 0) to += 1 + bytes[to]!;
    return to + 1;
  };
  let at = 13 + table(view.getUint8(10));
  const kept = [bytes.subarray(0, at)];
  while (view.getUint8(at) !== 0x3b) {
    const isPicture = bytes[at] === 0x2c;
    if (!isPicture && bytes[at] !== 0x21) throw new Error('no block');
    const to = isPicture ? skip(at + 11 + table(view.getUint8(at + 9))) : skip(at + 2);
    const isControl = view.getUint8(at + 1) === 0xf9 && to - at === 8;
    if (isPicture || isControl) kept.push(bytes.subarray(at, to));
    at = to;
  }
  return joinBytes([...kept, [0x3b]]);
}
