import { unzipSync } from 'fflate';
import { WordFault } from './word-fault.ts';

/** A Word file taken apart: the parts that are read, by their path, and the names of all parts. */
export interface Package {
  parts: Record<string, Uint8Array>;
  names: string[];
  /** The path of the part that holds the words. */
  main: string;
}

const MEGABYTE = 1024 * 1024;
/** The most bytes a file may have, packed and unpacked, and the most parts. */
const MOST_BYTES = 20 * MEGABYTE;
const MOST_UNPACKED = 100 * MEGABYTE;
const MOST_PARTS = 2000;
/** The most bytes of one part of words. A book of 500 pages has about 10 megabytes. */
const MOST_WORDS = 30 * MEGABYTE;

const SAVE_AGAIN = 'Open it in Word, choose File, Save as, and the type "Word document (.docx)", then try again.';

/** Takes a Word file apart without trusting what it says of itself. Throws a `WordFault` when it is not one, or too large. */
export function unpack(bytes: Uint8Array): Package {
  refuseOtherKinds(bytes);
  const names: string[] = [];
  let unpacked = 0;
  const parts = tryTo(() =>
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        unpacked += originalSize;
        if (names.length > MOST_PARTS) throw new WordFault(`This file is made of more than ${MOST_PARTS} pieces, which no ordinary document is. ${SAVE_AGAIN}`);
        if (unpacked > MOST_UNPACKED) throw new WordFault('This file would unpack to more than 100 MB, so it was not opened. Make its pictures smaller (in Word: Picture Format, Compress Pictures) and save it again.');
        if (isOutside(name)) throw new WordFault(`This file tries to put a piece of itself outside its own folder, so it was not opened. ${SAVE_AGAIN}`);
        if (originalSize > MOST_WORDS && !name.includes('media/')) return false;
        return isRead(name);
      },
    }),
  );
  const main = mainPart(parts);
  if (!main) throw new WordFault(kindOf(names));
  return { parts, names, main };
}

function refuseOtherKinds(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new WordFault('This file is empty. Open the document in Word, save it, and choose the saved file.');
  if (bytes.length > MOST_BYTES) throw new WordFault('This file is larger than 20 MB. Make its pictures smaller (in Word: Picture Format, Compress Pictures) and save it again.');
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (head.startsWith('\xD0\xCF\x11\xE0')) throw new WordFault(isLocked(bytes)
    ? 'This file is protected with a password. Open it in Word, choose File, Info, Protect Document, Encrypt with Password, empty the box, save it, and try again.'
    : `This is an older kind of Word file (.doc). ${SAVE_AGAIN}`);
  if (head.startsWith('%PDF')) throw new WordFault('This is a PDF, even if its name ends in .docx. Choose the Word document it was made from.');
  if (head.startsWith('{\\rtf')) throw new WordFault(`This is a Rich Text file, even if its name ends in .docx. ${SAVE_AGAIN}`);
  if (!head.startsWith('PK')) throw new WordFault(`This is not a Word document, even if its name ends in .docx. ${SAVE_AGAIN}`);
}

/** A document with a password lies, encrypted, inside an old kind of file, under this name in UTF-16. */
function isLocked(bytes: Uint8Array): boolean {
  const mark = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(69); at >= 0; at = bytes.indexOf(69, at + 1)) {
    if (mark.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function tryTo<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof WordFault) throw error;
    throw new WordFault(`This file is damaged and cannot be opened. ${SAVE_AGAIN}`);
  }
}

function isOutside(name: string): boolean {
  return /^[/\\]|^[a-z]:|\\|\0/i.test(name) || name.split('/').includes('..');
}

/** Names of people, settings, programs and everything else that is not shown on a page is never unpacked. */
function isRead(name: string): boolean {
  if (/(?:^|\/)media\/[^/]+$/.test(name) || name === '[Content_Types].xml' || name === '_rels/.rels') return true;
  return /^word\/(?:_rels\/)?[^/]+\.(?:xml|rels)$/.test(name) && !/\/(?:people|settings|webSettings|fontTable|commentsExtended|commentsIds)\.xml/.test(name);
}

function mainPart(parts: Record<string, Uint8Array>): string | undefined {
  const relations = new TextDecoder().decode(parts['_rels/.rels'] ?? new Uint8Array());
  const tag = (relations.match(/<[^>]*>/g) ?? []).find((tag) => /Type=["'][^"']*\/officeDocument["']/.test(tag));
  const target = /Target=["']\/?([^"']+)["']/.exec(tag ?? '')?.[1];
  return [target, 'word/document.xml'].find((name) => name?.startsWith('word/') && Object.hasOwn(parts, name));
}

function kindOf(names: string[]): string {
  const holds = (start: string) => names.some((name) => name.startsWith(start));
  if (holds('xl/')) return 'This is an Excel workbook, not a Word document. Copy what you want to share into a Word document, and choose that.';
  if (holds('ppt/')) return 'This is a PowerPoint presentation, not a Word document. Copy what you want to share into a Word document, and choose that.';
  if (names.includes('content.xml')) return 'This is an OpenDocument file. Open it, choose File, Save as, and the type "Word document (.docx)", then try again.';
  if (holds('Index/')) return 'This is a Pages document. Open it in Pages, choose File, Export to, Word, and choose the file that makes.';
  return `This is not a Word document, even if its name ends in .docx. ${SAVE_AGAIN}`;
}
