import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import { onlyFilledIn } from './filled-in.ts';

const heading = (depth: number, name: string) => ({ type: 'heading', depth, name, children: [] });
const words = { type: 'paragraph', name: 'words', children: [] };
const left = (...children: unknown[]) => onlyFilledIn({ type: 'root', children } as Root).children.map((node) => (node as unknown as { name: string }).name);

test('a heading stays when there is text below it, at any depth, and goes when there is none', () => {
  expect(left(heading(2, 'empty'), heading(2, 'said'), words, heading(2, 'above'), heading(3, 'below'), words, heading(2, 'last'))).toEqual(['said', 'words', 'above', 'below', 'words']);
  expect(left(heading(2, 'empty'), heading(3, 'empty too'))).toEqual([]);
  expect(left(words)).toEqual(['words']);
});
