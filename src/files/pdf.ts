import type { FileFault } from './inspect.ts';
import { isPerson } from './people.ts';
import { readPieces, Unreadable, type PdfPieces } from './pdf-pieces.ts';
import { tellsPlaceOrPerson } from './picture.ts';

/** Things in a PDF that act by themselves or carry other files, as PDF (ISO 32000) names them. */
const ACTS = /\/(JavaScript|Launch|EmbeddedFile|EmbeddedFiles|RichMedia|SubmitForm|ImportData|GoToE|GoToR|Rendition)\b/;
/** The same, with names so short that packed pictures hold them by chance. */
const ACTS_IN_WORDS = /\/(JS|XFA|Movie|Sound)\b(?!\s*(false|null))/;

/** A comment or a mark that somebody made in a PDF. */
const MARK = /\/Subtype\s*\/(Text|FreeText|Highlight|Underline|StrikeOut|Squiggly|Ink|Stamp|Caret|Square|Circle|Line|Polygon|PolyLine|Popup)\b/;
const STRING = '(\\((?:\\\\[^]|[^\\\\()])*\\)|<[0-9A-Fa-f\\s]*>)';

/** What a PDF holds that must not travel with it. */
export async function findInPdf(name: string, bytes: Uint8Array): Promise<FileFault[]> {
  const pieces = readSafely(bytes);
  if (!pieces) return [fault(name, 'is packed in a way that cannot be looked into.', 'Nobody could say what it does when it is opened.', 'Print it to a new PDF (Print, Save as PDF), and add that.')];
  const words = pieces.objects.map(({ text }) => text);
  if (/\/Encrypt\b/.test(pieces.raw)) return [fault(name, 'is locked.', 'Some people could not open or print it.', 'Save it again without a password, and add that.')];
  if (ACTS.test(pieces.raw) || words.some((text) => ACTS.test(text) || ACTS_IN_WORDS.test(text)) || opensAddress(pieces)) return [acts(name)];
  if (hasMore(pieces.raw)) return [fault(name, 'carries something after its end.', 'A second file can hide there.', 'Print it to a new PDF (Print, Save as PDF), and add that.')];
  if (pieces.photos.some(tellsPlaceOrPerson)) return [fault(name, 'has a photograph in it that tells where or by whom it was taken.', 'Everybody who has the file can read that.', 'Print it to a new PDF (Print, Save as PDF), and add that.')];
  if (words.some((text) => MARK.test(text) && strings(text, 'T').some(isPerson))) return [fault(name, 'names people in its comments.', 'Everybody who opens it can read those names.', 'Take the comments out, or print it to a new PDF (Print, Save as PDF), and add that.')];
  return findByReader(name, bytes, [...words.flatMap((text) => strings(text, 'Author')), ...pieces.notes.flatMap(creatorsIn)]);
}

function readSafely(bytes: Uint8Array): PdfPieces | undefined {
  try {
    return readPieces(bytes);
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

/** What the reader that browsers use finds, which follows the file as it is opened. */
async function findByReader(name: string, bytes: Uint8Array, authors: string[]): Promise<FileFault[]> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes));
    const [scripts, attached, opened, { info }] = await Promise.all([pdf.getJSActions(), pdf.getAttachments(), pdf.getOpenAction(), pdf.getMetadata()]);
    await pdf.cleanup();
    if (scripts || attached || (opened && 'action' in opened)) return [acts(name)];
    authors.push(String((info as { Author?: unknown }).Author ?? ''));
  } catch {
    return [fault(name, 'cannot be opened.', 'It is damaged, or locked with a password.', 'Save it again as PDF from the program that made it.')];
  }
  return authors.some(isPerson) ? [fault(name, 'names a person as its author.', 'Everybody who opens it can read that name.', 'In Word, choose File, Info, take the author out, and save it as PDF again.')] : [];
}

/** Whether opening the file, or one of its pages, leads to an address without a click. */
function opensAddress({ objects }: PdfPieces): boolean {
  const byNumber = Map.groupBy(objects, ({ number }) => number);
  const follow = (words: string, depth: number): string => {
    if (depth === 0) return words;
    const references = [...words.slice(0, 2000).matchAll(/\/(?:OpenAction|AA|Next|O|C|WC|WS|DS|WP|DP|E|X|D|U|Fo|Bl|PO|PC|PV|PI)\s+(\d+)\s+\d+\s+R/g)].slice(0, 20);
    return words + references.flatMap(([, number]) => (byNumber.get(Number(number)) ?? []).map(({ text }) => follow(text, depth - 1))).join(' ');
  };
  return objects.some(({ text }) =>
    [...text.matchAll(/\/(OpenAction|AA)\b\s*(<<[^]{0,1000}|\d+\s+\d+\s+R)/g)].some(([whole]) => /\/S\s*\/URI\b/.test(upToEnd(follow(whole, 3)))),
  );
}

/** An action, without the links of a page that happen to follow it. */
function upToEnd(words: string): string {
  return words.split(/\/(?:Annots|Type\s*\/Page)\b/)[0]!;
}

/** More than a line end after the last mark of the end; some printers pad with zeros. */
function hasMore(raw: string): boolean {
  const end = raw.lastIndexOf('%%EOF');
  return end >= 0 && raw.slice(end + 5).replace(/[\s\0]/g, '').length > 0;
}

function strings(text: string, key: string): string[] {
  return [...text.matchAll(new RegExp(`/${key}\\s*${STRING}`, 'g'))].map(([, value]) => readString(value!));
}

/** A string as PDF writes it: in brackets with escapes, or in hexadecimal; in Latin letters, or in UTF-16 with a mark in front. */
function readString(value: string): string {
  const codes = value.startsWith('<')
    ? (value.replace(/[^0-9a-f]/gi, '').match(/../g) ?? []).map((pair) => parseInt(pair, 16))
    : [...value.slice(1, -1).replace(/\\(?:([0-7]{1,3})|([^]))/g, (_, octal?: string, sign?: string) => (octal ? String.fromCharCode(parseInt(octal, 8)) : sign === '\n' ? '' : sign!))].map((sign) => sign.charCodeAt(0) & 255);
  if (codes[0] === 0xfe && codes[1] === 0xff) return new TextDecoder('utf-16be').decode(Uint8Array.from(codes.slice(2)));
  return String.fromCharCode(...codes.slice(0, 500));
}

/** Who made it, as XMP notes it. */
function creatorsIn(xml: string): string[] {
  const lists = [...xml.matchAll(/<(?:[\w-]+:)?(?:creator|contributor|Author)\b[^>]*>([^]{0,2000}?)<\/(?:[\w-]+:)?(?:creator|contributor|Author)>/g)].map(([, inside]) => inside!.replace(/<[^>]*>/g, '\n'));
  const attributes = [...xml.matchAll(/\b(?:pdf|xmp|dc):(?:Author|creator)\s*=\s*"([^"]*)"/g)].map(([, value]) => value!);
  return [...lists.flatMap((list) => list.split('\n')), ...attributes].map((one) => one.trim()).filter(Boolean);
}

function acts(name: string): FileFault {
  return fault(name, 'holds a program, a form that sends, or another file.', 'Nobody sees what it does before it is opened.', 'Print it to a new PDF (Print, Save as PDF), and add that.');
}

function fault(name: string, what: string, why: string, remedy: string): FileFault {
  return { what: `"${name}" ${what}`, why, remedy };
}
