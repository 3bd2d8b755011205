import { meaningsOf, readMeanings, writeMeanings, type Meanings } from './meanings.ts';
import { readShows, type Show } from './read-shows.ts';
import { readStreams, rewriteStreams } from './rewrite-streams.ts';

/**
 * The same PDF, with its text as more programs give it back. On paper nothing changes, and its tags are the same.
 *
 * - A glyph means what it means by itself (`meaningsOf`), for pdf.js.
 * - Words from right to left lose the marks that say so (ReversedChars): pdf.js ends a line at each of them, so that it gives the words in reverse, and no reader needs them.
 * - A note about a syllable takes in the space behind it, which PDFium leaves out at the beginning of what is shown next.
 * - The file does not say that it is to be leafed through from right to left: PDFium then gives English lines in reverse.
 * - Punjabi has its usual code again.
 *
 * A PDF in another form than Typst's is returned as it is.
 */
export function mendText(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length).toString('latin1');
  const pages = [...text.matchAll(/\/Font <<\n((?: +\/f\d+ \d+ 0 R\n)+) +>>(?:(?!endobj)[^])*?\/Contents (\d+) 0 R/g)].map(([, fonts, contents]) => ({ contents: Number(contents), fonts: new Map([...fonts!.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name, number]) => [name!, Number(number)])) }));
  const tableOf = new Map([...text.matchAll(/\n(\d+) 0 obj\n<<\n  \/Type \/Font\n  \/Subtype \/Type0\n(?:(?!endobj)[^])*?\/ToUnicode (\d+) 0 R/g)].map(([, font, table]) => [Number(font), Number(table)]));
  const drawings = new Map(readStreams(pdf, new Set(pages.map(({ contents }) => contents)))?.map((stream) => [stream.number, stream.text]));
  const tables = new Map(readStreams(pdf, new Set(tableOf.values()))?.map((stream) => [stream.number, { text: stream.text, told: readMeanings(stream.text), shows: [] as Show[] }]));
  const changed = new Map<number, string>();
  for (const { contents, fonts } of pages) {
    const drawing = drawings.get(contents);
    if (drawing === undefined || !/\/(?:ActualText|ReversedChars) /.test(drawing)) continue;
    const shows = readShows(drawing).map((show) => ({ ...show, table: tables.get(tableOf.get(fonts.get(show.font)!)!) }));
    for (const { table, ...show } of shows) table?.shows.push(show);
    changed.set(contents, withSpaces(drawing, shows.map(({ table, ...show }) => ({ ...show, told: table?.told }))).replace(/\/ReversedChars BMC\n([^]*?)EMC\n/g, '$1'));
  }
  for (const [number, { text: table, told, shows }] of tables) if (shows.some(({ note }) => note)) changed.set(number, writeMeanings(table, meaningsOf(told, shows)));
  const mended = changed.size ? (rewriteStreams(pdf, new Set(changed.keys()), ({ number }) => changed.get(number)) ?? pdf) : pdf;
  // The same number of bytes, so that everything stays in its place.
  return Buffer.from(Buffer.from(mended.buffer, mended.byteOffset, mended.length).toString('latin1').replace('/Direction /R2L', '/Direction /L2R').replace(/\/Lang \(pan((?:-\w+)?)\)/g, '/Lang (pa$1) ').replace(/>pan((?:-\w+)?)<\/rdf:li>/g, '>pa$1</rdf:li> '), 'latin1');
}

/** A drawing in which each note takes in the space that is shown next. */
function withSpaces(drawing: string, shows: readonly (Show & { told: Meanings | undefined })[]): string {
  const places = shows.flatMap(({ note }, at) => {
    const next = shows[at + 1];
    return note && next && !next.note && next.told?.get(next.glyphs[0]!) === ' ' ? [note.end - 1] : [];
  });
  return places.reduceRight((text, at) => `${text.slice(0, at)}0020${text.slice(at)}`, drawing);
}
