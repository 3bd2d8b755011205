import type { FileFault } from './inspect.ts';

/** Marks of what cameras and programs note in a picture: where it was taken, when, and by whom. */
const NOTES: [what: string, pattern: string][] = [
  ['EXIF', 'Exif\0\0'],
  ['XMP', 'http://ns.adobe.com/xap/1.0/'],
  ['XMP', '<x:xmpmeta'],
  ['IPTC', 'Photoshop 3.0\0'],
];
const PNG_NOTES = /^(eXIf|tEXt|iTXt|zTXt|tIME)$/;

/** What a picture says besides what it shows. */
export function findInPicture(name: string, bytes: Uint8Array): FileFault[] {
  if (!notesIn(bytes)) return [];
  return [{
    what: `"${name}" says more than it shows.`,
    why: 'Cameras note the place, the time and sometimes a name in the file, where everybody can read them.',
    remedy: 'Add the picture through the editor, which takes these notes out; or save it anew without them.',
  }];
}

function notesIn(bytes: Uint8Array): boolean {
  const head = latin(bytes.subarray(0, 12));
  if (head.slice(1, 4) === 'PNG') return pngChunks(bytes).some((chunk) => PNG_NOTES.test(chunk));
  if (head.startsWith('RIFF')) return riffChunks(bytes).some((chunk) => chunk === 'EXIF' || chunk === 'XMP ');
  const text = latin(bytes);
  return NOTES.some(([, pattern]) => text.includes(pattern));
}

function pngChunks(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: string[] = [];
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) chunks.push(latin(bytes.subarray(at + 4, at + 8)));
  return chunks;
}

function riffChunks(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: string[] = [];
  for (let at = 12; at + 8 <= bytes.length; ) {
    chunks.push(latin(bytes.subarray(at, at + 4)));
    const size = view.getUint32(at + 4, true);
    at += 8 + size + (size % 2);
  }
  return chunks;
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
