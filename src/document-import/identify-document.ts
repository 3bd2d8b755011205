import { strFromU8 } from 'fflate';
import { DocumentFault } from '../html-import/document-fault.ts';
import { openArchive, type Archive } from './open-archive.ts';

/** The kinds of document that become pages. */
export type DocumentKind = 'word' | 'slides' | 'text' | 'presentation';

const AS_A_FILE = 'Or add it to your page as a file to download.';

/** What to do about files that are known by their first bytes. */
const BEGINS: [begins: RegExp, fault: string][] = [
  [/^%PDF/, `This is a PDF, which keeps the look of a page and not its text. Open it in Word, which makes a document of it, save that (.docx), and choose that. ${AS_A_FILE}`],
  [/^\{\\rtf/, 'This is an old kind of document (RTF). Open it in Word, choose Save As, Word Document (.docx), and choose that.'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF[^]{4}WEBP|BM[^]{4}\0{4}|II\*\0|MM\0\*)|^[^]{4}ftyp(?:heic|heix|mif1|msf1|avif)/, 'This is a picture. Open a page in the editor, and add it there with its description.'],
  [/^[^]{4}ftyp|^RIFF[^]{4}AVI |^\x1aE\xdf\xa3|^\x30\x26\xb2\x75|^\0\0\x01\xba/, 'This is a film. A page cannot hold films: put it where people can watch it, and link to it.'],
  [/^(?:ID3|\xff[\xfb\xf3\xf2]|RIFF[^]{4}WAVE|OggS|fLaC)/, 'This is a sound. Add it to your page as a file, as an MP3.'],
  [/^MZ|^\x7fELF|^#!/, 'This is a program, not a document.'],
  [/^(?:Rar!|7z\xbc\xaf|\x1f\x8b)/, 'This is an archive of files. Unpack it, and choose the documents in it one by one.'],
  [/^\x4c\0\0\0\x01\x14\x02|^\[InternetShortcut\]/, 'This is a shortcut to a file, not the file. Find the file itself, and choose that.'],
  [/^\s*\{\s*"(?:url|doc_id)"[^]*google/i, 'This is only a link to a document in Google Drive. Open it there, choose File, Download, Microsoft Word (.docx) or PowerPoint (.pptx), and choose that.'],
  [/^(?:\xef\xbb\xbf)?\s*<\?xml[^]*?<office:document\b[^>]*opendocument\.presentation"/, 'This is a LibreOffice presentation in one piece (.fodp). Open it, save it as ODF Presentation (.odp) or PowerPoint (.pptx), and choose that.'],
  [/^(?:\xef\xbb\xbf)?\s*<\?xml[^]*?<office:document\b/, 'This is a LibreOffice document in one piece (.fodt). Open it, save it as ODF Text Document (.odt) or Word (.docx), and choose that.'],
  [/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body|meta)\b/i, 'This is a web page. Open it, copy what you need, and paste it into a new page of ours.'],
  [/^(?:MIME-Version|From|Received|Return-Path|X-):? /i, 'This is an e-mail, or a web page in one file. Open it, copy what you need, and paste it into a new page of ours.'],
];

/** What old office programs call the text of a file, in UTF-16, and what to do about it ([MS-CFB] 2.6.1). The first that fits counts. */
const COMPOUND: [streams: string[], fault: string][] = [
  [['EncryptedPackage'], 'This file is locked with a password. Open it, take the password off (in Word and PowerPoint: File, Info, Protect), save it, and choose it again.'],
  [['WordDocument'], 'This file was saved by an old Word (.doc). Open it in Word, choose Save As, Word Document (.docx), and choose that.'],
  [['PowerPoint Document', 'PP97_DUALSTORAGE'], `This file was saved by an old PowerPoint (.ppt). Open it in PowerPoint, choose Save As, PowerPoint Presentation (.pptx), and choose that. ${AS_A_FILE}`],
  [['Quill', 'EscherStm'], 'This was made in Publisher (.pub), which no other program reads. Open it in Publisher, choose File, Export, Create PDF, and add the PDF to your page as a file to download; or copy its text into Word, save that (.docx), and choose that.'],
  [['Workbook', 'Book'], 'This is an old Excel workbook (.xls). Open it in Excel, copy the table, paste it into a Word document, save that (.docx), and choose that.'],
  [['__properties_version1.0'], 'This is an e-mail from Outlook. Open it, copy what you need, and paste it into a new page of ours.'],
];
const LOCKED_OR_OLD = 'This file is locked with a password, or was saved by an old program. Open it, take the password off, save it as a Word document (.docx) or a PowerPoint presentation (.pptx), and choose that.';

/** The programs whose files are archives like any other, by the ending of their names. */
const ARCHIVES: [endings: RegExp, fault: string][] = [
  [/^pages$/, 'This was made in Pages. Open it in Pages, choose File, Export To, Word, and choose the file that makes (.docx).'],
  [/^(?:key|keynote)$/, 'This was made in Keynote. Open it in Keynote, choose File, Export To, PowerPoint, and choose the file that makes (.pptx).'],
  [/^numbers$/, 'This was made in Numbers. Open it in Numbers, copy the table, paste it into a Word document, save that (.docx), and choose that.'],
];
const APPLE = 'This was made in Pages, Keynote or Numbers. Open it there, choose File, Export To, Word or PowerPoint, and choose the file that makes (.docx or .pptx).';
const OPEN_DOCUMENTS: [type: RegExp, kind: DocumentKind | { fault: string }][] = [
  [/\.text(?:-template)?$/, 'text'], [/\.presentation(?:-template)?$/, 'presentation'],
  [/\.spreadsheet/, { fault: 'This is a LibreOffice table (.ods). Open it, copy the table, paste it into a text document, save that as .odt or .docx, and choose that.' }],
  [/./, { fault: 'This is a LibreOffice file of a kind that a page cannot show. Open it, choose File, Export As, PDF, and add the PDF to your page as a file to download.' }],
];
const BROKEN_OFF = 'This file did not arrive whole, or is damaged. Copy or download it again; if it opens in its program, save it there under a new name, and choose that.';
const OTHER = 'This is not a kind of document that a page can be made of. Choose a Word document (.docx), PowerPoint slides (.pptx), or an OpenDocument file (.odt, .odp).';

/** How many bytes are looked at. LibreOffice says what a document in one piece is behind all its namespaces. */
const BEGINNING = 5000;

/** Finds out what a file is, by its content; its name only helps to say what to do about other kinds. Throws a DocumentFault for those. */
export function identifyDocument(bytes: Uint8Array, name: string): DocumentKind {
  // Byte by byte: what is called Latin-1 in browsers is Windows-1252, in which some bytes are other letters.
  const start = String.fromCharCode(...bytes.subarray(0, BEGINNING));
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (start.startsWith('\xd0\xcf\x11\xe0')) throw new DocumentFault(faultOfCompound(bytes, ending));
  const other = BEGINS.find(([begins]) => begins.test(start));
  if (other) throw new DocumentFault(other[1]);
  if (!start.startsWith('PK')) throw new DocumentFault(faultOfText(bytes, ending));
  const archive = openArchive(bytes);
  if (!archive) throw new DocumentFault(BROKEN_OFF);
  return kindOfArchive(archive, ending);
}

function kindOfArchive(archive: Archive, ending: string): DocumentKind {
  const mimetype = archive.has('mimetype') ? strFromU8(archive.read('mimetype')!.subarray(0, 200)).trim() : '';
  if (mimetype.startsWith('application/vnd.oasis.opendocument.')) {
    const kind = OPEN_DOCUMENTS.find(([type]) => type.test(mimetype))![1];
    if (typeof kind === 'object') throw new DocumentFault(kind.fault);
    return kind;
  }
  if (mimetype === 'application/epub+zip') throw new DocumentFault('This is an electronic book (EPUB). Copy what you need from it, if you may, and paste it into a new page of ours.');
  const holds = (pattern: RegExp) => archive.names.some((path) => pattern.test(path));
  // Word in a browser names its main part as it likes; every program keeps it in a folder of this name.
  if (holds(/^\[content_types\]\.xml$/i)) {
    if (holds(/^word\/[^/]*\.xml$/i)) return 'word';
    if (holds(/^ppt\/[^/]*\.xml$/i)) return 'slides';
    if (holds(/^xl\/[^/]*\.(?:xml|bin)$/i)) throw new DocumentFault('This is an Excel workbook. Copy the table, paste it into a Word document, save that (.docx), and choose that. Or add the workbook to your page as a file to download.');
    if (holds(/^visio\//i)) throw new DocumentFault('This is a Visio drawing. Save it as a picture (PNG) or a PDF, and add that to your page.');
    const main = mainType(archive);
    if (/wordprocessingml/.test(main)) return 'word';
    if (/presentationml/.test(main)) return 'slides';
    if (ending === 'pub') throw new DocumentFault(COMPOUND[3]![1]);
  }
  const apple = ARCHIVES.find(([endings]) => endings.test(ending));
  if (apple) throw new DocumentFault(apple[1]);
  if (holds(/(?:^|\/)(?:Index\.zip|Document\.iwa|index\.apxl|index\.xml\.gz)$/i)) throw new DocumentFault(APPLE);
  throw new DocumentFault('This is an archive of files (zip), or a document that did not arrive whole. Unpack it, and choose the documents in it one by one.');
}

/** The media types of all parts, for a package whose parts are in folders of other names. */
function mainType(archive: Archive): string {
  const types = archive.names.find((path) => /^\[content_types\]\.xml$/i.test(path))!;
  return strFromU8(archive.read(types)!);
}

/** A locked file and an old one begin with the same bytes. The names of their streams, in UTF-16, tell what they are. */
function faultOfCompound(bytes: Uint8Array, ending: string): string {
  const content = new TextDecoder('latin1').decode(bytes);
  const says = (word: string) => content.includes([...word].join('\0'));
  if (ending === 'pub' && !says('EncryptedPackage')) return COMPOUND[3]![1];
  return COMPOUND.find(([streams]) => streams.some(says))?.[1] ?? LOCKED_OR_OLD;
}

/** Plain text, or nothing that anybody knows. */
function faultOfText(bytes: Uint8Array, ending: string): string {
  if (ending === 'wps' || ending === 'wpd') return 'This was made in an old program (Works or WordPerfect). Open it in LibreOffice, save it as a Word document (.docx), and choose that.';
  const isWhole = !bytes.subarray(0, 4000).some((byte) => byte === 0);
  if (isWhole && /^(?:txt|text|md|markdown|csv|log|)$/.test(ending)) return 'This is plain text. Open it, copy it, and paste it into a new page of ours; or paste it into Word, save that as a Word document (.docx), and choose that.';
  return /^(?:doc|dot|ppt|pps|pot)[xm]?$|^od[tp]$/.test(ending) ? 'There is no document in this file, whatever its name says: it did not arrive whole, or was renamed. Copy or download it again; if it opens in its program, save it there under a new name, and choose that.' : OTHER;
}
