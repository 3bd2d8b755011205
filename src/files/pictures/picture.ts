import { cleanPicture } from './clean-picture.ts';
import type { FileFault } from '../file-fault.ts';
import { divide } from './picture-parts.ts';

/** The most pixels a picture may have. Phones take pictures of 12 to 50 million. */
export const MOST_PIXELS = 50_000_000;

/** What a picture contains or does besides showing something. */
export function findInPicture(name: string, bytes: Uint8Array): FileFault[] {
  const picture = divide(bytes);
  if (!picture) return [fault(name, 'cannot be shown.', 'It is damaged, or cut off.', 'Open it, save it again, and add it again.')];
  const large = faultOfPixels(name, bytes);
  if (large) return [large];
  if (picture.moves) return [fault(name, 'moves.', 'Moving pictures distract, and can make people ill.', 'Save a still picture from it, and add that.')];
  if (bytes.subarray(picture.end).some((byte) => byte !== 0)) return [fault(name, 'has something after its end.', 'A second file can hide there.', 'Add the picture through the editor, which redraws it.')];
  if (cleanPicture(bytes)?.bytes === bytes) return [];
  return [fault(name, 'says more than it shows.', 'Cameras and programs record the place, the time, a name or a smaller copy in the file, where everybody can read them.', 'Add the picture through the editor, which removes these notes; or save it again without them.')];
}

/** Why a picture has too many pixels, from its header; nothing is decoded. */
export function faultOfPixels(name: string, bytes: Uint8Array): FileFault | undefined {
  const pixels = divide(bytes)?.pixels ?? 0;
  return pixels > MOST_PIXELS ? fault(name, `has ${Math.round(pixels / 1_000_000)} million pixels.`, 'It is far larger than any screen, and a phone could not open it.', 'Save it at a smaller size, 1600 pixels wide, and add that.') : undefined;
}

/** The same picture without its notes, the pixels untouched. A picture that cannot be cleaned comes back unchanged. */
export function withoutNotes(bytes: Uint8Array): Uint8Array {
  return cleanPicture(bytes)?.bytes ?? bytes;
}

/** Whether a picture inside a document says more than it shows. */
export function tellsPlaceOrPerson(bytes: Uint8Array): boolean {
  return cleanPicture(bytes)?.bytes !== bytes;
}

function fault(name: string, what: string, why: string, remedy: string): FileFault {
  return { what: `"${name}" ${what}`, why, remedy };
}
