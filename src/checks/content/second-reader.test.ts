import { expect, test } from 'vitest';
import { compareReaders } from './second-reader.ts';

test('an ordinary page is split the same way', () => {
  expect(compareReaders('---\ntitle: A\n---\n\nWords --- and\n\n---\n\nmore.\n')).toEqual([]);
});

test('fields marked as code are never shown to the second reader', () => {
  expect(compareReaders('---js\nglobalThis.readBySecond = true\n---\nx')).toEqual([]);
  expect('readBySecond' in globalThis).toBe(false);
});
