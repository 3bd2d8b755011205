import fc from 'fast-check';
import { List, Map } from 'immutable';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { hostOf } from '../../mdx/name-bare-link.ts';
import { readPage } from '../../mdx/page.ts';
import { nodesOf } from '../../mdx/walk.ts';
import { textOf } from '../../parts/nodes.ts';
import { BY_HAND, CONSTRUCTS, PARTS } from '../../../tests/browser/every-construct.ts';
import { asWrittenEditors } from './as-written.ts';
import { pageFormat, type FileFormat } from './format.ts';
import { inEditor } from './in-editor.ts';
import { meaningOf } from './meaning.ts';
import { partEditors } from './part-editors.ts';
import { pictureAlone } from './picture-alone.ts';

// As in the bundle of the editor.
vi.mock('../../../node_modules/decap-cms-widget-markdown/dist/esm/serializers/remarkEscapeMarkdownEntities', () => import('./escape-typed.ts'));

/** How many pages are made up; more for a longer look: FUZZ=5000 npx vitest run src/editor/rich-text/in-editor.test.ts */
const RUNS = Number(process.env.FUZZ ?? 300);

let asEditorWrites: (words: string) => string;
let format: FileFormat;
let slateToMarkdown: (value: unknown, options: object) => string;
let markdownToSlate: (words: string, options: object) => unknown;

beforeAll(async () => {
  // The editor's own reader and writer, which are made for a browser and know the parts from the last editor that was opened.
  Object.assign(globalThis, { window: globalThis, localStorage: { getItem: () => null } });
  const { default: Control } = (await import('decap-cms-widget-markdown/dist/esm/MarkdownControl')) as unknown as { default: new (props: object) => unknown };
  const editors = Map([...partEditors(2026), ...asWrittenEditors(), pictureAlone(2026)].map((editor) => [editor.id, editor] as const));
  new Control({ getEditorComponents: () => editors, field: Map({ modes: List(['rich_text']) }) });
  ({ asEditorWrites } = await import('./as-editor-writes.ts'));
  ({ slateToMarkdown, markdownToSlate } = await import('decap-cms-widget-markdown/dist/esm/serializers'));
  format = pageFormat(asEditorWrites);
});

const shown = (words: string) => inEditor(words, asEditorWrites).map((block) => block.shown);

test('shows as rich text what rich text can hold, and the rest as it is written', () => {
  expect(shown(CONSTRUCTS.join('\n\n')).flatMap((block) => /^`+as-written-(\w+)/.exec(block)?.[1] ?? [])).toEqual(['table', 'ticks', 'code', 'note', 'note']);
  expect(shown(PARTS.join('\n\n'))).toEqual(PARTS);
  expect(shown(BY_HAND).flatMap((block) => /^`+as-written-(\w+)/.exec(block)?.[1] ?? [])).toEqual(['other', 'other', 'other', 'other', 'other', 'code']);
});

test.each([
  ['a star that is a star', '2 * 3 * 4', '2 \\* 3 \\* 4'],
  ['a link by its name', 'See [it][a].\n\n[a]: https://example.org "The title"', 'See [it](<https://example.org> "The title").'],
  ['a sign by its code', '&copy; R&amp;D &lt;3', '© R\\&D \\<3'],
  ['a break as a tag', 'one<br />two', 'one\\\ntwo'],
])('gives the editor %s so that it reads it as the site does', (_, words, plain) => {
  expect(shown(words)[0]).toBe(plain);
});

test('shows a page that cannot be understood whole, as it is written', () => {
  expect(shown('First words\n\n<Scenaro title="x">\n\nwords')).toEqual(['```as-written-other\nFirst words\n\n<Scenaro title="x">\n\nwords\n```']);
});

test('shows all of a page as it is written when the editor would damage two blocks only together', () => {
  const damaging = (words: string) => (words.includes('One') && words.includes('Two') ? words.replace('Two', '') : words);
  expect(inEditor('One', damaging).map((block) => block.shown)).toEqual(['One']);
  expect(inEditor('One\n\nTwo', damaging).map((block) => block.shown)).toEqual(['```as-written-other\nOne\n```', '```as-written-other\nTwo\n```']);
});

describe(`${RUNS} pages made up of everything that a teacher may use`, { timeout: 120_000 + RUNS * 400 }, () => {
  const blocks = [...CONSTRUCTS, ...PARTS, ...BY_HAND.split('\n\n').filter((block) => block.trim())];
  const page = fc.array(fc.constantFrom(...blocks), { minLength: 1, maxLength: 8 }).map((chosen) => chosen.join('\n\n').trim());

  test('say the same after the editor has opened and closed them', () => {
    fc.assert(fc.property(page, (words) => {
      expect(meaningOf(asEditorWrites(shown(words).join('\n\n')))).toBe(meaningOf(words));
    }), { numRuns: RUNS, seed: 7 });
  });

  test('come back byte for byte when they are saved as they were, with either end of lines', () => {
    fc.assert(fc.property(page, fc.boolean(), (words, isWindows) => {
      const text = `---\ntitle: A page\n---\n\n${words}\n`;
      const file = isWindows ? text.replaceAll('\n', '\r\n') : text;
      expect(format.toFile(format.fromFile(file))).toBe(text);
    }), { numRuns: RUNS, seed: 7 });
  });

  test('keep every block but the edited one byte for byte', () => {
    fc.assert(fc.property(page, fc.nat(), (words, seed) => {
      const before = inEditor(words, asEditorWrites);
      const edited = seed % before.length;
      const entry = format.fromFile(`---\ntitle: A page\n---\n\n${words}\n`);
      const body = asEditorWrites(before.map((block, index) => (index === edited ? 'Edited, a < {b}.' : block.shown)).join('\n\n'));
      const expected = before.map(({ written, gap }, index) => {
        const isBeside = index === edited || index + 1 === edited;
        return (index === edited ? 'Edited, a \\< \\{b\\}.' : written) + (index === before.length - 1 ? '' : isBeside ? '\n\n' : gap);
      }).join('');
      expect(format.toFile({ ...entry, body })).toBe(`---\ntitle: A page\n---\n\n${expected}\n`);
    }), { numRuns: RUNS, seed: 7 });
  });
});

test('typed text is kept, whatever characters it contains', { timeout: 120_000 + RUNS * 400 }, () => {
  const character = fc.constantFrom(...'\\*_`~[](){}<>|#+-=.!&;: 1a\u00e9'.split(''), 'word', ' - ', '1. ', '&amp;', '](', '**', '<br>', ' https://example.org/a_b ', '\u0628');
  fc.assert(fc.property(fc.array(character, { minLength: 1, maxLength: 12 }), (characters) => {
    const typed = characters.join('').replace(/\s+/g, ' ').trim();
    if (!typed) return;
    const written = typedAs(typed);
    const { tree, faults } = readPage(format.toFile({ title: 'A', body: written }), {});
    expect(faults.words).toEqual([]);
    expect(tree.children.map(({ type }) => type)).toEqual(['paragraph']);
    // A bare address is shown under the name of its site, and kept as it was typed.
    for (const node of nodesOf(tree)) if (node.type === 'link' && textOf(node) === hostOf(node.url)) node.children = [{ type: 'text', value: node.url }];
    expect(textOf(tree)).toBe(typed);
    expect(asEditorWrites(shown(written).join('\n\n'))).toBe(written);
  }), { numRuns: RUNS * 5, seed: 7 });

  /** What the editor writes for one paragraph of typed words. */
  function typedAs(words: string): string {
    return slateToMarkdown([{ type: 'paragraph', children: [{ text: words }] }], {});
  }
});

describe('a picture in a paragraph of its own', () => {
  const fieldsOf = (words: string) => (markdownToSlate(words, {}) as { type: string; data?: { shortcode?: string; shortcodeData: object } }[]).map(({ type, data }) => data?.shortcode ? [data.shortcode, data.shortcodeData] : type);
  const shortcode = (shortcodeData: object) => ({ type: 'shortcode', data: { shortcode: 'picture-alone', shortcodeData }, children: [{ text: '' }] });

  test('has a field for what it shows, also as it comes out of Word', () => {
    expect(fieldsOf('![Write what this picture shows](picture-1.webp)\n\nWords.\n\n![A \\[sign\\] &amp; *a star*](a.png)')).toEqual([
      ['picture-alone', { file: 'picture-1.webp', description: 'Write what this picture shows' }], 'paragraph', ['picture-alone', { file: 'a.png', description: 'A [sign] & *a star*' }],
    ]);
  });

  test.each(['Words ![inside](a.png) a paragraph', '![One](a.png) ![two](b.png)', '![From elsewhere](https://example.org/a.png)', '![With a title](a.png "Title")', '![One](a.png)\nand words'])('and %s is none', (words) => {
    expect(fieldsOf(words)).toEqual(['paragraph']);
  });

  test('its description is exactly what was typed, whatever characters it contains', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'\\*_`~[](){}<>|!&;#"a é'.split(''), '&amp;', '](x)', '<br>') }), (typed) => {
      const words = typed.replace(/\s+/g, ' ').trim();
      const { tree, faults } = readPage(format.toFile({ title: 'A', body: slateToMarkdown([shortcode({ file: 'a.png', description: typed })], {}) }), {});
      expect(faults.words).toEqual([]);
      expect(tree.children).toMatchObject([{ type: 'paragraph', children: [{ type: 'image', url: 'a.png', alt: words }] }]);
    }), { numRuns: RUNS * 3, seed: 7 });
  });

  test('is gone when its file is taken out', () => {
    expect(slateToMarkdown([shortcode({ description: 'Six faces' })], {})).toBe('');
  });
});

test('emptying a box removes its block', () => {
  const paragraph = (text: string) => ({ type: 'paragraph', children: [{ text }] });
  const box = { type: 'shortcode', data: { shortcode: 'as-written-table', shortcodeData: { written: ' ' } }, children: [{ text: '' }] };
  expect(format.toFile({ title: 'A', body: slateToMarkdown([paragraph('Before'), box, paragraph('after')], {}) })).toBe('---\ntitle: A\n---\n\nBefore\n\nafter\n');
});
