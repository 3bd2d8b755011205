import { expect, test } from 'vitest';
import { fontFile } from './font-file.ts';
import { readFace } from './read-face.ts';
import { TYPEFACES } from './typefaces.ts';
import { typefacesFor } from './typefaces-for.ts';

const names = (text: string, ...languages: string[]) => typefacesFor(text, languages).map(({ family }) => family);

test.each(TYPEFACES.map((typeface) => [typeface.family, typeface] as const))('%s has in all of its files the characters for which it is used', (_, { files, has }) => {
  const faces = files.map((file) => readFace(fontFile(file)));
  const lacking = Array.from({ length: 0x20000 }, (_, code) => code).filter((code) => (code < 0xd800 || code > 0xdfff) && has.test(String.fromCodePoint(code)) && !faces.every((face) => face.has(code)));
  expect(lacking.map((code) => code.toString(16))).toEqual([]);
});

test('a sheet loads the typefaces of its letters only', () => {
  expect(names('“Well done”, dŵr, żółty – ½', 'en', 'cy')).toEqual(['Atkinson Hyperlegible Next']);
  expect(names('✓ 10⁷', 'en')).toEqual(['Atkinson Hyperlegible Next', 'Noto Sans', 'Noto Sans Symbols 2']);
  expect(names('خلاف', 'ar', 'en')).toEqual(['Atkinson Hyperlegible Next', 'Amiri']);
  expect(names('प्रिय।', 'en')).toEqual(['Atkinson Hyperlegible Next', 'Noto Sans Devanagari']);
});

test('a language that reads back better in a typeface of its own has that one', () => {
  expect(names('شەڕێک', 'ckb', 'en')).toEqual(['Atkinson Hyperlegible Next', 'DejaVu Sans']);
  expect(names('ọmọ', 'yo')).toEqual(['Atkinson Hyperlegible Next', 'DejaVu Sans']);
  expect(names('ਜੇ ਕੋਈ।', 'pan')).toEqual(['Atkinson Hyperlegible Next', 'Noto Sans Gurmukhi']);
});

test('a font that is not installed is named', () => expect(() => fontFile('fonts-of-nobody/a.ttf')).toThrow('The font fonts-of-nobody/a.ttf is not there. Run npm ci.'));
