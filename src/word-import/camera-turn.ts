import { readOrientation } from '../files/pictures/orientation.ts';

/** How the camera held a JPEG, from 1 (upright) to 8; 1 for other pictures. It is recorded near the beginning. */
export function cameraTurn(bytes: Uint8Array): number {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return 1;
  const at = new TextDecoder('latin1').decode(bytes.subarray(0, 65_536)).indexOf('Exif\0\0');
  return at < 0 ? 1 : readOrientation(bytes.subarray(at + 6));
}
