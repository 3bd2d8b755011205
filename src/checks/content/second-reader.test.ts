import { expect, test } from 'vitest';
import { compareReaders } from './second-reader.ts';

test('an ordinary page is split the same way', () => {
  expect(compareReaders('---\ntitle: A\n---\n\nWords --- and\n\n---\n\nmore.\n')).toEqual([]);
});

test('fields marked as code are never shown to the second reader', () => {
  (globalThis as { ran?: boolean }).ran = false;
  expect(compareReaders('---js\nglobalThis.ran = true\n---\nx')).toEqual([]);
  expect((globalThis as { ran?: boolean }).ran).toBe(false);
});
