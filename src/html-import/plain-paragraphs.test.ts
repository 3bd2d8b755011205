import type { Root, TableCell } from 'mdast';
import { expect, test } from 'vitest';
import { toPlainParagraphs } from './plain-paragraphs.ts';
import { writeMarkdown } from './write-markdown.ts';

test('a row of a table is one line, without dashes for cells that are empty, and an empty row is none', () => {
  const cell = (value: string): TableCell => ({ type: 'tableCell', children: value ? [{ type: 'text', value }] : [] });
  const page: Root = { type: 'root', children: [{ type: 'table', children: [['Aim', '', 'Calm'], ['', '', ''], ['', 'Chairs', ' ']].map((row) => ({ type: 'tableRow', children: row.map(cell) })) }] };
  expect(writeMarkdown(toPlainParagraphs(page)).trim()).toBe('Aim – Calm\n\nChairs');
});
