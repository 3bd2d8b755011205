import { strFromU8, strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { cleanStories } from '../files/word-parts.ts';
import { namesIn } from '../html-import/names.ts';
import { cleanChunk, CHUNK_MARK, markChunks, textChunk, type Chunk } from './docx/chunks.ts';
import { showDiagrams, textOfDiagram, type DiagramsMet } from './docx/diagrams.ts';
import { writeForConverter } from './docx/for-converter.ts';
import { findLanguage } from './docx/language.ts';
import { lookInside, TOO_MUCH_LAYOUT, type Inside } from './docx/look-inside.ts';
import type { Met } from './docx/met.ts';
import { hasNumberedHeadings, markNumbers, OUR_NUMBERING } from './docx/numbers.ts';
import { markPictures, PICTURE_MARK, type PlacedPicture } from './docx/pictures.ts';
import { prepare } from './docx/prepare.ts';
import { slimStory } from './docx/slim.ts';
import { readStyles } from './docx/styles.ts';
import { hidingStyles, notesReferredTo, wordsShown } from './docx/words-shown.ts';
import { childOf, elementsOf, readXml, unescapeXml, type Xml } from './docx/xml.ts';
import { markHeadings } from './headings.ts';
import type { Known } from './known.ts';
import { findNames } from './names.ts';
import type { ReadablePicture } from './place-pictures.ts';
import { WordFault } from './word-fault.ts';

/** A Word file as HTML, with what was found in it. */
export interface WordHtml {
  /** The text, with marks where its pictures are. */
  html: string;
  pictures: ReadablePicture[];
  met: Met & { isGuessed: boolean; numberedHeadings: boolean; otherNumbers: boolean; diagrams: DiagramsMet };
  /** All the text that Word shows, without marks. */
  shown: string;
  notes: string[];
  language?: string;
  /** The names of people to leave out of the text. */
  names?: RegExp;
}

/** How deep files may be merged into one another. */
const DEEPEST = 3;
/** The most bytes of XML that a document may have when it is as small as it can be. */
const MOST_SLIM = 3_000_000;

/** Reads a Word file, and the files that were merged into it, as HTML. Fetches nothing. Throws a WordFault. */
export async function wordToHtml(bytes: Uint8Array, known: Known, depth = 0): Promise<WordHtml> {
  const inside = lookInside(bytes);
  const shown = readShown(inside);
  slim(inside);
  const { packed, chunks, pictures, ...plain } = makePlain(inside, known, shown);
  const { read } = inside;
  const document: WordHtml = {
    html: await convert(packed), shown, notes: inside.notes, ...plain,
    pictures: pictures.map((picture) => ({ ...picture, read: () => (picture.path === undefined ? undefined : read(picture.path)) })),
  };
  return chunks.length ? withChunks(document, chunks, inside, known, depth) : document;
}

/** Makes the stories as small as they can be before they become trees. A document that is still too large has more layout than a page can have. */
function slim({ pieces, parts }: Inside): void {
  let size = 0;
  for (const path of [parts.document, parts.footnotes, parts.endnotes]) {
    if (!path || !pieces[path]) continue;
    pieces[path] = strToU8(slimStory(strFromU8(pieces[path]!)));
    size += pieces[path]!.length;
  }
  if (size > MOST_SLIM) throw new WordFault(TOO_MUCH_LAYOUT);
}

/** The text of the document, of the notes that it refers to and of its diagrams. */
function readShown({ pieces, parts, links }: Inside): string {
  const hiding = hidingStyles(parts.styles && pieces[parts.styles] ? strFromU8(pieces[parts.styles]!) : '');
  const document = strFromU8(pieces[parts.document]!);
  const used = notesReferredTo(document);
  const notes = [parts.footnotes, parts.endnotes].map((path) => (path && pieces[path] ? wordsShown(strFromU8(pieces[path]!), hiding, used) : ''));
  const diagrams = (links.get(parts.document)?.links ?? []).filter(({ kind }) => kind === 'diagramdata').map(({ path }) => (path && pieces[path] ? unescapeXml(textOfDiagram(strFromU8(pieces[path]!))) : ''));
  return [wordsShown(document, hiding), ...notes, ...diagrams].join('\n');
}

/** The document in the form the converter understands best, with what was found in it and the names to leave out. */
function makePlain({ pieces, parts, links }: Inside, known: Known, shown: string): { packed: Uint8Array; chunks: Chunk[]; pictures: PlacedPicture[] } & Pick<WordHtml, 'met' | 'language' | 'names'> {
  try {
    const read = (piece: string | undefined) => (piece && pieces[piece] ? readXml(strFromU8(pieces[piece])) : undefined);
    // Look for names in everything, also in what is left out later: comments and changes.
    const names = namesIn(findNames(pieces, shown, known.schools));
    const seen = cleanStories(pieces, parts);
    if (!seen) return refuse();
    const told = Object.fromEntries(Object.entries(seen.stories).map(([piece, content]) => [piece, readXml(strFromU8(content))]));
    const document = told[parts.document]!;
    const stylesXml = read(parts.styles);
    const styles = readStyles(stylesXml);
    const met = prepare(document, styles);
    met.hidden ||= seen.hasHidden;
    const body = childOf(document, 'w:document', 'w:body') ?? document;
    const numbering = read(parts.numbering);
    const numberedHeadings = hasNumberedHeadings(body, numbering, styles);
    const guess = markHeadings(body, styles);
    const numbers = markNumbers(body, numbering, styles);
    const linksOf = (piece: string) => links.get(piece)?.links ?? [];
    const diagrams = showDiagrams(document, linksOf(parts.document), read);
    const language = findLanguage(body, stylesXml);
    for (const piece of [parts.footnotes, parts.endnotes]) {
      if (!piece) continue;
      addMet(met, prepare(told[piece]!, styles));
      markNumbers(told[piece]!, numbering, styles);
    }
    const chunks = markChunks(document, linksOf(parts.document));
    const pictures: PlacedPicture[] = [];
    for (const [piece, story] of Object.entries(told)) markPictures(story, linksOf(piece), pictures);
    for (const formula of elementsOf(document, 'm:t')) met.left.push(formula.children.join(''));
    const packed = pack(pieces, told, parts.numbering);
    return { packed, chunks, pictures, met: { ...met, ...guess, ...numbers, numberedHeadings, diagrams }, ...(language ? { language } : {}), ...(names ? { names } : {}) };
  } catch (error) {
    if (error instanceof WordFault) throw error;
    return refuse();
  }
}

/** Where the converter looks for numbering when the document leads to none. */
const USUAL_NUMBERING = 'word/numbering.xml';

/** The text for the converter: everything but comments, headers and what is not text. */
function pack(pieces: Readonly<Record<string, Uint8Array>>, told: Readonly<Record<string, Xml>>, numbering: string | undefined): Uint8Array {
  const kept = Object.fromEntries(Object.entries(pieces).filter(([name]) => !/(?:^|\/)(?:comments|header\d*|footer\d*|settings|theme\d*)\w*\.xml$/i.test(name)));
  const written = Object.fromEntries(Object.entries(told).map(([piece, top]) => [piece, strToU8(writeForConverter(top))]));
  return zipSync({ ...kept, ...written, [numbering ?? USUAL_NUMBERING]: strToU8(OUR_NUMBERING) }, { level: 0 });
}

/** What was found in the notes counts as much as what was found in the text. */
function addMet(met: Met, more: Met): void {
  met.unseen ||= more.unseen;
  met.hidden ||= more.hidden;
  met.boxes ||= more.boxes;
  met.contents ||= more.contents;
  met.prompts ||= more.prompts;
  met.facts ||= more.facts;
  met.gaps ||= more.gaps;
  met.symbols += more.symbols;
  met.covered += more.covered;
  met.highlights.push(...more.highlights);
  met.left.push(...more.left);
}

async function convert(bytes: Uint8Array): Promise<string> {
  const styleMap = [
    'p.ImportTitle => h1:fresh', 'p.ImportText => p:fresh', ...[1, 2, 3, 4, 5].map((level) => `p.ImportHeading${level} => h${level + 1}:fresh`), 'p.ImportHeading6 => h6:fresh',
    "p[style-name='Subtitle'] => p:fresh", "p[style-name='Quote'] => blockquote:fresh", "p[style-name='Intense Quote'] => blockquote:fresh",
  ];
  try {
    // In a browser the converter looks for one, in Node for the other; its types allow only one at a time.
    const input = { arrayBuffer: bytes.slice().buffer as ArrayBuffer, buffer: bytes } as unknown as { arrayBuffer: ArrayBuffer };
    // What comes after a box to tick begins with a space of its own.
    return (await mammoth.convertToHtml(input, { styleMap })).value.replace(/(<input type="checkbox"[^>]*>)[ \u00a0]+/g, '$1');
  } catch {
    return refuse();
  }
}

/** Puts the files that were merged into a document in their places. Word does so only when somebody opens and saves it. */
async function withChunks(document: WordHtml, chunks: readonly Chunk[], inside: Inside, known: Known, depth: number): Promise<WordHtml> {
  const { met, pictures, notes } = document;
  const htmls: string[] = [];
  for (const { path } of chunks) {
    const bytes = path === undefined ? undefined : inside.read(path);
    const ending = (path ?? '').split('.').at(-1)!.toLowerCase();
    if (bytes && /^(?:html?|xhtml)$/.test(ending)) {
      const { html, hasPictures, hasHidden } = cleanChunk(decode(bytes));
      htmls.push(html);
      met.hidden ||= hasHidden;
      if (hasPictures) notes.push('The pictures of a web page that was merged into this file were not imported. Add them by hand.');
    } else if (bytes && ending === 'txt') htmls.push(textChunk(decode(bytes)));
    else if (bytes && /^do[ct][xm]$/.test(ending) && depth < DEEPEST) {
      // A merged file that cannot be read is no reason to refuse the rest.
      const inner = await wordToHtml(bytes, known, depth + 1).catch((error: unknown) => { if (error instanceof WordFault) return undefined; throw error; });
      htmls.push(inner?.html.replace(PICTURE_MARK, (_, at: string) => `\uE000picture${Number(at) + pictures.length}\uE001`) ?? '');
      if (inner) addDocument(document, inner);
      else notes.push(notImported(ending));
    } else {
      htmls.push('');
      notes.push(notImported(ending));
    }
  }
  return { ...document, notes: [...new Set(notes)], html: document.html.replace(CHUNK_MARK, (_, at: string) => htmls[Number(at)] ?? '') };
}

function notImported(ending: string): string {
  return `A file that was merged into this one was not imported${ending ? ` (${ending.toUpperCase()})` : ''}. Open this file in Word, save it again, and choose that.`;
}

/** What was found in a merged file counts as much as what was found in the one around it. */
function addDocument(document: WordHtml, inner: WordHtml): void {
  document.pictures.push(...inner.pictures);
  document.shown += `\n${inner.shown}`;
  const patterns = [document.names, inner.names].filter((one) => one !== undefined);
  if (patterns.length) document.names = new RegExp(patterns.map(({ source }) => source).join('|'), patterns[0]!.flags);
  document.notes.push(...inner.notes);
  document.met.diagrams.shown += inner.met.diagrams.shown;
  document.met.diagrams.lost += inner.met.diagrams.lost;
  addMet(document.met, inner.met);
}

/** The text of a merged file, in the encoding that it names, or in one of the two that programs use without naming them. */
function decode(bytes: Uint8Array): string {
  const told = /charset\s*=\s*["']?([\w-]+)/i.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 1000)))?.[1];
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined;
  for (const encoding of [marked, told, 'utf-8', 'windows-1252']) {
    try {
      if (encoding) return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one is tried.
    }
  }
  return '';
}

function refuse(): never {
  throw new WordFault('This file cannot be read. Open it in Word, save it as a Word document (.docx), and choose that.');
}
