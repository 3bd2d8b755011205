import { describeMissing } from '../html-import/describe-missing.ts';
import { listNumbers } from '../html-import/list-numbers.ts';
import { toPlainParagraphs } from '../html-import/plain-paragraphs.ts';
import { describeTooLong, LONGEST, readableBody } from '../html-import/readable-body.ts';
import { textOfBlocks } from '../html-import/text-of-blocks.ts';
import { writeMarkdown } from '../html-import/write-markdown.ts';
import { readPage } from '../mdx/page.ts';
import { htmlToTree } from './html-to-tree.ts';
import type { Known } from './known.ts';
import { describeMet } from './notes.ts';
import { placePictures } from './place-pictures.ts';
import { WordFault } from './word-fault.ts';
import type { Redraw, WordPicture } from './word-picture.ts';
import { wordToHtml } from './word-to-html.ts';

export type { WordPicture } from './word-picture.ts';

/** A Word file as the start of an entry. */
export interface WordImport {
  title: string;
  /** The language tag, when the text is not English. */
  language?: string;
  /** The body as a page has it, with a prompt where a picture needs a description. */
  body: string;
  pictures: WordPicture[];
  /** What could not be imported, and what to check, in whole sentences. */
  notes: string[];
}

/** The longest title, in letters. */
const LONGEST_TITLE = 90;

/**
 * Reads a Word file. Runs in the browser as well as in Node; fetches nothing. Leaves out, wherever they appear, the names that the
 * file’s properties, comments and changes give. Compares what the page says with what Word shows, and says which words are missing.
 * Throws a WordFault.
 */
export async function readWord(bytes: Uint8Array, name: string, redraw: Redraw = keepWhole, known: Known = {}): Promise<WordImport> {
  const read = await wordToHtml(bytes, known);
  const placed = await placePictures(read.html, read.pictures, redraw);
  const { title, page, met } = htmlToTree(placed.html, read.names);
  const notes = [...read.notes];
  let body = readable(writeMarkdown(page));
  if (body === undefined) {
    body = readable(writeMarkdown(toPlainParagraphs(page))) ?? refuse();
    notes.push('The layout of this file is too tangled for a page. All its text is here, as plain paragraphs.');
  }
  if (!body && !title) throw new WordFault('There is no text in this file. If it is a scan, type it in by hand.');
  if (title.length > LONGEST_TITLE) {
    body = `${title.replace(/([\\`*_{}[\]<>#|~])/g, '\\$1')}\n\n${body}`;
    notes.push('The title was too long for a page, so it was shortened. The whole of it is the first paragraph.');
  }
  const shown = placed.pictures.filter(({ name: file }) => body.includes(`](${file})`));
  const { tree } = readPage(`---\n---\n\n${body}\n`, {});
  // A page shows only the site of an address that is its own link.
  const imported = [title, textOfBlocks(tree, true), ...listNumbers(tree), ...read.met.left, ...(met.names ? ['name left out'] : [])].join(' ');
  return {
    title: title ? shorten(title) : titleFrom(name, read.names),
    ...(read.language ? { language: read.language } : {}),
    body,
    pictures: shown,
    notes: [...new Set([...notes, ...placed.notes, ...describeMet({ ...met, ...read.met, cropped: placed.cropped, language: read.language }), ...describeMissing(read.shown.replace(read.names ?? /(?!)/g, ' '), imported)])],
  };
}

/** A picture of which the document shows only part cannot be taken whole. */
function keepWhole(picture: WordPicture): Promise<WordPicture | undefined> {
  return Promise.resolve(picture.view ? undefined : picture);
}

/** The body as a page stores it, when a page can be read from it. */
function readable(words: string): string | undefined {
  if (words.length > LONGEST) throw new WordFault(describeTooLong(words.length));
  return readableBody(words);
}

function refuse(): never {
  throw new WordFault('This file cannot be read. Open it in Word, save it as a Word document (.docx), and choose that.');
}

/** Shortens a title, without cutting a word. */
function shorten(title: string): string {
  return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1).replace(/\s+\S*$/, '')}…`;
}

function titleFrom(name: string, names: RegExp | undefined): string {
  const words = name.replace(/\.do[ct][xm]$/i, '').replace(/[-_\s]+/g, ' ').replace(names ?? /(?!)/g, '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE);
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : 'Something we use';
}
