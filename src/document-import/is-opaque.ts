import { contentOf } from '../files/office/media.ts';

/** The kinds of PNG without a channel for how clear each point is (ISO/IEC 15948, 11.2.2), and the first letters of the part that may say it otherwise. */
const WITHOUT_ALPHA = new Set([0, 2, 3]);
const TRANSPARENCY = 0x74524e53;
const PIXELS = 0x49444154;

/** Whether a picture can be clear nowhere, by its kind. A picture that only might be clear somewhere is not opaque. */
export function isOpaque(bytes: Uint8Array | undefined): boolean {
  const kind = bytes && contentOf(bytes);
  if (kind !== 'png') return kind === 'jpeg';
  const view = new DataView(bytes!.buffer, bytes!.byteOffset, bytes!.byteLength);
  if (view.byteLength < 33 || !WITHOUT_ALPHA.has(view.getUint8(25))) return false;
  for (let at = 8; at + 8 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const name = view.getUint32(at + 4);
    if (name === TRANSPARENCY) return false;
    if (name === PIXELS) return true;
  }
  return false;
}
