import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFile } from '../fonts/font-file.ts';
import { TYPEFACES } from '../fonts/typefaces.ts';
import { mendText } from './mend-text.ts';

const LETTERS = [
  ['Yoruba', 'DejaVu Sans', 'yo', 'ltr', 'Ẹ̀yin òbí ọ̀wọ́n, ọjọ́ 3'],
  ['Hindi', 'Noto Sans Devanagari', 'hi', 'ltr', 'प्रिय अभिभावक, 3 मार्च को बच्चे से झगड़ा'],
  ['Arabic', 'Amiri', 'ar', 'rtl', 'تحدثنا معًا في 12 مايو عن طفلكم'],
  ['Punjabi', 'Noto Sans Gurmukhi', 'pan', 'ltr', 'ਪਿਆਰੇ ਮਾਪੇ, ਬੱਚੇ ਨਾਲ'],
] as const;

function typeset(family: string, language: string, direction: string, words: string): Uint8Array {
  const { files } = TYPEFACES.find((typeface) => typeface.family === family)!;
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: files.map(fontFile) }] });
  return compiler.pdf({ mainFileContent: `#set document(title: "x", date: none)\n#set text(font: "${family}", lang: "${language}", dir: ${direction}, fallback: false)\n${words}` }, { pdfStandard: PdfStandard.UA_1 });
}

async function read(pdf: Uint8Array) {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  return { text: items.map((item) => ('str' in item ? item.str : '')).join(''), tags: await page.getStructTree() };
}

describe.each(LETTERS)('%s', (_, family, language, direction, words) => {
  const before = typeset(family, language, direction, words);
  const after = mendText(before);

  test('has the tags it had', async () => expect((await read(after)).tags).toEqual((await read(before)).tags));

  test('has each object where its table says', () => {
    const text = Buffer.from(after).toString('latin1');
    const at = Number(/startxref\n(\d+)\n%%EOF$/.exec(text)![1]);
    expect(text.slice(at, at + 5)).toBe('xref\n');
    const entries = text.slice(text.indexOf('\n', at + 5) + 1).match(/^\d{10} \d{5} [nf]\r\n/gm)!;
    expect(entries.length).toBeGreaterThan(10);
    for (const [number, entry] of entries.entries()) if (number > 0) expect(text.slice(Number(entry.slice(0, 10)))).toMatch(new RegExp(`^${number} 0 obj\\n`));
    for (const { index, 1: length } of text.matchAll(/  \/Length (\d+)\n(?:  [^\n]*\n)*>>\nstream\n/g)) expect(text.slice(text.indexOf('stream\n', index) + 7 + Number(length)).trimStart()).toMatch(/^endstream\n/);
  });
});

test('pdf.js gives back each mark as itself, and words from right to left in their order', async () => {
  const texts = await Promise.all(LETTERS.map(async ([, family, language, direction, words]) => (await read(mendText(typeset(family, language, direction, words)))).text));
  expect(texts[0]).toBe(LETTERS[0][4]);
  expect(texts[2]).toContain('تحدثنا معًا في');
  expect(texts[3]).toContain('ਬੱਚੇ ਨਾਲ');
});

test('Punjabi is called pa, as everybody calls it', () => {
  const text = Buffer.from(mendText(typeset('Noto Sans Gurmukhi', 'pan', 'ltr', 'ਬੱਚੇ'))).toString('latin1');
  expect(text).toContain('/Lang (pa) ');
  expect(text).not.toMatch(/[(>]pan[<)]/);
});

test('what is not in the form in which Typst writes it stays as it is', () => {
  const other = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n');
  expect(Buffer.from(mendText(other)).equals(other)).toBe(true);
});
