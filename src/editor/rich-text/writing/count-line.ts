import type { Root } from 'mdast';
import type { Node } from 'prosemirror-model';
import { countWordsIn } from '../../../mdx/word-count.ts';
import { readingOf } from '../../../reading/reading-age.ts';
import { toTree } from '../document/to-tree.ts';
import { text } from '../text.ts';

/** How long a text is, and for whom it reads easily, in one line: `1,140 words. Reads like a text for about 10-year-olds.` */
export function countLine(doc: Node, language: string): string {
  const tree: Root = { type: 'root', children: toTree(doc.children) };
  const count = countWordsIn(tree);
  const age = readingOf(tree, language)?.age;
  return text.count(count, age);
}
