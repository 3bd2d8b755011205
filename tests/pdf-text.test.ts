import { expect, describe, test } from 'vitest';
import { isReadBack } from '../src/takeaway/fonts/is-read-back.ts';
import { layOutLetter } from '../src/takeaway/letter-sheet.ts';
import type { Leaflet } from '../src/takeaway/leaflet.ts';
import { createTypesetter } from '../src/takeaway/typeset.ts';
import { countWords } from './count-words.ts';
import { LETTERS_HOME, type LetterHome } from './letters-home.ts';
import { isInstalled, readPdf, READERS, type Reader } from './read-pdf.ts';

const typesetter = createTypesetter();
const CREDIT = '“Letter” by Oak Primary is shared under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/).';

function print({ language, direction, title, sentences }: LetterHome): Uint8Array {
  const letter: Leaflet = {
    slug: 'letter', title, summary: '', language, direction, languageName: { own: '', english: '' }, drafts: [], school: 'Oak Primary', credit: CREDIT, address: 'https://site.example/resources/letter/', version: '1.0', review: '', reviewed: '2026-11-01',
    warnings: [], brief: [], needsCare: false, mayBeChanged: true, licence: 'CC-BY-4.0', serious: [], facts: [], body: { type: 'root', children: sentences.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })) },
  };
  return typesetter.print(layOutLetter(letter, {}));
}

/**
 * How many words each reader gives back, where it is not all of them. What is lost: in pdf.js, syllables whose glyphs are drawn in another order than they are written, and the spaces beside
 * digits in lines from right to left; in PDFium and poppler, brackets and full stops beside digits in such lines. It may only get better: then change the number.
 */
const REMAINING: Record<string, Partial<Record<Reader, number>>> = {
  Hebrew: { 'pdf.js': 24, PDFium: 26, poppler: 19 },
  Arabic: { 'pdf.js': 27, PDFium: 30, poppler: 24 },
  Urdu: { 'pdf.js': 38, PDFium: 44, poppler: 38 },
  Farsi: { 'pdf.js': 30, PDFium: 34, poppler: 28 },
  Pashto: { 'pdf.js': 25, PDFium: 35, poppler: 27 },
  Sorani: { 'pdf.js': 29, PDFium: 31, poppler: 25 },
  Hindi: { 'pdf.js': 31, poppler: 45 },
  Nepali: { 'pdf.js': 19, poppler: 31 },
  Punjabi: { 'pdf.js': 40 },
  Gujarati: { 'pdf.js': 35 },
  Bengali: { 'pdf.js': 11, PDFium: 35, poppler: 35 },
  Tamil: { 'pdf.js': 12 },
};

test('people are led to the page to copy the text of just these languages', () => {
  expect(Object.entries(LETTERS_HOME).filter(([, { language }]) => !isReadBack(language)).map(([name]) => name)).toEqual(Object.keys(REMAINING));
});

describe.each(Object.entries(LETTERS_HOME))('a letter in %s', (name, letter) => {
  const pdf = print(letter);
  const text = [letter.title, ...letter.sentences].join(' ');

  test.each(READERS)('is read back by %s', async (reader) => {
    if (!isInstalled(reader)) return;
    const { found, of, lost } = countWords(text, await readPdf(reader, pdf));
    expect({ found, lost: found < (REMAINING[name]?.[reader] ?? of) ? lost : [] }).toEqual({ found: REMAINING[name]?.[reader] ?? of, lost: [] });
  });

  test.each(READERS)('has its English credit in order for %s', async (reader) => {
    if (isInstalled(reader)) expect(await readPdf(reader, pdf)).toContain('is shared under CC BY 4.0');
  });

  test.each(['PDFium', 'poppler'] as const)('has its telephone number in order for %s', async (reader) => {
    if (isInstalled(reader)) expect(await readPdf(reader, pdf)).toContain('01632 960123');
  });
});
