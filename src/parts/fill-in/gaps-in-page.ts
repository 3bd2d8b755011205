import type { Node, Root } from 'mdast';
import type { PartNode } from '../part.ts';

/** A gap of a letter: its label, and what the original calls it when the letter is a translation. */
export interface Gap {
  label: string;
  original?: string;
}

/** The gaps of a page, in page order. */
export function gapsOf(tree: Root): Gap[] {
  return [...gapNodes(tree)].map(({ values }) => ({ label: String(values.label), ...(values.original ? { original: String(values.original) } : {}) }));
}

/** The same page with every gap named as in the original: as its writer says, or else by position, when both have the same number of gaps. */
export function nameGapsAfter(original: Root, translation: Root): Root {
  const names = gapsOf(original).map(({ label }) => label);
  const copy = structuredClone(translation);
  const gaps = [...gapNodes(copy)];
  if (names.length !== gaps.length) return copy;
  gaps.forEach(({ values }, at) => (values.original ??= names[at]!));
  return copy;
}

function* gapNodes(node: Node): Generator<PartNode> {
  if (node.type === 'part' && (node as PartNode).name === 'FillIn') yield node as PartNode;
  for (const child of 'children' in node ? (node.children as Node[]) : []) yield* gapNodes(child);
}
