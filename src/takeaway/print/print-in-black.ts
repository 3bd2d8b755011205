import { createHash } from 'node:crypto';
import { rewriteStreams } from '../pdf/rewrite-streams.ts';

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
  const drawings = new Set([...text.matchAll(/\/Contents (\d+) 0 R/g)].map(([, number]) => Number(number)));
  if (drawings.size === 0) return undefined;
  const grey = rewriteStreams(pdf, drawings, ({ text: drawing }) => inGrey(drawing));
  return grey && renamed(grey);
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
