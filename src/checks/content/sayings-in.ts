import type { Root } from 'mdast';
import { nodesOf } from '../../mdx/walk.ts';

/** Something that a text takes from the settings: the name of the saying, and the line. */
export interface SayingInText {
  say: string;
  line: number;
}

/** What a text takes from the settings, in order. */
export function sayingsIn(tree: Root): SayingInText[] {
  return [...nodesOf(tree)].flatMap((node) => (node.type === 'part' && node.name === 'Ours' ? [{ say: String(node.values.say), line: node.position?.start.line ?? 1 }] : []));
}
