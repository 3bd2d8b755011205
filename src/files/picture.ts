import type { FileFault } from './inspect.ts';
import { divide, type PictureParts } from './picture-parts.ts';

/** The most pixels a picture may have. A telephone takes pictures of 12 to 50 million. */
export const MOST_PIXELS = 50_000_000;

/** Parts of a picture in which cameras and programs note where it was taken, when, and by whom; in JPEG all but colours and the way it is packed. */
const NOTES = /^(eXIf|tEXt|iTXt|zTXt|tIME|EXIF|XMP |Exif|comment|words|APP(1|[3-9]|1[0-35]))$/;

/** What a picture says or does besides showing something. */
export function findInPicture(name: string, bytes: Uint8Array): FileFault[] {
  const picture = divide(bytes);
  if (!picture) return [fault(name, 'cannot be shown.', 'It is damaged, or cut off.', 'Open it, save it again, and add it again.')];
  const large = faultOfPixels(name, bytes);
  if (large) return [large];
  if (picture.moves) return [fault(name, 'moves.', 'Moving pictures distract, and can make people ill.', 'Save one still picture of it, and add that.')];
  if (bytes.subarray(picture.end).some((byte) => byte !== 0)) return [fault(name, 'carries something after its end.', 'A second file can hide there.', 'Add the picture through the editor, which draws it anew.')];
  if (!notesOf(picture, bytes).length) return [];
  return [fault(name, 'says more than it shows.', 'Cameras note the place, the time and sometimes a name in the file, where everybody can read them.', 'Add the picture through the editor, which takes these notes out; or save it anew without them.')];
}

/** Why a picture has too many pixels, by what it says at its beginning; nothing is drawn for it. */
export function faultOfPixels(name: string, bytes: Uint8Array): FileFault | undefined {
  const pixels = divide(bytes)?.pixels ?? 0;
  return pixels > MOST_PIXELS ? fault(name, `has ${Math.round(pixels / 1_000_000)} million dots.`, 'It is far larger than any screen, and a phone could not open it.', 'Save it at a smaller size, 1600 dots wide, and add that.') : undefined;
}

/** The same JPEG or PNG without its notes, the picture itself untouched. Others come back as they were. */
export function withoutNotes(bytes: Uint8Array): Uint8Array {
  const picture = divide(bytes);
  const isKnown = picture && (bytes[0] === 0xff || bytes[0] === 0x89);
  const notes = isKnown ? notesOf(picture, bytes) : [];
  if (!notes.length) return bytes;
  const kept: Uint8Array[] = [];
  let from = 0;
  for (const note of notes) {
    kept.push(bytes.subarray(from, note.from));
    from = note.to;
  }
  kept.push(bytes.subarray(from, picture!.end));
  const whole = new Uint8Array(kept.reduce((sum, { length }) => sum + length, 0));
  kept.reduce((at, piece) => (whole.set(piece, at), at + piece.length), 0);
  return whole;
}

/** Whether a photograph inside a document tells where it was taken or by whom (Exif 2.32: tags 8825, 013B, 8298, 9C9D), or may do so in XMP or IPTC. */
export function tellsPlaceOrPerson(bytes: Uint8Array): boolean {
  const picture = divide(bytes);
  return (picture ? notesOf(picture, bytes) : []).some(({ from, to }) => {
    const words = new TextDecoder('latin1').decode(bytes.subarray(from, to));
    if (/GPSLatitude|dc:creator|photoshop:AuthorsPosition|\x1c\x02P/.test(words)) return true;
    const tiff = /II\*\0|MM\0\*/.exec(words);
    return tiff ? [0x8825, 0x013b, 0x8298, 0x9c9d].some((tag) => tagsOf(bytes.subarray(from + tiff.index, to)).includes(tag)) : false;
  });
}

/** Only the loop of an animation, which has a part of its own in GIF, is no note. */
function notesOf({ parts }: PictureParts, bytes: Uint8Array): PictureParts['parts'] {
  return parts.filter(({ name, from }) => NOTES.test(name) || (name === 'application' && new TextDecoder('latin1').decode(bytes.subarray(from + 3, from + 14)) === 'XMP DataXMP'));
}

function tagsOf(tiff: Uint8Array): number[] {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const isLittle = tiff[0] === 0x49;
  try {
    const at = view.getUint32(4, isLittle);
    return Array.from({ length: view.getUint16(at, isLittle) }, (_, index) => view.getUint16(at + 2 + index * 12, isLittle));
  } catch {
    return [];
  }
}

function fault(name: string, what: string, why: string, remedy: string): FileFault {
  return { what: `"${name}" ${what}`, why, remedy };
}
