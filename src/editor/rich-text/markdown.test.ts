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

/** Kinds, words and ends of all nodes. The two differ in whether the spaces before an indented paragraph belong to it. */
function shapeOf(node: Nodes): unknown[] {
  const inside = 'children' in node ? node.children.map(shapeOf) : [];
  return [node.type, 'value' in node ? node.value : '', node.position?.end.offset, ...inside];
}
