import { strFromU8, strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { namesIn } from '../html-import/names.ts';
import { toPlainParagraphs } from '../html-import/plain-paragraphs.ts';
import { LONGEST, readableBody, sheetsOf } from '../html-import/readable-body.ts';
import { writeMarkdown } from '../html-import/write-markdown.ts';
import { markHeadings } from './headings.ts';
import { htmlToTree } from './html-to-tree.ts';
import { findLanguage } from './docx/language.ts';
import { cleanStories, type WordParts } from '../files/word-parts.ts';
import { lookInside } from './docx/look-inside.ts';
import { findNames } from './names.ts';
import { describeMet } from './notes.ts';
import { markNumbers } from './docx/numbers.ts';
import { prepare, type Met } from './docx/prepare.ts';
import { readStyles } from './docx/styles.ts';
import { WordFault } from './word-fault.ts';
import { childOf, elementsOf, readXml, writeXml } from './docx/xml.ts';

/** A picture in a Word file. */
export interface WordPicture {
  name: string;
  type: string;
  bytes: Uint8Array;
}

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

const PICTURES: Record<string, string> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/webp': 'webp' };

/**
 * Reads a Word file. Runs in the browser as well as in Node; fetches nothing. Leaves out, wherever they appear, the names that the
 * file’s properties, comments and changes give. `redraw` prepares a picture for a page, or returns nothing when that is impossible.
 * Throws a WordFault.
 */
export async function readWord(bytes: Uint8Array, name: string, redraw: (picture: WordPicture) => Promise<WordPicture | undefined> = (picture) => Promise.resolve(picture)): Promise<WordImport> {
  const { pieces, parts, notes } = lookInside(bytes);
  const plain = makePlain(pieces, parts);
  const pictures: WordImport['pictures'] = [];
  const left: string[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    const ending = PICTURES[image.contentType];
    const alt = String((image as { altText?: string }).altText ?? '');
    const given = ending && (await image.read('base64').then(fromBase64, () => undefined));
    const picture = given && (await redraw({ name: `picture-${pictures.length + 1}.${ending}`, type: image.contentType, bytes: given }).catch(() => undefined));
    if (!picture) {
      left.push(ending ? 'A picture could not be read, so it was not imported.' : `A picture of the kind ${image.contentType.replace(/^image\/(x-)?|\+xml$/g, '').toUpperCase()} was not imported. Save it as PNG, and add it by hand.`);
      return { src: '' };
    }
    pictures.push(picture);
    return { src: picture.name, alt };
  });
  const html = await convert(plain.bytes, convertImage);
  const { title, page, met } = htmlToTree(html, plain.names);
  let body = readable(writeMarkdown(page));
  if (body === undefined) {
    body = readable(writeMarkdown(toPlainParagraphs(page))) ?? refuse();
    notes.push('The layout of this file is too tangled for a page. All its text is here, as plain paragraphs.');
  }
  if (!body && !title) throw new WordFault('There is no text in this file. If it is a scan, type it in by hand.');
  const shown = pictures.filter(({ name: file }) => body.includes(`](${file})`));
  return {
    title: title || titleFrom(name, plain.names),
    ...(plain.language ? { language: plain.language } : {}),
    body,
    pictures: shown,
    notes: [...new Set([...notes, ...left, ...describeMet({ ...met, ...plain.met, language: plain.language })])],
  };
}

/** The document in the form the converter understands best, with what was found in it and the names to leave out. */
function makePlain(pieces: Record<string, Uint8Array>, parts: WordParts): { bytes: Uint8Array; met: Met & { isGuessed: boolean }; language?: string; names?: RegExp } {
  try {
    const read = (piece: string | undefined) => (piece && pieces[piece] ? readXml(strFromU8(pieces[piece])) : undefined);
    // Look for names in everything, also in what is left out later: comments and changes.
    const names = namesIn(findNames(Object.fromEntries(Object.keys(pieces).filter((piece) => /^(docProps\/(core|app)|word\/[^/]+)\.xml$/.test(piece)).map((piece) => [piece, read(piece)!]))));
    const seen = cleanStories(pieces, parts);
    if (!seen) return refuse();
    const told = Object.fromEntries(Object.entries(seen.stories).map(([piece, content]) => [piece, readXml(strFromU8(content))]));
    const document = told[parts.document]!;
    const stylesXml = read(parts.styles);
    const styles = readStyles(stylesXml);
    const met = prepare(document, styles);
    met.hidden ||= seen.hasHidden;
    const body = childOf(document, 'w:document', 'w:body') ?? document;
    const guess = markHeadings(body, styles);
    markNumbers(elementsOf(body, 'w:p'), read(parts.numbering), styles);
    const language = findLanguage(body, stylesXml);
    for (const piece of [parts.footnotes, parts.endnotes]) if (piece) addMet(met, prepare(told[piece]!, styles));
    const written = Object.fromEntries(Object.entries(told).map(([piece, top]) => [piece, strToU8(writeXml(top))]));
    return { bytes: zipSync({ ...pieces, ...written }, { level: 0 }), met: { ...met, ...guess }, ...(language ? { language } : {}), ...(names ? { names } : {}) };
  } catch (error) {
    if (error instanceof WordFault) throw error;
    return refuse();
  }
}

/** What was found in the notes counts as much as what was found in the text. */
function addMet(met: Met, more: Met): void {
  met.unseen ||= more.unseen;
  met.cropped += more.cropped;
}

async function convert(bytes: Uint8Array, convertImage: ReturnType<typeof mammoth.images.imgElement>): Promise<string> {
  const styleMap = [
    'p.ImportTitle => h1:fresh', 'p.ImportText => p:fresh', ...[1, 2, 3, 4, 5].map((level) => `p.ImportHeading${level} => h${level + 1}:fresh`), 'p.ImportHeading6 => h6:fresh',
    "p[style-name='Subtitle'] => p:fresh", "p[style-name='Quote'] => blockquote:fresh", "p[style-name='Intense Quote'] => blockquote:fresh",
  ];
  try {
    // In a browser the converter looks for one, in Node for the other; its types allow only one at a time.
    const input = { arrayBuffer: bytes.slice().buffer as ArrayBuffer, buffer: bytes } as unknown as { arrayBuffer: ArrayBuffer };
    return (await mammoth.convertToHtml(input, { convertImage, styleMap })).value;
  } catch {
    return refuse();
  }
}

/** The body as a page stores it, when a page can be read from it. */
function readable(words: string): string | undefined {
  if (new TextEncoder().encode(words).length > LONGEST) throw new WordFault(`This file is too long for one page: it would fill about ${sheetsOf(words)} sheets of paper; the limit is 60. Split it by its chapters, or add it to a page as a file to take away.`);
  return readableBody(words);
}

function refuse(): never {
  throw new WordFault('This file cannot be read. Open it in Word, save it as a Word document (.docx), and choose that.');
}

function fromBase64(words: string): Uint8Array {
  return Uint8Array.from(atob(words), (character) => character.charCodeAt(0));
}

function titleFrom(name: string, names: RegExp | undefined): string {
  const words = name.replace(/\.doc[xm]$/i, '').replace(/[-_\s]+/g, ' ').replace(names ?? /(?!)/g, '').replace(/\s+/g, ' ').trim().slice(0, 90);
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : 'Something we use';
}
