import { PDFDict, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import type { Copier } from './copier.ts';
import { dictOf, name, resolve, spell, textOf } from './objects.ts';
import { unpack } from './unpack.ts';

/** The name we write for the program that made the file. */
const PRODUCER = 'Unnamed';
/** A title that says where the file was, or which file it was made from. */
const FILE_NAME = /^[a-z]:[\\/]|\\|^(file:|~|\/)|\/(Users|home)\/|\.(docx?|docm|odt|rtf|txt|pages|pptx?|odp|xlsx?|ods|pub|indd|pdf|html?|ps)$|^(Microsoft|LibreOffice) ?(Office )?(Word|PowerPoint|Excel|Publisher|Writer) ?-/i;
/** Programs, as they name themselves; no people. */
const PROGRAM = /^(Typst|Skia\/PDF|LibreOffice|Writer|Impress|Draw|Calc|cairo|GPL Ghostscript|Microsoft® (Word|PowerPoint|Excel|Publisher)|pdfTeX|LaTeX|TeX|Quartz PDFContext|xmp-writer|Unnamed)( m?|-| for Microsoft 365)?[\d.]*( \(https:\/\/cairographics\.org\))?$/;
/** A browser that prints names itself and its operating system. */
const BROWSER = /^Mozilla\/5\.0 \((X11; Linux x86_64|Windows NT 10\.0; Win64; x64|Macintosh; Intel Mac OS X 10_15_7)\) AppleWebKit\/[\d.]+ \(KHTML, like Gecko\) (Headless)?Chrome\/[\d.]+ Safari\/[\d.]+( Edg\/[\d.]+)?$/;
const MACHINE = /^[\d.:TZ+-]*$|^D:[\d'Z+-]+$|^(application\/pdf|proof|default|x-default|True|False|Unknown|[A-Za-z0-9+/]{22}==|(uuid:|xmp\.[di]id:)?[\da-f]{8}-[\da-f-]{27}|[a-z]{2,3}(-[A-Za-z]{2,4})*)$/;

/** Writes the properties again: the title, if it is one, and nobody's name. */
export function copyProperties(copier: Copier, catalog: PDFDict): { info: PDFRef; metadata?: PDFRef } {
  const { source, target, taken } = copier;
  const info = PDFDict.withContext(target);
  const given = dictOf(source, source.trailerInfo.Info);
  const written = textOf(source, given?.get(name('Title')))?.trim();
  const title = written && written.length <= 300 && !FILE_NAME.test(written) ? written : undefined;
  if (title) info.set(name('Title'), copier.copy(given!.get(name('Title')), 'text', given!)!);
  info.set(name('Producer'), spell(new TextEncoder().encode(PRODUCER)));
  for (const [key, value] of given?.entries() ?? []) {
    const text = textOf(source, value) ?? '';
    const isHarmless = (key.decodeText() === 'Title' && title !== undefined) || text === '' || PROGRAM.test(text) || BROWSER.test(text) || (/^(CreationDate|ModDate)$/.test(key.decodeText()) && MACHINE.test(text));
    if (!isHarmless) taken.add('properties', text);
  }
  const notes = readNotes(copier, catalog);
  for (const words of valuesOf(notes)) if (words !== title) taken.add('properties', words);
  const part = /pdfuaid:part\s*(?:>|=\s*["'])\s*([12])\b/.exec(notes)?.[1];
  const infoRef = target.register(info);
  if (!part || !title) return { info: infoRef };
  const bytes = new TextEncoder().encode(`<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escape(title)}</rdf:li></rdf:Alt></dc:title><pdfuaid:part>${part}</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`);
  const told = target.obj({ Type: 'Metadata', Subtype: 'XML', Length: bytes.length }) as PDFDict;
  return { info: infoRef, metadata: target.register(PDFRawStream.of(told, bytes)) };
}

function readNotes({ source, room }: Copier, catalog: PDFDict): string {
  const stream = resolve(source, catalog.get(name('Metadata')));
  return stream instanceof PDFRawStream ? new TextDecoder().decode(unpack(source, stream, room).bytes) : '';
}

/** Every value of the XML metadata (XMP) that a machine did not write: a name, a sentence, a place. */
function valuesOf(notes: string): string[] {
  const attributes = [...notes.matchAll(/\s(?!xmlns:|rdf:(?:about|parseType)|xml:lang|begin|id|end)[\w-]+:[\w-]+\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, one, other]) => one ?? other ?? '');
  const texts = notes.replace(/<\?xpacket[^>]*\?>/g, '').replace(/<[A-Za-z/](?:"[^"]*"|'[^']*'|[^>"'])*>/g, '\n').split('\n');
  return [...attributes, ...texts].map((one) => unescape(one.trim())).filter((one) => one && !MACHINE.test(one) && !PROGRAM.test(one));
}

function unescape(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, entity: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[entity]!);
}

function escape(text: string): string {
  return text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character]!);
}
