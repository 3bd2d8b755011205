import { cleanPicture as cleanKnownPicture } from '../pictures/clean-picture.ts';
import type { Findings } from './findings.ts';

/** The kind of a part by its first bytes, whatever its name. */
export type Content = 'png' | 'jpeg' | 'gif' | 'webp' | 'bmp' | 'emf' | 'wmf' | 'tiff' | 'compound' | 'program' | 'archive' | 'pdf' | 'rtf' | 'other';

const BEGINS: [begins: RegExp, content: Content][] = [
  [/^\x89PNG\r\n\x1a\n/, 'png'], [/^\xff\xd8\xff/, 'jpeg'], [/^GIF8[79]a/, 'gif'], [/^RIFF[^]{4}WEBP/, 'webp'], [/^BM/, 'bmp'], [/^\x01\0\0\0[^]{36} EMF/, 'emf'], [/^(?:\xd7\xcd\xc6\x9a|[\x01\x02]\0\x09\0\0[\x01\x03])/, 'wmf'],
  [/^(?:II\*\0|MM\0\*|II\+\0|MM\0\+)/, 'tiff'], [/^\xd0\xcf\x11\xe0/, 'compound'], [/^(?:MZ|\x7fELF|\xca\xfe\xba\xbe|\xcf\xfa\xed\xfe|#!)/, 'program'], [/^(?:PK\x03\x04|Rar!|7z\xbc\xaf|\x1f\x8b)/, 'archive'], [/^%PDF/, 'pdf'], [/^\{\\rtf/, 'rtf'],
];

/** Identifies a part by its first bytes. */
export function contentOf(bytes: Uint8Array): Content {
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  return BEGINS.find(([begins]) => begins.test(start))?.[1] ?? 'other';
}

/** The media types of pictures that a document may contain, by their first bytes. Windows drawings (EMF, WMF) are allowed: they contain only lines, text and pictures. */
export const PICTURE_TYPES: Partial<Record<Content, string>> = { png: 'image/png', jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp', bmp: 'image/bmp', emf: 'image/x-emf', wmf: 'image/x-wmf' };

/** Returns a picture in a document without what a camera or a program recorded in it. Refuses a picture that cannot be inspected. */
export function cleanPicture(bytes: Uint8Array, findings: Findings): Uint8Array {
  const content = contentOf(bytes);
  if (!PICTURE_TYPES[content]) {
    findings.refuse('picture');
    return bytes;
  }
  if (content === 'emf' || content === 'wmf' || content === 'bmp') return cleanDrawing(bytes, content, findings);
  const clean = cleanKnownPicture(bytes)?.bytes;
  if (!clean) findings.refuse('picture');
  else if (clean !== bytes) findings.note('photographs');
  return clean ?? bytes;
}

/**
 * Cleans a Windows drawing. An EMF records its program and title at the beginning ([MS-EMF] 2.2.9: the description). Bytes after the
 * stated end of a bitmap or a drawing do not belong to it.
 */
function cleanDrawing(bytes: Uint8Array, content: Content, findings: Findings): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const told = content === 'emf' && bytes.length >= 88 ? view.getUint32(48, true) : content === 'bmp' && bytes.length >= 6 ? view.getUint32(2, true) : bytes.length;
  const isLonger = told > 40 && told < bytes.length && bytes.subarray(told).some((byte) => byte !== 0);
  const clean = isLonger ? bytes.slice(0, told) : bytes.slice();
  let isChanged = isLonger;
  if (content === 'emf' && clean.length >= 88) {
    const [count, at] = [view.getUint32(60, true), view.getUint32(64, true)];
    const description = clean.subarray(at, at + count * 2);
    if (count > 0 && at >= 88 && description.some((byte) => byte !== 0)) {
      description.fill(0);
      isChanged = true;
    }
  }
  if (isChanged) findings.note('marks');
  return isChanged ? clean : bytes;
}

/** Whether an embedded font really is one: either its first 32 bytes are obfuscated with its key (ISO/IEC 29500-4, 9.2.2.2), or it is a PowerPoint web font ([EOT]). */
export function isFont(bytes: Uint8Array, key: string | undefined): boolean {
  const digits = (key ?? '').replace(/[^0-9a-f]/gi, '').match(/../g)?.map((pair) => Number.parseInt(pair, 16)).reverse();
  const start = bytes.slice(0, 4).map((byte, at) => byte ^ (digits?.length === 16 ? digits[at % 16]! : 0));
  const begins = String.fromCharCode(...start);
  return ['\0\x01\0\0', 'OTTO', 'true', 'ttcf', 'wOFF', 'wOF2'].includes(begins) || (bytes[34] === 0x4c && bytes[35] === 0x50);
}
