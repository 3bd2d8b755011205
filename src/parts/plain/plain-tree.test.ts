import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import { readPage } from '../../mdx/page.ts';
import { parts } from '../index.ts';
import { textOf } from '../nodes.ts';
import { plainTree } from './plain-tree.ts';

const read = (words: string): Root => readPage(`---\ntitle: x\n---\n\n${words}\n`, {}).tree;

test.each(parts.filter(({ inline }) => !inline).map((part) => [part.name, part.example]))('%s becomes a frame with ordinary blocks, and none of its text is lost', (name, example) => {
  const tree = read(example);
  const [frame] = plainTree(tree).children;
  expect(frame).toMatchObject({ type: 'frame', part: name });
  expect(JSON.stringify(frame)).not.toContain('"part","name"');
  for (const word of textOf(tree.children[0]!).split(/\s+/)) expect(textOf(frame!)).toContain(word);
});

test('a gap inside a letter stays a gap', () => {
  expect(JSON.stringify(plainTree(read('<FamilyLetter title="Hello">\n\nDear <FillIn label="name" />,\n\n</FamilyLetter>')))).toContain('{"type":"gap","label":"name"');
});

test('a reference link gets its own address, and the definition is removed', () => {
  const { children } = plainTree(read('See [our page][there].\n\n[there]: https://example.org/there'));
  expect(children).toHaveLength(1);
  expect(children[0]).toMatchObject({ children: [{}, { type: 'link', url: 'https://example.org/there' }, {}] });
});

test('the page itself does not change', () => {
  const tree = read('<QuestionCards title="x">\n\n- What happened?\n\n</QuestionCards>');
  const before = JSON.stringify(tree);
  plainTree(tree);
  expect(JSON.stringify(tree)).toBe(before);
});
