import { describe, expect, test } from 'vitest';
import { compareReaders } from '../checks/content/second-reader.ts';
import { DEEPEST, MOST_PIECES } from './find-excess.ts';
import { readPage, readSettings } from './page.ts';

const SIZE = 190_000;
const many = (piece: string, size = SIZE) => piece.repeat(Math.floor(size / piece.length));
const said = (body: string) => readPage(`---\n---\n${body}`, {}).faults.words.map(({ line, what }) => `${line}: ${what}`)[0];

test('excess is reported with its line, before any parser sees it', () => {
  expect(said(`Words.\n\n${'> '.repeat(DEEPEST + 1)}a`)).toBe('5: This line begins with more than 16 marks for lists and quotations.');
  expect(said(`Words.\n\nMore.\n${many('__a ')}`)).toBe('5: From this line on, there are more than 2000 marks such as * and _ without an empty line.');
  expect(said(many('&amp; '))).toBe('3: From this line on, there are more than 1000 codes such as &amp; without an empty line.');
  expect(said(many('[a] '))).toBe('3: From this line on, there are more than 4000 square brackets without an empty line.');
  expect(said(`\n${many('a', 2_001)}`)).toBe('4: There are more than 2000 characters without a space here.');
  expect(said(many('a\n\n'))).toBe('40002: The page has too many pieces.'.replace('40002', String(2 * (MOST_PIECES / 2) + 3)));
});

test.each([['bold in bold', '**a ', '**'], ['marks in turn', '*a _b ', '_*'], ['a list in lists', '', '']])('very deep %s is reported with its line', (_, open, close) => {
  const deep = open ? open.repeat(500) + 'x' + close.repeat(500) : Array.from({ length: 300 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n');
  expect(said(`Words.\n\n${deep}`)).toMatch(/^\d+: Lists, quotations or marks are nested too deeply here\.$/);
});

test('an ordinary long page is not too much', () => {
  expect(said(many('A sentence of *ordinary* length &amp; with [a link](https://example.org/page).\n\n', 60_000))).toBeUndefined();
  expect(said(many('One paragraph that a word processor wrote on one line, however long it is. ', 40_000))).toBeUndefined();
});

describe('fields', () => {
  const inFields = (yaml: string) => readSettings(yaml, {}).faults.fields.map(({ line, what }) => `${line}: ${what}`)[0];
  test.each([
    ['lists in lists', `b: c\na: ${many('[ ')}`, '2: There are more than 16 lists inside each other here.'], ['items on one line', `a:\n  ${many('- ')}`, '2: There are more than 16 lists inside each other here.'], ['question marks', many('? '), '1: There are more than 16 lists inside each other here.'],
    ['fields', Array.from({ length: 14_000 }, (_, at) => `a${at}: b`).join('\n'), '2001: The fields at the top hold too many values or lines.'], ['values on one line', `a: [${many('b, ')}]`, '1: The fields at the top hold too many values or lines.'], ['empty lines', many('\n'), '2001: The fields at the top hold too many values or lines.'],
  ])('very many %s are refused', (_, yaml, says) => {
    expect(inFields(yaml)).toBe(says);
    expect(compareReaders(`---\n${yaml}\n---\nx`)).toEqual([]);
  });
});
