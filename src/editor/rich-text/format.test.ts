import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EditorState } from 'prosemirror-state';
import { readDocument } from './document/read-document.ts';
import { writeDocument } from './document/write-document.ts';
import { pageFormat, settingsFormat, SOURCE } from './format.ts';

/** As the rich text editor returns a body in which somebody has replaced some words. */
const edited = (body: unknown, words: string, by: string) => {
  const { doc, sources } = readDocument(String(body));
  let place = -1;
  doc.descendants((node, at) => void (node.isText && node.text!.includes(words) && (place = at + node.text!.indexOf(words))));
  return writeDocument(EditorState.create({ doc }).tr.insertText(by, place, place + words.length).doc, sources);
};
const format = pageFormat;
const pages = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mdx'));

test.each(pages)('content/%s, opened and saved, comes back byte for byte', (file) => {
  const text = readFileSync(`content/${file}`, 'utf8');
  expect(format.toFile(format.fromFile(text))).toBe(text);
});

test.each(pages)('content/%s, with a word added to its text, changes one line of its file', (file) => {
  const text = readFileSync(`content/${file}`, 'utf8');
  const entry = format.fromFile(text);
  const { doc } = readDocument(String(entry.body));
  let words = '';
  doc.descendants((node) => void (words ||= node.isText && /\w{4}/.test(node.text!) ? /\p{L}{4,}/u.exec(node.text!)![0] : ''));
  if (!words) return;
  const saved = format.toFile({ ...entry, body: edited(entry.body, words, `${words}, and more`) });
  const [before, after] = [text.split('\n'), saved.split('\n')];
  expect(after).toHaveLength(before.length);
  expect(after.filter((line, at) => line !== before[at])).toEqual([expect.stringContaining(', and more')]);
});

test('the settings, opened and saved, come back byte for byte', () => {
  const text = readFileSync('content/settings.yml', 'utf8');
  expect(settingsFormat.toFile(settingsFormat.fromFile(text))).toBe(text);
});

const PAGE = '---\ntitle: Circles\nschool: oak\nadapted:\n  resource: circle-plan\n---\n\nFirst.\n\n- one\n- two\n\nLast.\n';

describe('an edit', () => {
  test('changes its own lines and no others', () => {
    const entry = format.fromFile(PAGE);
    const saved = format.toFile({ ...entry, body: edited(entry.body, 'First.', 'First, changed.') });
    expect(saved).toBe(PAGE.replace('First.', 'First, changed.'));
  });

  test('beside a part leaves the part whole, and its characters as they were', () => {
    const part = '<QuestionCards title="Cards">\n\n- What happened?\n- Who?\n\n</QuestionCards>';
    const entry = format.fromFile(PAGE.replace('- one\n- two', part));
    const saved = format.toFile({ ...entry, body: edited(entry.body, 'Last.', 'At last.') });
    expect(saved).toBe(PAGE.replace('- one\n- two', part).replace('Last.', 'At last.'));
  });

  test('of the fields leaves the words alone', () => {
    const entry = format.fromFile(PAGE);
    expect(format.toFile({ ...entry, title: 'Circles again' })).toBe(PAGE.replace('title: Circles', 'title: Circles again'));
  });

  test('keeps what a teacher types as the words it is', () => {
    const saved = format.toFile({ title: 'New', body: 'We <3 {name}, a < b, and import the plan' });
    expect(saved).toBe('---\ntitle: New\n---\n\nWe \\<3 \\{name\\}, a \\< b, and import the plan\n');
  });
});

test('an entry in a folder of its own goes by Decap’s name for it in the form, and by its own in the file', () => {
  const entry = format.fromFile(PAGE);
  expect(entry.adapted).toEqual({ resource: 'circle-plan/index' });
  expect(format.toFile({ ...entry, title: 'Other' })).toContain('resource: circle-plan\n');
});

test('front matter that is marked as a program is read as nothing, and never run', () => {
  const text = '---js\n{ title: (globalThis.ranInEditor = true) }\n---\nWords.\n';
  expect(format.fromFile(text)).toEqual({ body: text, [SOURCE]: text });
  expect('ranInEditor' in globalThis).toBe(false);
});
