import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { writeFields } from './write-fields.ts';

const BEFORE = '# ours\ntitle: "Circles: a plan"\nroles: [head, teacher]   # both\nsafeguarding:\n  pictures: none\n  nameless: true\nversion: "1.0"';

test('what nobody changed keeps its lines letter for letter', () => {
  expect(writeFields(parse(BEFORE) as Record<string, unknown>, BEFORE)).toBe(BEFORE);
});

test('one change is one line', () => {
  const values = { ...(parse(BEFORE) as Record<string, unknown>), version: '1.1' };
  expect(writeFields(values, BEFORE)).toBe(BEFORE.replace('"1.0"', '"1.1"'));
});

test('a new field goes where the form has it, and a field that was emptied is removed', () => {
  const { roles: _, ...values } = parse(BEFORE) as Record<string, unknown>;
  expect(writeFields({ ...values, roles: [], summary: 'One: two', files: [{ file: '' }] }, BEFORE, ['title', 'summary', 'roles', 'safeguarding'])).toBe(
    '# ours\ntitle: "Circles: a plan"\nsummary: "One: two"\nsafeguarding:\n  pictures: none\n  nameless: true\nversion: "1.0"',
  );
});

test('a "no" and a zero are values; what a form leaves behind for an empty field is not', () => {
  expect(writeFields({ example: false, minutes: 0, ages: { from: '' }, notes: [''] })).toBe('example: false\nminutes: 0');
});

const pages = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mdx'));

test.each(pages)('content/%s comes back as it was', (file) => {
  const yaml = readFileSync(`content/${file}`, 'utf8').split('\n---\n')[0]!.slice(4);
  expect(writeFields(parse(yaml) as Record<string, unknown>, yaml)).toBe(yaml);
});
