import { strFromU8, unzipSync, type UnzipFileInfo } from 'fflate';
import { findWordParts, type WordParts } from '../../files/word-parts.ts';
import { WordFault } from '../word-fault.ts';

const MOST_BYTES = 20_000_000;
const MOST_UNPACKED = 100_000_000;
const MOST_PIECES = 2000;

/** Things that Word has and a page has not, by what stands in the file, each with what to do. */
const LEFT_BEHIND: [pattern: RegExp, note: string][] = [
  [/<m:oMath/, 'Equations did not come along. Write them in words.'],
  [/<c:chart|<dgm:relIds/, 'Charts and diagrams did not come along. Save them as pictures, and add those.'],
  [/<w:object\b/, 'A file inside the file did not come along. Add it by itself, if others should have it.'],
  [/<w:(ins|del|moveTo|moveFrom) /, 'There were tracked changes. What was added is in, what was deleted is out.'],
  [/<w:altChunk\b/, 'A file that was merged into this one did not come along. Open this file in Word, save it again, and choose that.'],
  [/<w:commentReference/, 'Comments did not come along.'],
  [/<w:(gridSpan|vMerge)\b/, 'Cells of a table that were merged stand apart now. Look at the table.'],
  [/<w:color w:val="(?!auto|000000)/, 'Colours did not come along. Say in words what a colour meant.'],
];

/** What a file is that begins with these bytes, and what to do with it. */
const OTHERS: [begins: RegExp, fault: string][] = [
  [/^%PDF/, 'This is a PDF, not a Word file. Open it in Word and save it as a Word document (.docx), or add it to your page as a file to take away.'],
  [/^\{\\rtf/, 'This is an old kind of document (RTF). Open it in Word, save it as a Word document (.docx), and choose that.'],
  [/^PK[^]{26,60}mimetypeapplication\/vnd\.oasis/, 'This is a LibreOffice file. Open it, save it as a Word document (.docx), and choose that.'],
];

/** What lies in a Word file that is safe to read, and what of it will not come along. */
export interface Inside {
  pieces: Record<string, Uint8Array>;
  /** Where its text, its styles and its notes are. */
  parts: WordParts;
  notes: string[];
}

/** Looks whether a file is a Word file that is safe to read, and unpacks it. Throws a WordFault. */
export function lookInside(bytes: Uint8Array): Inside {
  if (bytes.length === 0) throw new WordFault('This file is empty. Look at it on your computer, and choose it again.');
  if (bytes.length > MOST_BYTES) throw new WordFault('This file is bigger than 20 MB. Make its pictures smaller (in Word: Picture Format, Compress Pictures), and choose it again.');
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new WordFault(whichOld(bytes));
  const other = OTHERS.find(([begins]) => begins.test(new TextDecoder('latin1').decode(bytes.subarray(0, 200))));
  if (other) throw new WordFault(other[1]);
  const listed = list(bytes);
  if (!listed?.some(({ name }) => /^word\/.*\.xml$/.test(name))) throw new WordFault('This is not a Word file. Choose one that ends in .docx.');
  if (listed.length > MOST_PIECES || listed.reduce((sum, { originalSize }) => sum + originalSize, 0) > MOST_UNPACKED) throw new WordFault('This file is far larger inside than it seems, so it was not opened. Copy its words into a new document, and choose that.');
  if (listed.some(({ name }) => /(^|[/\\])\.\.([/\\]|$)|^[/\\]/.test(name))) throw new WordFault('This file is put together in a way that Word never does, so it was not opened. Copy its words into a new document, and choose that.');
  const pieces = unpack(bytes);
  const parts = findWordParts(pieces);
  if (!parts) throw new WordFault('This is not a Word file. Choose one that ends in .docx.');
  const document = strFromU8(pieces[parts.document]!);
  const notes = LEFT_BEHIND.filter(([pattern]) => pattern.test(document)).map(([, note]) => note);
  if (Object.entries(pieces).some(([name, piece]) => /^word\/(header|footer)\d*\.xml$/.test(name) && /<w:t[ >]/.test(strFromU8(piece)))) notes.push('Headers and footers did not come along.');
  if (listed.some(({ name }) => /vbaProject\.bin$/.test(name))) notes.push('Macros did not come along.');
  return { pieces, parts, notes };
}

/** A locked file and an old one begin alike; the names of their parts, in UTF-16, tell which it is. */
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
