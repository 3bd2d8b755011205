import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packPart, zipParts } from './zip-parts.ts';

const words = strToU8('Words. '.repeat(1000));
const picture = Uint8Array.from({ length: 300 }, (_, index) => index % 256);

test('what is put in a zip comes out of it, in the same order, under names in any letters', () => {
  const zip = zipParts([packPart('[Content_Types].xml', words), packPart('word/ключ.xml', words), packPart('word/media/a.png', picture), packPart('empty.xml', new Uint8Array())]);
  const files = unzipSync(zip);
  expect(Object.keys(files)).toEqual(['[Content_Types].xml', 'word/ключ.xml', 'word/media/a.png', 'empty.xml']);
  expect(strFromU8(files['word/ключ.xml']!)).toBe(strFromU8(words));
  expect(files['word/media/a.png']).toEqual(picture);
});

test('text is compressed, and pictures, which are already, are not', () => {
  expect(packPart('a.xml', words).bytes.length).toBeLessThan(words.length / 10);
  expect(packPart('a.png', picture).bytes).toBe(picture);
});

test('it has no day of its own', () => {
  const zip = () => Buffer.from(zipParts([packPart('a.xml', words)]));
  expect(zip().equals(zip())).toBe(true);
});
