import type { Nodes, Root } from 'mdast';
import { partNamed } from './index.ts';
import type { Site } from './site.ts';
import { textOf } from './nodes.ts';

/**
 * The tree of a page as one site shows it: parts that depend on whose site it is become ordinary Markdown. Everything that draws, prints
 * or indexes a page gets the resolved tree, so none of it needs the settings. A part that the site has no value for stays. A tree with
 * nothing to resolve comes back unchanged.
 */
export function resolveParts(root: Root, site: Site): Root {
  return resolveNode(root, site, () => '') as Root;
}

/** Whether something in a tree depends on the site that shows it. */
export function needsSite(node: Nodes): boolean {
  return (node.type === 'part' && partNamed(node.name)?.resolve !== undefined) || ('children' in node && (node.children as Nodes[]).some(needsSite));
}

/** Marks within a sentence: the sentence may continue from their content. */
const WITHIN = new Set(['strong', 'emphasis', 'delete', 'link', 'linkReference']);

// The parser limits depth to a few levels, so recursion is safe here. `said` gives the text of the sentence before the node; few parts ask.
function resolveNode<N extends Nodes>(node: N, site: Site, said: () => string): N {
  if (!('children' in node)) return node;
  const before = node.children as Nodes[];
  const after: Nodes[] = [];
  for (const child of before) {
    const count = after.length;
    const soFar = () => (WITHIN.has(node.type) ? said() : '') + after.slice(0, count).map(textOf).join('');
    after.push(...replacementsFor(child, site, soFar).map((one) => resolveNode(one, site, soFar)));
  }
  const isSame = after.length === before.length && after.every((child, index) => child === before[index]);
  return isSame ? node : { ...node, children: after };
}

function replacementsFor(node: Nodes, site: Site, said: () => string): Nodes[] {
  if (node.type !== 'part') return [node];
  const part = partNamed(node.name);
  const instead = part?.resolve?.(node, site, beginsSentence(said())) as Nodes[] | undefined;
  return instead ?? [node];
}

function beginsSentence(said: string): boolean {
  const words = said.trimEnd();
  return words === '' || /[.!?]["”’)]?$/.test(words);
}
