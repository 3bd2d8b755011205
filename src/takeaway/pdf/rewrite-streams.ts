import { inflateSync } from 'node:zlib';
import { zlibSync } from 'fflate';

/** A stream of a PDF: the number of its object, and what it holds, as Latin-1. */
export interface Stream {
  number: number;
  text: string;
}

/**
 * A PDF that Typst has made, with some of its streams written anew. `change` is given each stream that `numbers` names, and returns its new text, or nothing to leave the PDF alone.
 * Returns nothing too when the PDF is not in the one form in which Typst writes it (ISO 32000-1, 7.5: objects one after the other, and one table of where they are).
 */
export function rewriteStreams(pdf: Uint8Array, numbers: ReadonlySet<number>, change: (stream: Stream) => string | undefined): Buffer | undefined {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length);
  const text = bytes.toString('latin1');
  const starts = offsetsOf(text);
  if (!starts) return undefined;
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
    if (!numbers.has(number)) continue;
    const found = streamAt(bytes, text, start);
    const changed = found && change({ number, text: found.text });
    if (changed === undefined) return undefined;
    const plain = Buffer.from(changed, 'latin1');
    const packed = found!.isPacked ? zlibSync(plain, { level: 6 }) : plain;
    put(Buffer.from(found!.head.replace(/\/Length \d+/, `/Length ${packed.length}`), 'latin1'));
    put(Buffer.from(packed.buffer, packed.byteOffset, packed.length));
    at = found!.end;
  }
  const table = text.lastIndexOf('\nxref\n') + 1;
  put(bytes.subarray(at, table));
  const entries = [...moved].sort(([a], [b]) => a - b).map(([, offset]) => `${String(offset).padStart(10, '0')} 00000 n\r\n`).join('');
  const trailer = text.slice(text.indexOf('trailer\n', table), text.lastIndexOf('startxref\n'));
  put(Buffer.from(`xref\n0 ${moved.size + 1}\n0000000000 65535 f\r\n${entries}${trailer}startxref\n${length}\n%%EOF`, 'latin1'));
  return Buffer.concat(pieces, length);
}

/** The streams that `numbers` names; nothing when one of them is not in the form in which Typst writes it. */
export function readStreams(pdf: Uint8Array, numbers: ReadonlySet<number>): Stream[] | undefined {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length);
  const text = bytes.toString('latin1');
  const starts = offsetsOf(text);
  const found = [...numbers].map((number) => {
    const start = starts?.get(number);
    const stream = start === undefined ? undefined : streamAt(bytes, text, start);
    return stream && { number, text: stream.text };
  });
  return found.includes(undefined) ? undefined : (found as Stream[]);
}

function streamAt(bytes: Buffer, text: string, start: number): { head: string; text: string; end: number; isPacked: boolean } | undefined {
  const head = /^\d+ 0 obj\n<<\n(?:  [^\n]*\n)+?>>\nstream\n/.exec(text.slice(start, start + 600))?.[0];
  const length = head && /\n  \/Length (\d+)\n/.exec(head)?.[1];
  if (!length) return undefined;
  const isPacked = head.includes('\n  /Filter /FlateDecode\n');
  if (!isPacked && head.includes('/Filter')) return undefined;
  const from = start + head.length;
  const held = bytes.subarray(from, from + Number(length));
  return { head, text: (isPacked ? inflateSync(held) : held).toString('latin1'), end: from + Number(length), isPacked };
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
