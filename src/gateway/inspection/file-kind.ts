import type { FileBytes } from './file-bytes.ts';

/** The type of a file by its first bytes, among those that may be kept here. */
export type FileKind = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'pdf' | 'office' | 'mp3' | 'text';

/** The type that a file with each extension has to have. A Word, PowerPoint, Excel or OpenDocument file is a zip. */
export const KIND_OF_ENDING: Readonly<Record<string, FileKind>> = {
  jpg: 'jpeg', jpeg: 'jpeg', png: 'png', gif: 'gif', webp: 'webp', avif: 'avif',
  pdf: 'pdf', docx: 'office', pptx: 'office', xlsx: 'office', odt: 'office', mp3: 'mp3', mdx: 'text', yml: 'text',
};

/** The type of a file by its first bytes; undefined if it is not kept here. Text is whatever is none of the others and has no zero byte. */
export function kindOf(file: FileBytes): FileKind | undefined {
  const head = file.at(0, 64);
  const letters = String.fromCharCode(...head);
  if (letters.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (letters.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^GIF8[79]a/.test(letters)) return 'gif';
  if (/^RIFF[^]{4}WEBP/.test(letters)) return 'webp';
  if (/^[^]{4}ftyp(?:avif|avis|mif1)/.test(letters)) return 'avif';
  if (letters.startsWith('%PDF-')) return 'pdf';
  if (letters.startsWith('PK\x03\x04')) return 'office';
  if (letters.startsWith('ID3') || (head[0] === 0xff && (head[1]! & 0xe6) === 0xe2)) return 'mp3';
  return head.length > 0 && !head.includes(0) && !/^(?:MZ|\x7fELF|#!)/.test(letters) ? 'text' : undefined;
}
