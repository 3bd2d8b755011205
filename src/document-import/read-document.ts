import { DocumentFault } from '../html-import/document-fault.ts';
import { readWord } from '../word-import/read-word.ts';
import type { Known } from '../word-import/known.ts';
import type { DocumentImport, Redraw } from './document-import.ts';
import { identifyDocument, type DocumentKind } from './identify-document.ts';
import { openArchive } from './open-archive.ts';
import { readOpenDocument } from './opendocument/read-opendocument.ts';
import { readSlides } from './slides/read-slides.ts';

/** The most bytes that a document may have. */
const MOST_BYTES = 20_000_000;

/** What a kind of document is called, and the endings that people expect of it. */
const CALLED: Record<DocumentKind, [called: string, endings: RegExp]> = {
  word: ['a Word document', /^do[ct][xm]$/], slides: ['a PowerPoint presentation', /^(?:pp[ts]|pot)[xm]$/],
  text: ['an OpenDocument text', /^(?:odt|ott)$/], presentation: ['an OpenDocument presentation', /^(?:odp|otp)$/],
};

/**
 * Reads a document as the start of a page: Word, PowerPoint, and the texts and presentations of OpenDocument. Its content decides what it
 * is, whatever its name. Runs in the browser as well as in Node; fetches nothing. `redraw` prepares a picture as the document shows it;
 * `known` names schools, whose names are not taken out.
 * Throws a DocumentFault, which says what to do about any other kind of file.
 */
export async function readDocument(bytes: Uint8Array, name: string, redraw: Redraw, known: Known = {}): Promise<DocumentImport> {
  if (bytes.length === 0) throw new DocumentFault('This file is empty. Open it on your computer to check it, and choose it again.');
  if (bytes.length > MOST_BYTES) throw new DocumentFault('This file is bigger than 20 MB. Make its pictures smaller (in Word and PowerPoint: Picture Format, Compress Pictures), take films out, and choose it again.');
  const kind = identifyDocument(bytes, name);
  const read = await readKind(kind, bytes, name, redraw, known);
  const [called, endings] = CALLED[kind];
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  return ending && endings.test(ending) ? read : { ...read, notes: [...read.notes, `The name of this file does not say what it is. It is ${called}, and was read as one.`] };
}

function readKind(kind: DocumentKind, bytes: Uint8Array, name: string, redraw: Redraw, known: Known): Promise<DocumentImport> {
  if (kind === 'word') return readWord(bytes, name, redraw, known);
  const archive = openArchive(bytes)!;
  return kind === 'slides' ? readSlides(archive, name, redraw, known) : readOpenDocument(archive, name, redraw, known);
}
