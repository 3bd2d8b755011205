import { inflateSync } from 'node:zlib';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import type { Leaflet } from '../leaflet.ts';
import { layOut, LOOKS } from '../leaflet-sheet.ts';
import { createTypesetter } from '../typeset.ts';
import { CARD_FORMATS } from './card-formats.ts';
import { layOutCards, layOutScript } from './card-sheet.ts';
import { printInBlack } from './print-in-black.ts';

const typesetter = createTypesetter();
const leaflet: Leaflet = {
  slug: 'x', title: 'Five questions', summary: 'S', language: 'en-GB', direction: 'ltr', languageName: { own: 'English', english: 'English' }, drafts: [], school: 'Oak', credit: 'C is shared under CC0.', address: 'https://site.example/x/', version: '1.0',
  review: 'next by the autumn term 2027', reviewed: '2026-11-01', warnings: ['An example.'], brief: [], needsCare: true, mayBeChanged: true, licence: 'CC-BY-4.0' as const, serious: [], facts: [], body: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Words.' }] }] },
};
const set = { kind: 'cards' as const, title: 'Five questions', cards: ['What happened?', 'What were you thinking?', 'Who has been affected?'] };
const script = { kind: 'script' as const, title: 'A talk', lines: Array.from({ length: 20 }, (_, at) => ({ lead: `Turn ${at}`, words: 'Say what happened, and listen.' })) };
const sheets = [...CARD_FORMATS.map((format) => [format.value, (black: boolean) => layOutCards(set, format, leaflet, { black })] as const), ['fold', (black: boolean) => layOutScript(script, leaflet, { black })] as const, ['leaflet', (black: boolean) => layOut(leaflet, { ...LOOKS.usual, black }, {})] as const];

/** What another program reads from a PDF: its text, sheet by sheet, and its tags. */
async function readBack(pdf: Uint8Array) {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text } = await extractText(document, { mergePages: false });
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)));
  return { text, tags: JSON.stringify(await Promise.all(pages.map((page) => page.getStructTree()))), about: (await document.getMetadata()).info };
}

/** The drawing of each sheet, with the shade of every colour: 0 is black. */
function drawingsOf(pdf: Uint8Array): string[] {
  const text = Buffer.from(pdf).toString('latin1');
  const numbers = [...text.matchAll(/\/Contents (\d+) 0 R/g)].map(([, number]) => number);
  return numbers.map((number) => {
    const at = text.indexOf(`\n${number} 0 obj\n`);
    const from = text.indexOf('stream\n', at) + 'stream\n'.length;
    const length = Number(/\/Length (\d+)/.exec(text.slice(at, from))![1]);
    const drawing = inflateSync(Buffer.from(text.slice(from, from + length), 'latin1')).toString('latin1');
    return drawing.replace(/\/c\d+ (?:cs|CS)\n([\d.]+)( [\d.]+ [\d.]+)? (scn|SCN)\n/g, (whole, first: string, others: string | undefined, operator: string) => (!others || others === ` ${first} ${first}` ? `${first} ${operator === 'scn' ? 'g' : 'G'}\n` : whole));
  });
}

describe.each(sheets)('%s in black, made from the sheet in colour', (_, sheet) => {
  const colour = typesetter.print(sheet(false));
  const black = printInBlack(colour)!;

  test('draws the same as when it is set in black', () => expect(drawingsOf(black)).toEqual(drawingsOf(typesetter.print(sheet(true)))));

  test('has the text, tags and properties of the sheet in colour, and an identifier of its own', async () => {
    expect(await readBack(black)).toEqual(await readBack(colour));
    const names = (pdf: Uint8Array) => [...Buffer.from(pdf).toString('latin1').matchAll(/[A-Za-z0-9+/]{22}==/g)].map(([name]) => name);
    expect(names(black)).toHaveLength(names(colour).length);
    expect(names(black).filter((name) => names(colour).includes(name))).toEqual([]);
  });

  test('is the same each time', () => expect(Buffer.from(black).equals(printInBlack(colour)!)).toBe(true));
});

test('a sheet with a colour that it does not know is not made', () => {
  const sheet = layOut(leaflet, { ...LOOKS.usual }, {});
  const other = Buffer.from(typesetter.print(sheet)).toString('latin1');
  expect(printInBlack(Buffer.from(other, 'latin1'))).toBeDefined();
  expect(printInBlack(Buffer.from(`${other}\n/Subtype /Image`, 'latin1'))).toBeUndefined();
  expect(printInBlack(Buffer.from(other.replaceAll('/Contents', '/Kontents'), 'latin1'))).toBeUndefined();
});
