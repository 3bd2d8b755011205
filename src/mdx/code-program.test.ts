import { expect, test } from 'vitest';
import { codeProgram } from './code-program.ts';
import { readPage } from './page.ts';

test.each([
  ['export const total = 4;', '&#101;xport const total = 4;'],
  ['import x from "y"\nexport default function a() {', '&#105;mport x from "y"\n&#101;xport default function a() {'],
  ['Say {window.location} now', 'Say &#123;window.location} now'],
  ['import duties rose, and {name} too', 'import duties rose, and {name} too'],
])('%j is written as %j, and read as what it was', (text, written) => {
  expect(codeProgram(text)).toBe(written);
  const { faults, tree } = readPage(`---\n---\n\n${written}\n`, {});
  expect(faults.words).toEqual([]);
  expect(JSON.stringify(tree)).toContain(JSON.stringify(text.split('\n')[0]!.slice(0, 12)).slice(1, -1));
});
