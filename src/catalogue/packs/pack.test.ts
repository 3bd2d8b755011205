import { posix } from 'node:path';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { safeFileName } from './file-name.ts';
import type { Handout } from './handout.ts';
import { layOutPack } from './pack.ts';
import type { Pack } from './pack-contents.ts';

const handout = (slug: string, more: Partial<Handout> = {}): Handout => ({
  slug, title: slug, summary: 'S', language: 'en-GB', direction: 'ltr', credit: `“${slug}” is shared under CC0.`, address: `https://site.example/resources/${slug}/`, mayBeChanged: true, version: '1.0', changed: '2026-11-01',
  warnings: [], labels: [], facts: [], html: '', files: [{ name: `${slug}.pdf`, label: 'PDF', bytes: 1000 }], ...more,
});
const pack = (...handouts: Handout[]): Pack => ({ title: 'T', about: 'A', site: { name: 'Partnership', address: 'https://site.example/' }, handouts, leftOut: [] });
const textAt = (files: ReturnType<typeof layOutPack>, path: string) => files.map((file) => (file.path === path && 'text' in file ? file.text : '')).join('');

test('a pack has contents, a folder for each resource, credits and version, always in the same order', () => {
  const files = layOutPack(pack(handout('b', { files: [{ name: 'b.docx', label: 'Word document', bytes: 1 }, { name: 'face.png', bytes: 1 }] }), handout('a')));
  expect(files.map((file) => [file.path, 'address' in file ? file.address : '-'])).toEqual([
    ['CREDITS.txt', '-'], ['VERSION.txt', '-'], ['a/a.html', '-'], ['a/a.pdf', '/resources/a/a.pdf'], ['b/b.docx', '/resources/b/b.docx'], ['b/b.html', '-'], ['b/face.png', '/resources/b/face.png'], ['index.html', '-'],
  ]);
});

test('links lead to what is in the pack, and otherwise to the site; a place is named where there is one', () => {
  const link = (to: string) => `<a href="pack:${to}">x</a>`;
  const html = `${['/resources/b/', '/resources/b/#say', '/resources/b/#credit', '/resources/b/b.pdf', '/resources/c/', '/themes/x/?a=1#y'].map(link).join('')}<img src="pack:/resources/a/face.png" alt=""><a href="https://other.example/">o</a>`;
  const files = layOutPack(pack(handout('a', { html, files: [{ name: 'face.png', bytes: 1 }] }), handout('b', { html: '<h2 id="say">Say</h2>' })));
  expect([...textAt(files, 'a/a.html').split('<div class="words"')[1]!.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, to]) => to)).toEqual([
    '../b/b.html', '../b/b.html#say', '../b/b.html', '../b/b.pdf', 'https://site.example/resources/c/', 'https://site.example/themes/x/?a=1#y', '../a/face.png', 'https://other.example/', 'https://site.example/resources/a/',
  ]);
});

describe('typed text stays text', () => {
  const hostile = '</title><script>alert(1)</script>" onload="x\' & \u2028';
  const files = layOutPack({ ...pack(handout('a', { title: hostile, summary: hostile, credit: hostile, warnings: [hostile], facts: [[hostile, hostile]], files: [{ name: 'a.pdf', label: hostile, bytes: 1 }] })), title: hostile, about: hostile, leftOut: [hostile], site: { name: hostile, address: 'https://site.example/' } });
  test.each(['index.html', 'a/a.html'])('in %s', (path) => {
    const html = textAt(files, path);
    const tags = [...html.matchAll(/<([a-z0-9]+)([^>]*)>/g)];
    expect(tags.filter(([, tag, attributes]) => tag === 'script' || /\son/.test(attributes!))).toEqual([]);
    expect(html).toContain('&#60;/title&#62;');
    expect(parse(html).childNodes).toHaveLength(2);
  });
});

test('credits and version say what belongs to what, on lines that any editor shows', () => {
  const files = layOutPack({ ...pack(handout('a', { warnings: ['A machine draft.'], changed: '2026-11-20' }), handout('b')), leftOut: ['“C” is retired. It was wrong.'] });
  expect(textAt(files, 'CREDITS.txt')).toBe('\uFEFFT\r\nFrom Partnership, https://site.example/\r\n\r\nYou may use and change what is in here. Keep the line of credit with each thing.\r\n\r\n“a” is shared under CC0.\r\nA machine draft.\r\n\r\n“b” is shared under CC0.\r\n');
  expect(textAt(files, 'VERSION.txt')).toBe('\uFEFFT\r\nFrom Partnership, https://site.example/\r\nThe newest change in it is of 20 November 2026 (2026-11-20).\r\n\r\na: version 1.0, 2026-11-20\r\nb: version 1.0, 2026-11-01\r\n\r\n“C” is retired. It was wrong.\r\n');
});

test('what may not be changed says so, and nothing else in the pack says that it may', () => {
  const files = layOutPack(pack(handout('a', { mayBeChanged: false }), handout('b')));
  expect(textAt(files, 'CREDITS.txt')).toContain('You may use what is in here and pass it on. You may change it too, except where the line of credit says otherwise. Keep the line of credit with each thing.\r\n\r\n“a” is shared under CC0.\r\nPass it on unchanged: its licence does not let others change it.\r\n\r\n“b”');
  expect(textAt(files, 'index.html')).not.toContain('Word documents are there to be changed');
  expect(textAt(files, 'a/a.html')).toContain('Pass it on unchanged');
});

test('folders and files have names that Windows takes', () => {
  const paths = layOutPack(pack(handout('con', { files: [{ name: 'aux.pdf', label: 'x', bytes: 1 }] }))).map(({ path }) => path);
  expect(paths).toEqual(['CREDITS.txt', 'VERSION.txt', 'con-/aux-.pdf', 'con-/con-.html', 'index.html']);
  expect(paths.every((path) => posix.normalize(path) === path)).toBe(true);
});

test.each([
  ['wet-play-plan.pdf', 'wet-play-plan.pdf'], ['CON', 'CON-'], ['com1.txt', 'com1-.txt'], ['console.txt', 'console.txt'], ['a<b>:"c".txt', 'a-b-c-.txt'], ['..\\..\\x', '..-..-x'], ['name. ', 'name'], ['a\u202Efdp.exe', 'a-fdp.exe'], ['...', 'file'], ['', 'file'],
])('the name %j becomes %j', (name, safe) => expect(safeFileName(name)).toBe(safe));
