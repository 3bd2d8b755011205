import { readdirSync, readFileSync } from 'node:fs';
import { markdownToMdast as native } from 'satteri';
import { expect, test } from 'vitest';
import type { Nodes } from 'mdast';
import { parts } from '../../parts/index.ts';
import { markdownToMdast } from './markdown.ts';

const pages = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mdx'))
  .map((file): [string, string] => [file, readFileSync(`content/${file}`, 'utf8').split('\n---\n').slice(1).join('\n---\n')]);

test.each([...pages, ...parts.map((part): [string, string] => [part.name, part.example])])('the editor reads %s as the build does', (_, words) => {
  expect(shapeOf(markdownToMdast(words))).toEqual(shapeOf(native(words) as Nodes));
});

test('a long page that is read again gives the same tree, which each reader may change', () => {
  const words = 'A line of the page.\n\n'.repeat(400);
  const [first, again] = [markdownToMdast(words), markdownToMdast(words)];
  expect(again).toEqual(first);
  first.children.length = 0;
  expect(again.children).toHaveLength(400);
  expect(markdownToMdast(words)).toEqual(again);
  expect(markdownToMdast(`${words}One more.`).children).toHaveLength(401);
});

/** Kinds, words and ends of all nodes. The two differ in whether the spaces before an indented paragraph belong to it. */
function shapeOf(node: Nodes): unknown[] {
  const inside = 'children' in node ? node.children.map(shapeOf) : [];
  return [node.type, 'value' in node ? node.value : '', node.position?.end.offset, ...inside];
}
