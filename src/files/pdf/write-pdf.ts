import { PDFCrossRefStream, PDFStreamWriter, type PDFContext, type PDFRef } from '@cantoo/pdf-lib';

/** What the list of the places of objects in a file keeps. */
interface CrossReferences {
  entries: { ref: PDFRef }[];
  appendEntry(entry: { ref: PDFRef }): void;
}

// @cantoo/pdf-lib 2.11.1 looks through all entries for the place of each, so that a PDF of 65,000 objects took 20 seconds. They come in the order
// of their numbers, so that each belongs at the end.
const prototype = PDFCrossRefStream.prototype as unknown as CrossReferences;
const { appendEntry } = prototype;
prototype.appendEntry = function append(entry) {
  const last = this.entries.at(-1);
  if (!last || last.ref.objectNumber <= entry.ref.objectNumber) this.entries.push(entry);
  else appendEntry.call(this, entry);
};

/** The bytes of a PDF, with its objects packed together (ISO 32000-2, 7.5.7). The same document always gives the same bytes. */
export function writePdf(document: PDFContext): Promise<Uint8Array> {
  return PDFStreamWriter.forContext(document, 2000).serializeToBuffer();
}
