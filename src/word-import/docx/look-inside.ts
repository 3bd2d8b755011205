import { strFromU8, unzipSync, type UnzipFileInfo } from 'fflate';
import { findWordParts, type WordParts } from '../../files/word-parts.ts';
import { WordFault } from '../word-fault.ts';

const MOST_BYTES = 20_000_000;
const MOST_UNPACKED = 100_000_000;
const MOST_PIECES = 2000;

/** Things that Word has and a page does not, each with the pattern that shows it in the file and what to do about it. */
const LEFT_BEHIND: [pattern: RegExp, note: string][] = [
  [/<m:oMath/, 'Equations were not imported. Write them in words.'],
  [/<c:chart|<dgm:relIds/, 'Charts and diagrams were not imported. Save them as pictures, and add those.'],
  [/<w:object\b/, 'A file inside the file was not imported. Add it separately, if others should have it.'],
  [/<w:(ins|del|moveTo|moveFrom) /, 'There were tracked changes. They have been accepted: additions are in, deletions are out.'],
  [/<w:altChunk\b/, 'A file that was merged into this one was not imported. Open this file in Word, save it again, and choose that.'],
  [/<w:commentReference/, 'Comments were not imported.'],
  [/<w:(gridSpan|vMerge)\b/, 'Merged table cells have been split. Check the table.'],
  [/<w:color w:val="(?!auto|000000)/, 'Colours were not imported. Say in words what a colour meant.'],
];

/** The kinds of file known by their first bytes, each with what to do about it. */
const OTHERS: [begins: RegExp, fault: string][] = [
  [/^%PDF/, 'This is a PDF, not a Word file. Open it in Word and save it as a Word document (.docx), or add it to your page as a file to take away.'],
  [/^\{\\rtf/, 'This is an old kind of document (RTF). Open it in Word, save it as a Word document (.docx), and choose that.'],
  [/^PK[^]{26,60}mimetypeapplication\/vnd\.oasis/, 'This is a LibreOffice file. Open it, save it as a Word document (.docx), and choose that.'],
];

/** What a Word file contains that is safe to read, and what in it will not be imported. */
export interface Inside {
  pieces: Record<string, Uint8Array>;
  /** Where its text, its styles and its notes are. */
  parts: WordParts;
  notes: string[];
}

/** Checks that a file is a Word file that is safe to read, and unpacks it. Throws a WordFault. */
export function lookInside(bytes: Uint8Array): Inside {
  if (bytes.length === 0) throw new WordFault('This file is empty. Open it on your computer to check it, and choose it again.');
  if (bytes.length > MOST_BYTES) throw new WordFault('This file is bigger than 20 MB. Make its pictures smaller (in Word: Picture Format, Compress Pictures), and choose it again.');
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new WordFault(whichOld(bytes));
  const other = OTHERS.find(([begins]) => begins.test(new TextDecoder('latin1').decode(bytes.subarray(0, 200))));
  if (other) throw new WordFault(other[1]);
  const listed = list(bytes);
  if (!listed?.some(({ name }) => /^word\/.*\.xml$/.test(name))) throw new WordFault('This is not a Word file. Choose one that ends in .docx.');
  if (listed.length > MOST_PIECES || listed.reduce((sum, { originalSize }) => sum + originalSize, 0) > MOST_UNPACKED) throw new WordFault('This file is far larger inside than it seems, so it was not opened. Copy its text into a new document, and choose that.');
  if (listed.some(({ name }) => /(^|[/\\])\.\.([/\\]|$)|^[/\\]/.test(name))) throw new WordFault('This file is put together in a way that Word never does, so it was not opened. Copy its text into a new document, and choose that.');
  const pieces = unpack(bytes);
  const parts = findWordParts(pieces);
  if (!parts) throw new WordFault('This is not a Word file. Choose one that ends in .docx.');
  const document = strFromU8(pieces[parts.document]!);
  const notes = LEFT_BEHIND.filter(([pattern]) => pattern.test(document)).map(([, note]) => note);
  if (Object.entries(pieces).some(([name, piece]) => /^word\/(header|footer)\d*\.xml$/.test(name) && /<w:t[ >]/.test(strFromU8(piece)))) notes.push('Headers and footers were not imported.');
  if (listed.some(({ name }) => /vbaProject\.bin$/.test(name))) notes.push('Macros were not imported.');
  return { pieces, parts, notes };
}

/** A locked file and an old one begin with the same bytes. The names of their parts, in UTF-16, tell which it is. */
function whichOld(bytes: Uint8Array): string {
  const says = (word: string) => new TextDecoder('latin1').decode(bytes).includes([...word].join('\0'));
  if (says('EncryptedPackage')) return 'This file is locked with a password. Open it in Word, take the password off (File, Info, Protect Document), save it, and choose it again.';
  if (says('WordDocument')) return 'This file was saved by an old Word. Open it, save it as a Word document (.docx), and choose that.';
  return 'This file is locked with a password, or was saved by an old program. Open it, take the password off, save it as a Word document (.docx), and choose that.';
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes);
  } catch {
    throw new WordFault('This file is damaged, so it cannot be read. Open it in Word, save it as a new document, and choose that.');
  }
}

function list(bytes: Uint8Array): UnzipFileInfo[] | undefined {
  const found: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, { filter: (piece) => { found.push(piece); return false; } });
    return found;
  } catch {
    return undefined;
  }
}
