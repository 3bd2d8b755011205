import { strFromU8, unzipSync, type UnzipFileInfo } from 'fflate';
import { Findings } from '../../files/office/findings.ts';
import { readPackage, type OfficePackage } from '../../files/office/package.ts';
import { findWordParts, type WordParts } from '../../files/word-parts.ts';
import { describeTooLong, MUCH } from '../../html-import/readable-body.ts';
import { WordFault } from '../word-fault.ts';

const MOST_BYTES = 20_000_000;
const MOST_UNPACKED = 100_000_000;
const MOST_PIECES = 2000;
/** The most bytes that one part of text may have. Sixty sheets have two or three million, and every one of them costs memory many times over. */
const MOST_IN_STORY = 24_000_000;
/** Said of a file with few words and very much layout. */
export const TOO_MUCH_LAYOUT = 'This file holds far more layout than one page can have. Split it by its chapters, or add it to a page as a file to download.';

/** Things that Word has and a page does not, each with the pattern that shows it in the file and what to do about it. */
const LEFT_BEHIND: [pattern: RegExp, note: string][] = [
  [/<m:oMath|<w:instrText[^>]*>\s*EQ\s|w:instr="\s*EQ\s/i, 'Equations were not imported. Write them in words.'],
  [/<c:chart\b/, 'Charts were not imported. Save them as pictures, and add those.'],
  [/<w:object\b/, 'A file inside the file was not imported. Add it separately, if others should have it.'],
  [/<w:(ins|del|moveTo|moveFrom|cellIns|cellDel|cellMerge) /, 'There were tracked changes. They have been accepted: additions are in, deletions are out.'],
  [/<w:commentReference/, 'Comments were not imported.'],
  [/<w:(gridSpan|vMerge)\b/, 'Merged table cells have been split. Check the table.'],
  [/<w:color w:val="(?!auto|000000)/, 'Colours were not imported. Say in words what a colour meant.'],
];

/** The kinds of file known by their first bytes, each with what to do about it. */
const OTHERS: [begins: RegExp, fault: string][] = [
  [/^%PDF/, 'This is a PDF, not a Word file. Open it in Word and save it as a Word document (.docx), or add it to your page as a file to download.'],
  [/^\{\\rtf/, 'This is an old kind of document (RTF). Open it in Word, save it as a Word document (.docx), and choose that.'],
  [/^PK[^]{26,60}mimetypeapplication\/vnd\.oasis/, 'This is a LibreOffice file. Open it, save it as a Word document (.docx), and choose that.'],
];

/** What a Word file contains that is safe to read, and what in it will not be imported. */
export interface Inside {
  /** Its parts of text, by path. */
  pieces: Record<string, Uint8Array>;
  /** Where its text, its styles and its notes are. */
  parts: WordParts;
  /** Which part leads to which. */
  links: OfficePackage['parts'];
  /** Reads any part, such as a picture; nothing when it is not there. */
  read(path: string): Uint8Array | undefined;
  notes: string[];
}

/** Checks that a file is a Word file that is safe to read, and unpacks its text. Throws a WordFault. */
export function lookInside(bytes: Uint8Array): Inside {
  if (bytes.length === 0) throw new WordFault('This file is empty. Open it on your computer to check it, and choose it again.');
  if (bytes.length > MOST_BYTES) throw new WordFault('This file is bigger than 20 MB. Make its pictures smaller (in Word: Picture Format, Compress Pictures), and choose it again.');
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new WordFault(whichOld(bytes));
  const other = OTHERS.find(([begins]) => begins.test(new TextDecoder('latin1').decode(bytes.subarray(0, 200))));
  if (other) throw new WordFault(other[1]);
  const listed = list(bytes);
  // A file of this kind has its table of contents at the end, which is missing while it is still on its way.
  if (!listed && bytes[0] === 0x50 && bytes[1] === 0x4b) throw new WordFault('This file breaks off in the middle, as when a download was not finished. Download or copy it again, open it in Word to check it, and choose it again.');
  if (!listed?.some(({ name }) => /^word\/.*\.xml$/.test(name))) throw new WordFault('This is not a Word file. Choose one that ends in .docx.');
  if (listed.length > MOST_PIECES || listed.reduce((sum, { originalSize }) => sum + originalSize, 0) > MOST_UNPACKED) throw new WordFault('This file is far larger inside than it seems, so it was not opened. Copy its text into a new document, and choose that.');
  if (listed.some(({ name }) => /(^|[/\\])\.\.([/\\]|$)|^[/\\]/.test(name))) throw new WordFault('This file is put together in a way that Word never does, so it was not opened. Copy its text into a new document, and choose that.');
  const pieces = unpack(bytes, ({ name }) => /\.(?:xml|rels)$/i.test(name));
  const read = (path: string) => pieces[path] ?? unpack(bytes, ({ name }) => name === path)[path];
  // Pictures are unpacked one at a time, when their turn comes.
  const names = new Map(listed.map(({ name }) => [name, pieces[name] ?? NOTHING]));
  const parts = findWordParts(Object.fromEntries(names));
  const links = readPackage(names, new Findings())?.parts ?? new Map();
  if (!parts) throw new WordFault('This is not a Word file. Choose one that ends in .docx.');
  refuseTooLong(pieces, parts);
  const document = strFromU8(pieces[parts.document]!);
  const notes = LEFT_BEHIND.filter(([pattern]) => pattern.test(document)).map(([, note]) => note);
  if (Object.entries(pieces).some(([name, piece]) => /^word\/(header|footer)\d*\.xml$/.test(name) && /<w:t[ >]/.test(strFromU8(piece)))) notes.push('Headers and footers were not imported.');
  if (listed.some(({ name }) => /vbaProject\.bin$/.test(name))) notes.push('Macros were not imported.');
  return { pieces, parts, links, read, notes };
}

const NOTHING = new Uint8Array();

/** Refuses a file that is far too long before its text is read: four hundred sheets as a tree would fill the memory of a phone. */
function refuseTooLong(pieces: Readonly<Record<string, Uint8Array>>, parts: WordParts): void {
  let letters = 0;
  for (const path of [parts.document, parts.footnotes, parts.endnotes]) {
    const piece = path === undefined ? undefined : pieces[path];
    if (!piece) continue;
    if (piece.length > MOST_IN_STORY) throw new WordFault(TOO_MUCH_LAYOUT);
    for (const [, text] of strFromU8(piece).matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g)) letters += text!.length;
  }
  if (letters > MUCH) throw new WordFault(describeTooLong(letters));
}

/** A locked file and an old one begin with the same bytes. The names of their parts, in UTF-16, tell which it is. */
function whichOld(bytes: Uint8Array): string {
  const says = (word: string) => new TextDecoder('latin1').decode(bytes).includes([...word].join('\0'));
  if (says('EncryptedPackage')) return 'This file is locked with a password. Open it in Word, take the password off (File, Info, Protect Document), save it, and choose it again.';
  if (says('WordDocument')) return 'This file was saved by an old Word. Open it, save it as a Word document (.docx), and choose that.';
  return 'This file is locked with a password, or was saved by an old program. Open it, take the password off, save it as a Word document (.docx), and choose that.';
}

function unpack(bytes: Uint8Array, filter: (piece: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
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
