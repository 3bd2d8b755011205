import { RIGHT_TO_LEFT } from '../../text/direction.ts';
import { meaningsOf, readMeanings, writeMeanings, type Meanings } from './meanings.ts';
import { readDrawing, type Mark, type Show } from './read-drawing.ts';
import { readStreams, rewriteStreams } from './rewrite-streams.ts';

/**
 * The same PDF, with its text as more programs give it back. On paper nothing changes, and its tags are the same.
 *
 * - A glyph means what it means alone (`meaningsOf`), for pdf.js.
 * - Words from right to left lose the marks that say so (ReversedChars): pdf.js ends a line at each of them, so that it gives the words in reverse, and no reader needs them.
 * - A letter and its vowel mark from right to left lose their note: readers turn its text round, as they turn the letters on the paper, and the mark comes before its letter.
 * - Any other note takes in the space behind it, which PDFium leaves out at the beginning of what is shown next.
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
  const read = pages.flatMap(({ contents, fonts }) => {
    const drawing = drawings.get(contents);
    if (drawing === undefined || !/\/(?:ActualText|ReversedChars) /.test(drawing)) return [];
    const { shows, marks } = readDrawing(drawing);
    const tableFor = (show: Show) => tables.get(tableOf.get(fonts.get(show.font)!)!);
    for (const show of shows) tableFor(show)?.shows.push(show);
    return [{ contents, drawing, shows, marks, tableFor }];
  });
  const meanings = new Map([...tables.values()].map((table) => [table, meaningsOf(table.told, table.shows)]));
  const changed = new Map<number, string>();
  for (const { contents, drawing, shows, marks, tableFor } of read) changed.set(contents, mendDrawing(drawing, marks, shows.map((show) => ({ ...show, means: meanings.get(tableFor(show)!) ?? new Map() }))));
  for (const [number, table] of tables) if (table.shows.some(({ note }) => note)) changed.set(number, writeMeanings(table.text, meanings.get(table)!));
  const mended = changed.size ? (rewriteStreams(pdf, new Set(changed.keys()), ({ number }) => changed.get(number)) ?? pdf) : pdf;
  // The same number of bytes, so that everything stays in its place.
  return Buffer.from(Buffer.from(mended.buffer, mended.byteOffset, mended.length).toString('latin1').replace('/Direction /R2L', '/Direction /L2R').replace(/\/Lang \(pan((?:-\w+)?)\)/g, '/Lang (pa$1) ').replace(/>pan((?:-\w+)?)<\/rdf:li>/g, '>pa$1</rdf:li> '), 'latin1');
}

/** A drawing without the marks that lead readers astray, and with the space behind each note in it. */
function mendDrawing(drawing: string, marks: readonly Mark[], shows: readonly (Show & { means: Meanings })[]): string {
  const inside = Map.groupBy(shows, ({ note }) => note);
  const isNeedless = (mark: Mark) => mark.tag === 'ReversedChars' || (RIGHT_TO_LEFT.test(mark.text ?? '') && mark.text === (inside.get(mark as Show['note']) ?? []).flatMap(({ glyphs, means }) => glyphs.map((glyph) => means.get(glyph) ?? UNKNOWN)).reverse().join(''));
  const needless = new Set(marks.filter(isNeedless));
  const cuts = [...needless].flatMap(({ opens, closes }) => [opens, closes]).map(([from, to]) => ({ from, to, put: '' }));
  const spaces = shows.flatMap(({ note }, at) => {
    const next = shows[at + 1];
    const isBeforeSpace = note && !needless.has(note) && next && !next.note && next.means.get(next.glyphs[0]!) === ' ';
    return isBeforeSpace ? [{ from: note.end - 1, to: note.end - 1, put: '0020' }] : [];
  });
  return [...cuts, ...spaces].sort((a, b) => b.from - a.from).reduce((text, { from, to, put }) => text.slice(0, from) + put + text.slice(to), drawing);
}

/** What stands for a glyph of which no note tells what it means. */
const UNKNOWN = '\0';
