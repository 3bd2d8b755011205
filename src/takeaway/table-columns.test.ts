import type { Table } from 'mdast';
import { expect, test } from 'vitest';
import { breakable, columnsOf, INSET } from './table-columns.ts';

const ROOM = { size: 18, wide: 481 };
const table = (...rows: string[][]): Table => ({ type: 'table', children: rows.map((row) => ({ type: 'tableRow', children: row.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })) })) });

test('a word that fits into its column is not broken, in regular type and in bold', () => {
  const columns = columnsOf(table(['Responsibilities', 'x'], ['Move', 'Communication '.repeat(30)]), ROOM)!;
  expect(breakable('Responsibilities', { size: 18, wide: columns[0]! - INSET, bold: true })).toBe('Responsibilities');
  expect(breakable('Communication', { size: 18, wide: columns[1]! - INSET })).toBe('Communication');
});

test('a word that is too wide may break anywhere', () => expect(breakable('Wide', { size: 18, wide: 10 })).toBe('W\u200bi\u200bd\u200be'));

test('Chinese breaks between characters, so it neither fills a column nor needs break points', () => {
  const chinese = '他们一起谈了这件事两个人都知道接下来要做什么'.repeat(4);
  expect(columnsOf(table(['谁', '什么'], ['老师', chinese]), ROOM)).toBeDefined();
  expect(breakable(chinese, ROOM)).toBe(chinese);
});
