import type { FileFault } from './inspect.ts';

/** What a recording (MP3) says besides what is heard: its tags may name who speaks, where, and show a picture. https://id3.org/id3v2.3.0 */
export function findInSound(name: string, bytes: Uint8Array): FileFault[] {
  return withoutTags(bytes).length === bytes.length ? [] : [{
    what: `"${name}" has notes in it.`,
    why: 'Phones and programs note names, places and pictures in a recording, where everybody can read them.',
    remedy: 'Add it through the editor, which takes these notes out.',
  }];
}

/** The same recording without its tags, before and after the sound (ID3v2, ID3v1, APE). */
export function withoutTags(bytes: Uint8Array): Uint8Array {
  const word = (at: number, length: number) => String.fromCharCode(...bytes.subarray(at, at + length));
  let [from, to] = [0, bytes.length];
  while (word(from, 3) === 'ID3' && from + 10 <= to) {
    // Four times seven bits, and ten bytes more for a foot.
    const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + (bytes[from + at]! & 0x7f), 0);
    from = Math.min(to, from + 10 + size + (bytes[from + 5]! & 0x10 ? 10 : 0));
  }
  if (word(to - 128, 3) === 'TAG') to -= 128;
  if (word(to - 32, 8) === 'APETAGEX') to -= Math.min(to - from, new DataView(bytes.buffer, bytes.byteOffset).getUint32(to - 20, true) + (bytes[to - 9]! & 0x80 ? 32 : 0));
  return bytes.subarray(from, Math.max(from, to));
}
