import { expect, test } from 'vitest';
import { allKinds } from '../../schema/index.ts';
import { readDocument } from './document/read-document.ts';
import { writeDocument } from './document/write-document.ts';
import { pageFormat } from './format.ts';

const starts = allKinds.flatMap(({ name, begins }) => {
  const body = begins?.('2026-11-23').body;
  return typeof body === 'string' ? [[name, body] as const] : [];
});
const rewritten = (body: string) => {
  const { doc, sources } = readDocument(body);
  return writeDocument(doc, sources);
};
const savedAndRead = (body: string) => pageFormat.fromFile(pageFormat.toFile({ title: 'New', body })).body;

test.each([...starts, ['with empty lines around it', '\n\n## What we talked about\n\n## Next time\n\n\n'] as const])('the text that a new form of %s begins with is the same after a save, so nothing in it is unsaved', (_, body) => {
  expect(rewritten(body)).toBe(body);
  expect(savedAndRead(body)).toBe(body.trim());
  expect(rewritten(body.trim())).toBe(body.trim());
});

test('some kinds begin with a text', () => {
  expect(starts.map(([name]) => name)).toContain('meetings');
});
