import { describe, expect, test } from 'vitest';
import { validateDraft } from '../editor/validation/validate-draft.ts';
import { sampleSource } from '../checks/content/sample.ts';
import { resources } from '../schema/resources.ts';
import { settings } from '../schema/settings.ts';
import { readPage, readSettings } from './page.ts';

const hidden = (source: string) => readPage(source, resources.fields).faults.words.filter(({ what }) => /hidden character|changes the direction/.test(what));
const body = (words: string) => `---\ntitle: x\n---\n\n${words}\n`;
const fields = (yaml: string) => `---\n${yaml}\n---\n\nWords.\n`;

describe('a character that nobody can see is refused, however it gets there', () => {
  test.each([
    'a &#x202E;b', 'a &#8238;b', '## A &#x202e;heading', '| a |\n|---|\n| &#x202E;b |', '- one\n- **&#x202E;two**', '[a&#x202E;b](/pages/about/)', '[a](/pages/about/ "&#x202E;b")', '![&#x202E;faces](faces.png)', '![faces](faces.png "&#x202E;b")',
    '[a][one]\n\n[one]: /pages/about/ "&#x202E;b"', 'Words[^1].\n\n[^1]: A &#x202E;note.', '<Scenario title="&#x202E;The ball">\n\nTwo pupils.\n\n</Scenario>', '<FillIn label="&#8238;name" />', '> A &#xE0041;quotation', '&#xFEFF;a', '&NoBreak;a', '&#xFFF9;a', '&#x3164;a', 'a&#xFE00;&#xFE01;', 'a&#xE0100;',
    '&#x2067;turned and never closed', '[a&#x2066;](/pages/about/) b', '[a](https://example.org/%E2%80%AEb)', '<https://example.org/%E2%80%AEb>', '`a`\n\n<!-- &#x202E; -->',
    'a &#x2069;b &#x2067;c', `a${'\u200B\u200C'.repeat(4)}b`, 'a&#x180B;b', 'a\uFDD0b', 'a\u{1FFFE}b', 'a&#x17B4;b', '<Claim measured="a" sample="b" date="c" source="https://example.org/%E2%80%AEa" strength="evaluation">\n\nIt helped.\n\n</Claim>',
  ])('in the body: %s', (words) => expect(hidden(body(words))).toHaveLength(1));

  test.each([
    'title: "Safe \\u202Etxt.exe"', 'title: "a\\x07b"', 'title: "a\\U000E0041b"', 'title: "a\\ud800b"', 'title: "a\\eb"', 'title: "\\_\\u2067b"', 'summary: >-\n  a\ntitle: "\\u202E"', 'needs: ["a", "b\\u202Ec"]', 'adapted: {resource: x, why: "b\\u202Ec"}', '"\\u202Etitle": x', 'adapted: {"\\u202Ewhy": x}', 'sources: ["https://example.org/%E2%80%AEa"]',
  ])('in a field: %s', (yaml) => expect(hidden(fields(yaml))).toMatchObject([{ line: yaml.startsWith('summary') ? 4 : 2 }]));

  test('in the settings', () => {
    expect(readSettings('name: a\nstrapline: "b\\u202Ec"\n', settings.fields).faults.words).toMatchObject([{ line: 2, field: 'strapline' }]);
  });

  test('so that the editor does not save it', () => {
    const stopping = (text: string) => validateDraft({ kind: 'resources', slug: 'plan', text, beside: [] }, { today: '2026-11-23', entries: [] }).stopping.map(({ what }) => what);
    expect(stopping(sampleSource({ fields: { title: 'Safe \u202Etxt.exe' } }))).toContain('There is a hidden character here (U+202E).');
    expect(stopping(sampleSource({ body: 'a &#x202E;b' }))).toEqual(['There is a hidden character here (U+202E).']);
  });
});

describe('what languages, emoji and the editor need is accepted, typed or as a code', () => {
  test.each([
    'می\u200cخواهم', '&zwnj;&zwj;', '👩🏽‍🏫 ☺\uFE0F 1\uFE0F\u20E3', '🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}', '&lrm;a&rlm;', '\u061Cمرحبا', '&nbsp;a&shy;b&#x200B;c', '\u2066a\u2069 and &#x2067;b&#x2069;', '&#x2067;**b** [c](/pages/about/)&#x2069;', '[a](https://example.org/%E2%80%8E%C3%A9)', '`&#x202E;`', 'Tab&#9;stop', '👁\uFE0F\u200D🗨\uFE0F', 'a&#x2067;b&#x2068;c&#x2069;d&#x2069;e',
  ])('%s', (words) => expect(hidden(body(words))).toEqual([]));
  test('in a field', () => expect(hidden(fields('title: "a\\u200Fb\\u00ADc\\u200Dd\\_e\\tf"'))).toEqual([]));
});
