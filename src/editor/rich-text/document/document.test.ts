import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { EditorState, TextSelection } from 'prosemirror-state';
import { canJoin, canSplit } from 'prosemirror-transform';
import type { Node } from 'prosemirror-model';
import { describe, expect, test } from 'vitest';
import { BY_HAND, CONSTRUCTS, PARTS } from '../../../../tests/browser/every-construct.ts';
import { madeUpBody } from '../../../../tests/made-up-bodies.ts';
import { splitPage } from '../../../mdx/front-matter.ts';
import { readPage } from '../../../mdx/page.ts';
import { parts } from '../../../parts/index.ts';
import { textOf } from '../../../parts/nodes.ts';
import { readDocument } from './read-document.ts';
import { schema } from './schema.ts';
import { meaningOf, toTree } from './to-tree.ts';
import { writeDocument } from './write-document.ts';

const RUNS = Number(process.env.FUZZ ?? 1_500);
const SEED = Number(process.env.SEED ?? 7);

const content = globSync('content/**/*.mdx').map((file) => [file.replaceAll('\\', '/'), splitPage(readFileSync(file, 'utf8')).body.trim()] as const);
const pages = [...content, ['every construct', CONSTRUCTS.join('\n\n')], ['every part', PARTS.join('\n\n')], ['by hand', BY_HAND], ['the examples of the parts', parts.map(({ example }) => example).join('\n\n')]] as const;

/** The document with something added to one of its blocks. */
function edit(doc: Node, at: number, words: string): Node {
  return EditorState.create({ doc }).tr.insertText(words, at).doc;
}

/** Where each block of text ends. */
function ends(doc: Node): number[] {
  const found: number[] = [];
  doc.descendants((node, at) => void (node.isTextblock && found.push(at + 1 + node.content.size)));
  return found;
}

/** The lines that are in only one of two texts. */
function changed(before: string, after: string): [string[], string[]] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  while (old.length && old[0] === now[0]) old.shift(), now.shift();
  while (old.length && old.at(-1) === now.at(-1)) old.pop(), now.pop();
  return [old, now];
}

describe.each(pages)('%s', (name, body) => {
  const { doc, sources } = readDocument(body);

  test('opens as blocks that people can edit', () => {
    doc.check();
    const written = doc.children.filter((block) => block.type.name === 'as_written');
    expect(written.filter((block) => !/^\[/.test(block.textContent))).toEqual([]);
  });

  test('is written back to the byte when nobody has changed it', () => {
    expect(writeDocument(doc, sources)).toBe(body);
  });

  test('is written back to the byte when an edit is taken back', () => {
    const at = ends(doc)[0]!;
    const again = EditorState.create({ doc: edit(doc, at, 'x') }).tr.delete(at, at + 1).doc;
    expect(writeDocument(again, sources)).toBe(body);
  });

  test('an edit of one word changes one place', () => {
    for (const at of ends(doc)) {
      const now = edit(doc, at, ' §more');
      const text = writeDocument(now, sources);
      const [old, added] = changed(body, text);
      expect(added.join('\n'), `${name} at ${at}`).toContain('§more');
      // What is written by hand may run over several lines, and is written in one.
      if (content.some(([file]) => file === name) && doc.resolve(at).parent.content.size) expect([old.length, added.length], `${name}: ${old.join('\n')} | ${added.join('\n')}`).toEqual([1, 1]);
      // A definition with a word behind it is no definition.
      if (doc.resolve(at).parent.type.name !== 'as_written') expect(meaningOf(toTree(readDocument(text).doc.children))).toBe(meaningOf(toTree(now.children)));
    }
  });
});

test('what is written is read as the same document, block by block, whatever somebody wrote', () => {
  fc.assert(fc.property(madeUpBody, (body) => {
    const { doc, sources } = readDocument(body);
    doc.check();
    expect(writeDocument(doc, sources)).toBe(body);
    // Written anew, without any of what is known of the file.
    const anew = readDocument('').sources;
    const text = writeDocument(doc, anew);
    if (doc.children.some(({ type }) => type.name === 'as_written')) return;
    expectSame(readDocument(text).doc, doc);
  }), { numRuns: RUNS, seed: SEED, endOnFailure: true });
});

test('what the check accepts can be edited', () => {
  fc.assert(fc.property(madeUpBody, (body) => {
    if (readPage(`---\n---\n${body}`, {}).faults.words.length) return;
    const { doc } = readDocument(body);
    expect(doc.children.filter((block) => block.type.name === 'as_written' && block.attrs.why)).toEqual([]);
  }), { numRuns: RUNS, seed: SEED, endOnFailure: true });
});

const place = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
const change = fc.oneof(
  fc.record({ type: fc.constant('delete' as const), from: place, to: place }),
  fc.record({ type: fc.constant('type' as const), from: place, words: fc.oneof(fc.constantFrom('*', '_', ' ', '  ', '`', '[x](y)', '1. ', '- ', '# ', '| a |', '<b>', '{x}', '\\', '~', '!', 'www.example.org', 'a@b.example', '&amp;', '---', '=', 'https://example.org/a_b', '+'), fc.string({ maxLength: 6 })) }),
  fc.record({ type: fc.constant('mark' as const), from: place, to: place, mark: fc.constantFrom('strong', 'em', 'strike', 'code', 'link') }),
  fc.record({ type: fc.constant('insert' as const), from: place, part: fc.nat(CONSTRUCTS.length + PARTS.length - 1) }),
  fc.record({ type: fc.constant('split' as const), from: place }),
  fc.record({ type: fc.constant('join' as const), from: place }),
  fc.record({ type: fc.constant('break' as const), from: place }),
);

function apply(doc: Node, one: typeof change extends fc.Arbitrary<infer T> ? T : never): Node {
  const state = EditorState.create({ doc });
  const at = (where: number) => {
    const { from } = TextSelection.near(doc.resolve(Math.round(where * doc.content.size)));
    // Not between the two halves of a character.
    return /[\ud800-\udbff]$/.test(doc.textBetween(Math.max(0, from - 1), from)) ? from - 1 : from;
  };
  const from = at(one.from);
  const { tr } = state;
  if (one.type === 'delete') tr.deleteRange(Math.min(from, at(one.to)), Math.max(from, at(one.to)));
  else if (one.type === 'type') tr.insertText(one.words.replace(/[\r\n]/g, ' '), from);
  else if (one.type === 'mark') tr.addMark(Math.min(from, at(one.to)), Math.max(from, at(one.to)), schema.mark(one.mark, one.mark === 'link' ? { href: 'https://example.org/' } : null));
  else if (one.type === 'insert') tr.insert(Math.round(one.from * doc.childCount) === doc.childCount ? doc.content.size : 0, readDocument([...CONSTRUCTS, ...PARTS][one.part]!).doc.content);
  else if (one.type === 'split' && canSplit(doc, from)) tr.split(from);
  else if (one.type === 'join' && doc.resolve(from).depth && doc.resolve(doc.resolve(from).before()).nodeBefore?.type === doc.resolve(doc.resolve(from).before()).nodeAfter?.type && canJoin(doc, doc.resolve(from).before())) tr.join(doc.resolve(from).before());
  else if (one.type === 'break' && doc.resolve(from).parent.type.spec.content === 'inline*') tr.insert(from, schema.node('hard_break'));
  return tr.doc;
}

test('whatever somebody does to a page, what is written is read as what they made', () => {
  fc.assert(fc.property(fc.oneof(madeUpBody, fc.constantFrom(...pages.map(([, body]) => body).filter((body) => body.length < 6000))), fc.array(change, { minLength: 1, maxLength: 8 }), (body, changes) => {
    const { doc, sources } = readDocument(body);
    const made = changes.reduce(apply, doc);
    made.check();
    const text = writeDocument(made, sources);
    if (hasWritten(made) || hasLooseNote(made)) return;
    expectSame(readDocument(text).doc, made);
  }), { numRuns: RUNS, seed: SEED, endOnFailure: true });
});

/** The same document; or, where Markdown cannot say it, such as half a bold emoji, the same words. */
function expectSame(one: Node, other: Node): void {
  const difference = firstDifference(one, other);
  if (!difference) return;
  const words = (doc: Node) => toTree(doc.children).map((block) => textOf(block)).join('').replace(/\s+/g, '');
  expect(words(one), difference.join('\n')).toBe(words(other));
  expect(/"type":"(delete|emphasis|strong|break)"/.test(difference[1]), difference.join('\n')).toBe(true);
}

/** What the first block in which two documents differ says in each. */
function firstDifference(one: Node, other: Node): [string, string] | undefined {
  const [a, b] = [one, other].map((doc) => toTree(doc.children).map((block) => meaningOf([block]))) as [string[], string[]];
  const at = a.findIndex((block, index) => block !== b[index]);
  return at < 0 && a.length === b.length ? undefined : [a[at < 0 ? b.length : at] ?? '', b[at < 0 ? a.length : at] ?? ''];
}

function hasWritten(doc: Node): boolean {
  let found = false;
  doc.descendants((node) => void (found ||= node.type.name === 'as_written'));
  return found;
}

/** Whether there is a mark without a note, or two notes of a name. The editor takes such marks away. */
function hasLooseNote(doc: Node): boolean {
  const [marks, notes] = [new Set<string>(), [] as string[]];
  doc.descendants((node) => {
    if (node.type.name === 'note_mark') marks.add(String(node.attrs.label).toLowerCase());
    if (node.type.name === 'note') notes.push(String(node.attrs.label).toLowerCase());
  });
  return new Set(notes).size < notes.length || [...marks].some((label) => !notes.includes(label));
}

test.each([
  'Write to tom\\@x.example now.', 'See www\\.example.org now.', 'See https\\://example.org now.', 'Tel/office@x.example', 'see:www.x.example', '“www.x.example”', '•www.x.example', '–www.x.example',
  '/office@x.example', 'office\\_1@x.example', 'first\\_last@x.example', 'office@x.example', '(office@x.example)', 'E-mail:office@x.example', 'www.x.example',
  'Ring 01603/office@x.example', '(www.x.example)', '“http://x.example/a_b_c”', '- www.x.example\n  - mail:a_b@x.example', '| a |\n| --- |\n| Tel/o@x.example |',
])('a page that holds the address %j opens, and is the same to the byte when it is saved', (text) => {
  const { doc, sources } = readDocument(text);
  expect(writeDocument(doc, sources)).toBe(text);
});
