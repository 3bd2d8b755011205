import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { extractText, getDocumentProxy } from 'unpdf';

/** The programs that read a PDF back: pdf.js is in Firefox, PDFium in Chrome and Edge, poppler in what people have on Linux. */
export const READERS = ['pdf.js', 'PDFium', 'poppler'] as const;

export type Reader = (typeof READERS)[number];

/** Whether a reader is on this computer: poppler is no package, so it is asked only where `pdftotext` is installed. */
export function isInstalled(reader: Reader): boolean {
  return reader !== 'poppler' || !spawnSync('pdftotext', ['-v']).error;
}

/** The text of a PDF as a reader gives it to whoever copies it or has it read aloud, with lines and pages as white space, composed, without the marks of direction. */
export async function readPdf(reader: Reader, pdf: Uint8Array): Promise<string> {
  return (await READ[reader](pdf)).normalize('NFC').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();
}

let library: ReturnType<typeof PDFiumLibrary.init> | undefined;

const READ: Record<Reader, (pdf: Uint8Array) => Promise<string>> = {
  'pdf.js': async (pdf) => (await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })).text,
  PDFium: async (pdf) => {
    const document = await (await (library ??= PDFiumLibrary.init())).loadDocument(pdf);
    // A hyphen that ends a line comes as one of these, and the line goes on.
    const text = [...document.pages()].map((page) => page.getText()).join('\n').replace(/[\u0002\ufffe]/g, '-');
    document.destroy();
    return text;
  },
  poppler: async (pdf) => {
    const folder = mkdtempSync(join(tmpdir(), 'read-pdf-'));
    try {
      writeFileSync(join(folder, 'a.pdf'), pdf);
      return execFileSync('pdftotext', [join(folder, 'a.pdf'), '-'], { encoding: 'utf8', maxBuffer: 50_000_000 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};
