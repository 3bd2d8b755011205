import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { zlibSync } from 'fflate';

/**
 * What the colours of our layouts become in black only (`layouts/text.typ`), as a share of white: ink and accent are black, less important text is a dark grey,
 * and grounds are white. Colours are written as Typst writes them.
 */
const GREYS: Record<string, string> = {
  '0.14117648 0.1254902 0.105882354': '0',
  '0.09019608 0.4117647 0.36078432': '0',
  '0.3647059 0.3372549 0.3019608': '0.2',
  '0.94509804 0.92156863 0.88235295': '1',
};

/**
 * The same sheet in black only, made from the finished PDF in colour: the text, the tags and the place of everything are the same, so only the colours in its
 * drawing are written anew. Returns nothing when there is anything in the PDF that it does not know; then the sheet has to be set again.
 */
export function printInBlack(pdf: Uint8Array): Uint8Array | undefined {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length);
  const text = bytes.toString('latin1');
  // Typst draws only pictures, gradients and see-through colour in these ways, and our cards and scripts have none.
  if (/\/Subtype \/(?:Form|Image)|\/PatternType|\/ShadingType/.test(text)) return undefined;
  const starts = offsetsOf(text);
  const drawings = new Set([...text.matchAll(/\/Contents (\d+) 0 R/g)].map(([, number]) => Number(number)));
  if (!starts || drawings.size === 0) return undefined;
  const pieces: Buffer[] = [];
  const moved = new Map<number, number>();
  let at = 0;
  let length = 0;
  const put = (piece: Buffer) => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const [number, start] of [...starts].sort(([, a], [, b]) => a - b)) {
    put(bytes.subarray(at, start));
    at = start;
    moved.set(number, length);
    if (!drawings.has(number)) continue;
    const head = /^\d+ 0 obj\n<<\n  \/Length (\d+)\n  \/Filter \/FlateDecode\n>>\nstream\n/.exec(text.slice(start, start + 200));
    if (!head) return undefined;
    const from = start + head[0].length;
    const grey = inGrey(inflateSync(bytes.subarray(from, from + Number(head[1]))).toString('latin1'));
    if (grey === undefined) return undefined;
    const packed = zlibSync(Buffer.from(grey, 'latin1'), { level: 6 });
    put(Buffer.from(head[0].replace(/\/Length \d+/, `/Length ${packed.length}`), 'latin1'));
    put(Buffer.from(packed.buffer, packed.byteOffset, packed.length));
    at = from + Number(head[1]);
  }
  const table = text.lastIndexOf('\nxref\n') + 1;
  put(bytes.subarray(at, table));
  const entries = [...moved].sort(([a], [b]) => a - b).map(([, offset]) => `${String(offset).padStart(10, '0')} 00000 n\r\n`).join('');
  const trailer = text.slice(text.indexOf('trailer\n', table), text.lastIndexOf('startxref\n'));
  put(Buffer.from(`xref\n0 ${moved.size + 1}\n0000000000 65535 f\r\n${entries}${trailer}startxref\n${length}\n%%EOF`, 'latin1'));
  return renamed(Buffer.concat(pieces, length));
}

/** Where each object begins, by its number (ISO 32000-1, 7.5.4), when the table has the one form in which Typst writes it. */
function offsetsOf(text: string): Map<number, number> | undefined {
  const table = /\nxref\n0 (\d+)\n((?:\d{10} \d{5} [nf](?:\r\n| \n))+)trailer\n/.exec(text.slice(text.lastIndexOf('\nxref\n')));
  if (!table) return undefined;
  const entries = table[2]!.match(/.{20}/gs)!;
  const offsets = new Map(entries.slice(1).map((entry, index) => [index + 1, Number(entry.slice(0, 10))]));
  const isWhole = entries.length === Number(table[1]) && entries.slice(1).every((entry) => entry[17] === 'n') && [...offsets].every(([number, start]) => text.startsWith(`${number} 0 obj\n`, start));
  return isWhole ? offsets : undefined;
}

/** A drawing in which all colours are greys; nothing when it has a colour of which we do not know the grey. */
function inGrey(drawing: string): string | undefined {
  const grey = drawing.replace(/\/c\d+ (?:cs|CS)\n([\d.]+ [\d.]+ [\d.]+) (scn|SCN)\n/g, (whole, colour: string, operator: string) => (colour in GREYS ? `${GREYS[colour]} ${operator === 'scn' ? 'g' : 'G'}\n` : whole));
  const others = [...grey.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) (?:scn|SCN|rg|RG)\b/g)];
  return others.every(([, red, green, blue]) => red === green && green === blue) && !/\b(?:k|K|sh|Do|BI)\n/.test(grey) ? grey : undefined;
}

/** Gives a file the identifier of its own content in place of that of the sheet in colour. */
function renamed(pdf: Buffer): Buffer {
  const text = pdf.subarray(-200).toString('latin1');
  const names = /\/ID \[\(([A-Za-z0-9+/]{22}==)\) \(([A-Za-z0-9+/]{22}==)\)\]/.exec(text);
  if (!names) return pdf;
  const name = createHash('sha256').update(pdf).digest().subarray(0, 16).toString('base64');
  for (const old of new Set(names.slice(1))) for (let at = pdf.indexOf(old); at >= 0; at = pdf.indexOf(old, at + 1)) pdf.write(name, at, 'latin1');
  return pdf;
}
