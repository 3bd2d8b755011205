import type { Nodes, Root } from 'mdast';
import { partNamed } from './index.ts';
import type { Site } from './site.ts';
import { wordsOf } from './words.ts';

/**
 * The tree of a page as one site shows it: parts that depend on whose site it is give way to ordinary Markdown. Whatever draws, prints or
 * indexes a page gets the settled tree, so none of them needs the settings. A part that the site has no value for stays as it is. A tree
 * with nothing to settle comes back as it was given.
 */
export function settleParts(root: Root, site: Site): Root {
  return settle(root, site) as Root;
}

// Depth is held by the reader to a few levels, so calling itself is safe here.
function settle<N extends Nodes>(node: N, site: Site): N {
  if (!('children' in node)) return node;
  const before = node.children as Nodes[];
  const after: Nodes[] = [];
  for (const child of before) after.push(...settled(child, site, after).map((one) => settle(one, site)));
  const isSame = after.length === before.length && after.every((child, index) => child === before[index]);
  return isSame ? node : { ...node, children: after };
}

function settled(node: Nodes, site: Site, before: readonly Nodes[]): Nodes[] {
  if (node.type !== 'part') return [node];
  const instead = partNamed(node.name)?.settle?.(node, site, beginsSentence(before)) as Nodes[] | undefined;
  return instead ?? [node];
}

function beginsSentence(before: readonly Nodes[]): boolean {
  const words = before.map(wordsOf).join('').trimEnd();
  return words === '' || /[.!?:]["”’)]?$/.test(words);
}
