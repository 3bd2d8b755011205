import { unzipSync, zipSync, type UnzipFileInfo, type Zippable } from 'fflate';

/** The most that a document may contain when unpacked: 100 MB in 5,000 parts. */
const MOST_BYTES = 100_000_000;
const MOST_PARTS = 5000;

/** Extra fields in which programs record times and spare room (APPNOTE.TXT 4.5, 4.6; [MS-OPC] 2.1.1): ZIP64, NTFS and Unix times, Unix owners, growth hint, Java. */
const HARMLESS_EXTRAS = new Set([0x0001, 0x000a, 0x5455, 0x5855, 0x7855, 0x7875, 0xa220, 0xcafe]);

/** The content of an archive, by path, and whether there is nothing else in the file. */
export interface ZipContent {
  files: Map<string, Uint8Array>;
  isNeat: boolean;
}

/** Unpacks an archive. Returns `damaged` when it cannot be read or would be far larger than it seems, `unsafe` when its names could overwrite other files. */
export function readZip(bytes: Uint8Array): ZipContent | 'damaged' | 'unsafe' {
  const listed = listZip(bytes);
  if (!listed) return 'damaged';
  const names = listed.map(({ name }) => name.toLowerCase());
  if (names.some((name) => /(^|[/\\])\.\.?([/\\]|$)|^[/\\]|^[a-z]:|\\|\0/i.test(name)) || new Set(names).size < names.length) return 'unsafe';
  try {
    const files = new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
    return { files, isNeat: isNeat(bytes) };
  } catch {
    return 'damaged';
  }
}

/** Lists an archive without unpacking it; nothing when it is damaged, or would be far larger than it seems. */
export function listZip(bytes: Uint8Array): UnzipFileInfo[] | undefined {
  const found: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, { filter: (file) => { found.push(file); return false; } });
  } catch {
    return undefined;
  }
  const size = found.reduce((sum, { originalSize }) => sum + originalSize, 0);
  return size > MOST_BYTES || found.length > MOST_PARTS ? undefined : found;
}

/** Packs files in the order given, always to the same bytes. Leaves out times, which would say when the archive was made. */
export function writeZip(files: Iterable<[string, Uint8Array]>): Uint8Array {
  const packed: Zippable = {};
  // An OpenDocument file states its type first, uncompressed (ODF 1.3 part 2, 3.3).
  for (const [name, content] of files) packed[name] = name === 'mimetype' ? [content, { level: 0 }] : content;
  return zipSync(packed, { mtime: new Date(1980, 0, 1, 12) });
}

/** Whether an archive consists only of its files and their list, with nothing before, between or after them (APPNOTE.TXT 4.3). */
function isNeat(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  try {
    if (view.getUint32(end, true) !== 0x06054b50 || view.getUint16(end + 20, true) !== 0) return false;
    const start = view.getUint32(end + 16, true);
    const spans: { from: number; to: number }[] = [];
    let at = start;
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
      if (view.getUint32(at, true) !== 0x02014b50 || commentLength > 0 || !hasHarmlessExtras(view, at + 46 + nameLength, extraLength)) return false;
      const from = view.getUint32(at + 42, true);
      const localName = view.getUint16(from + 26, true);
      const localExtra = view.getUint16(from + 28, true);
      if (view.getUint32(from, true) !== 0x04034b50 || localName !== nameLength || !hasHarmlessExtras(view, from + 30 + localName, localExtra)) return false;
      if (bytes.subarray(at + 46, at + 46 + nameLength).some((byte, index) => byte !== bytes[from + 30 + index])) return false;
      const data = from + 30 + localName + localExtra + view.getUint32(at + 20, true);
      spans.push({ from, to: data + ((view.getUint16(at + 8, true) & 8) !== 0 ? descriptorLength(view, data) : 0) });
      at += 46 + nameLength + extraLength;
    }
    if (at !== end) return false;
    spans.sort((a, b) => a.from - b.from);
    return spans.every(({ from }, index) => from === (spans[index - 1]?.to ?? 0)) && (spans.at(-1)?.to ?? 0) === start;
  } catch {
    return false;
  }
}

/** The length of what follows a file whose size was unknown when it was begun (APPNOTE.TXT 4.3.9): with or without its signature, in 32 or 64 bits. */
function descriptorLength(view: DataView, at: number): number {
  const isNext = (length: number) => at + length + 4 <= view.byteLength && [0x04034b50, 0x02014b50].includes(view.getUint32(at + length, true));
  return [16, 12, 24, 20].find(isNext) ?? 0;
}

function hasHarmlessExtras(view: DataView, from: number, length: number): boolean {
  let at = from;
  while (at + 4 <= from + length) {
    if (!HARMLESS_EXTRAS.has(view.getUint16(at, true))) return false;
    at += 4 + view.getUint16(at + 2, true);
  }
  return at === from + length;
}
