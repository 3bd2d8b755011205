import { PDFParser, PDFRawStream, type PDFContext, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import { dictOf, listOf, name, nameOf, numberOf } from './objects.ts';
import { Refusal } from './refusal.ts';
import { unpack, type Room } from './unpack.ts';

/** A PDF as the library reads it. */
export interface ReadPdf {
  source: PDFContext;
  /**
   * Whether the file is of the plainest kind: written once, from beginning to end, with a list of object positions at its end, so that
   * no two programs can read it differently.
   */
  isPlain: boolean;
}

/** The cross-reference table, the trailer, and the end of the file (ISO 32000-2, 7.5.4 and 7.5.5). */
const LIST_AT_END = /xref\r?\n0 (\d+)\r?\n((?:\d{10} \d{5} [nf](?: \r| \n|\r\n|\n))+)trailer\s*<<(?:\s*\/(?:Size\s+\d+|(?:Root|Info)\s+\d+\s+\d+\s+R|ID\s*\[\s*(?:<[\da-fA-F]+>\s*|\([A-Za-z\d+/=]{20,26}\)\s*){2}\]|DocChecksum\s*\/[\dA-F]{32}))*\s*>>\s*startxref\s+(\d+)\s+%%EOF\s*$/;

/** How deeply arrays may be nested. */
const DEEPEST = 100;

/** Reads every object of a PDF, however packed, updated or listed. Throws a Refusal when the library would have to guess. */
export async function readPdf(bytes: Uint8Array, room: Room): Promise<ReadPdf> {
  const parser = new StrictParser(bytes, room);
  let source: PDFContext;
  try {
    source = await parser.parseDocument();
  } catch {
    // What is locked can be unpacked by nobody.
    if (hasWord(bytes, '/Encrypt') && parser.refusal?.reason !== 'large') throw new Refusal('locked');
    throw parser.refusal ?? new Refusal('damaged');
  }
  if (source.trailerInfo.Encrypt) throw new Refusal('locked');
  if (nameOf(source, dictOf(source, source.trailerInfo.Root)?.get(name('Type'))) !== 'Catalog') throw new Refusal('damaged');
  return { source, isPlain: parser.isPlain() };
}

class StrictParser extends PDFParser {
  refusal: Refusal | undefined;
  /** Where the content of each object begins, after its number. */
  private readonly begins = new Map<PDFRef, number>();
  private isUpdated = false;
  private depth = 0;
  private readonly whole: Uint8Array;
  private readonly room: Room;

  constructor(bytes: Uint8Array, room: Room) {
    // Pause every 2,000 objects, so that a browser can draw meanwhile. An unreadable object stops the reading.
    super(bytes, 2000, true);
    this.whole = bytes;
    this.room = room;
  }

  override parseObject(ref?: PDFRef): PDFObject {
    if (this.depth === 0 && ref) {
      this.isUpdated ||= this.begins.has(ref);
      this.begins.set(ref, this.bytes.offset());
    }
    this.depth++;
    try {
      if (this.depth > DEEPEST) throw (this.refusal = new Refusal('unreadable'));
      const object = super.parseObject(ref);
      return this.depth === 1 && object instanceof PDFRawStream ? this.unpackObjects(object) : object;
    } finally {
      this.depth--;
    }
  }

  /** Unpacks object streams here, because the library would unpack them without a limit. */
  private unpackObjects(stream: PDFRawStream): PDFObject {
    const { dict } = stream;
    const type = nameOf(this.context, dict.get(name('Type')));
    if (type !== 'ObjStm' && type !== 'XRef') return stream;
    try {
      const { bytes, coding, parameters } = unpack(this.context, stream, this.room);
      if (coding || (parameters && type === 'ObjStm')) throw new Refusal('unreadable');
      const counts = [numberOf(this.context, dict.get(name('Size'))), numberOf(this.context, dict.get(name('N'))), ...listOf(this.context, dict.get(name('Index'))).map((count) => numberOf(this.context, count))];
      if (counts.some((count) => (count ?? 0) > 1_000_000)) throw new Refusal('unreadable');
      const plain = dict.clone(this.context);
      plain.delete(name('Filter'));
      plain.delete(name('DecodeParms'));
      return PDFRawStream.of(plain, bytes);
    } catch (error) {
      throw (this.refusal = error instanceof Refusal ? error : new Refusal('unreadable'));
    }
  }

  isPlain(): boolean {
    const text = new TextDecoder('latin1').decode(this.whole);
    const tail = text.slice(-3_000_000);
    const end = LIST_AT_END.exec(tail);
    if (!end || this.isUpdated || !hasOnlyObjects(text)) return false;
    const [, count, entries, start] = end;
    const listed = [...entries!.matchAll(/(\d{10}) (\d{5}) ([nf])/g)];
    const used = listed.flatMap(([, at, , mark], number) => (mark === 'n' ? [{ at: Number(at), number }] : []));
    const begins = new Map([...this.begins].map(([ref, begin]) => [ref.objectNumber, begin]));
    const isListAt = text.length - tail.length + end.index === Number(start);
    return isListAt && listed.length === Number(count) && used.length === this.begins.size && used.every(({ at, number }) => beginsAt(text, number, at, begins.get(number))) && this.lengthsAreRight();
  }

  /** Whether streams are as long as they state. Otherwise programs look for the end, each in its own way. */
  private lengthsAreRight(): boolean {
    return this.context.enumerateIndirectObjects().every(([, object]) => !(object instanceof PDFRawStream) || numberOf(this.context, object.dict.get(name('Length'))) === object.contents.length);
  }
}

/** Whether the object of that number is where the list says, and its content begins where the library found it. */
function beginsAt(text: string, number: number, at: number, begin: number | undefined): boolean {
  const head = /^(\d+) (\d+) obj\s*/.exec(text.slice(at, at + 100));
  return head !== null && Number(head[1]) === number && begin === at + head[0].length;
}

function hasWord(bytes: Uint8Array, word: string): boolean {
  return new TextDecoder('latin1').decode(bytes).includes(word);
}

/** Whether there is nothing between objects, and no comment inside them. */
function hasOnlyObjects(text: string): boolean {
  const bare = text.replace(/\bstream\r?\n[^]*?endstream(?=\s*endobj)/g, 'stream').replace(/\((?:\\[^]|[^\\()])*\)/g, '()');
  const body = /^%PDF-[12]\.\d\s+(?:%[^\r\n]{1,16}\s+)?(?=\d)([^]*)startxref\s+\d+\s+%%EOF\s*$/.exec(bare)?.[1];
  return body !== undefined && !/%|endobj\s*(?!\d+ \d+ obj|xref|\s)/.test(body);
}
