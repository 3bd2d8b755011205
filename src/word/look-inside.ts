import { strFromU8, unzipSync, type UnzipFileInfo } from 'fflate';
import { WordFault } from './word-fault.ts';

const MOST_BYTES = 20_000_000;
const MOST_UNPACKED = 100_000_000;
const MOST_PIECES = 2000;

/** Things that Word has and a page has not, by what stands in the file, each with what to do. */
const LEFT_BEHIND: [pattern: RegExp, note: string][] = [
  [/<w:txbxContent>/, 'Text boxes may stand in another place now. Look whether their words are where you want them.'],
  [/<m:oMath/, 'Equations did not come along. Write them in words.'],
  [/<c:chart|<dgm:relIds/, 'Charts and diagrams did not come along. Save them as pictures, and add those.'],
  [/<w:object\b/, 'A file inside the file did not come along. Add it by itself, if others should have it.'],
  [/<w:(ins|del|moveTo) /, 'There were tracked changes. What was added is in, what was deleted is out.'],
  [/<w:commentReference/, 'Comments did not come along.'],
  [/<w:(gridSpan|vMerge)\b/, 'Cells of a table that were merged stand apart now. Look at the table.'],
  [/<w:color w:val="(?!auto|000000)/, 'Colours did not come along. Say in words what a colour meant.'],
];

/** Looks whether a file is a Word file that is safe to read, and says what in it will not come along. Throws a WordFault. */
export function lookInside(bytes: Uint8Array): string[] {
  if (bytes.length === 0) throw new WordFault('This file is empty. Look at it on your computer, and choose it again.');
  if (bytes.length > MOST_BYTES) throw new WordFault('This file is bigger than 20 MB. Make its pictures smaller (in Word: Picture Format, Compress Pictures), and choose it again.');
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new WordFault('This file is locked with a password, or was saved by an old Word. Open it, take the password off, save it as a Word document (.docx), and choose that.');
  const pieces = list(bytes);
  if (!pieces?.some(({ name }) => name === 'word/document.xml')) throw new WordFault('This is not a Word file. Choose one that ends in .docx.');
  if (pieces.length > MOST_PIECES || pieces.reduce((sum, { originalSize }) => sum + originalSize, 0) > MOST_UNPACKED) throw new WordFault('This file is far larger inside than it seems, so it was not opened. Copy its words into a new document, and choose that.');
  if (pieces.some(({ name }) => /(^|[/\\])\.\.([/\\]|$)|^[/\\]/.test(name))) throw new WordFault('This file is put together in a way that Word never does, so it was not opened. Copy its words into a new document, and choose that.');
  const document = strFromU8(unzipSync(bytes, { filter: ({ name }) => name === 'word/document.xml' })['word/document.xml']!);
  const notes = LEFT_BEHIND.filter(([pattern]) => pattern.test(document)).map(([, note]) => note);
  if (pieces.some(({ name }) => /^word\/(header|footer)\d*\.xml$/.test(name))) notes.push('Headers and footers did not come along.');
  if (pieces.some(({ name }) => /vbaProject\.bin$/.test(name))) notes.push('Macros did not come along.');
  return notes;
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
