import type { Nodes, Root } from 'mdast';
import { partNamed } from './index.ts';
import type { Site } from './site.ts';
import { wordsOf } from './words.ts';

/**
 * The tree of a page as one site shows it: parts that depend on whose site it is give way to ordinary Markdown. Whatever draws, prints or
 * indexes a page gets the settled tree, so none of them needs the settings. A part that the site has no value for stays as it is. A tree
 * with nothing to settle comes back as it was given.
 */
export function resolveParts(root: Root, site: Site): Root {
  return settle(root, site, '') as Root;
}

/** Marks within a sentence: what stands in them may go on with it. */
const WITHIN = new Set(['strong', 'emphasis', 'delete', 'link', 'linkReference']);

// Depth is held by the reader to a few levels, so calling itself is safe here. `said` are the words of the sentence before the node.
function settle<N extends Nodes>(node: N, site: Site, said: string): N {
  if (!('children' in node)) return node;
  const before = node.children as Nodes[];
  const after: Nodes[] = [];
  for (const child of before) {
    const soFar = (WITHIN.has(node.type) ? said : '') + after.map(wordsOf).join('');
    after.push(...settled(child, site, soFar).map((one) => settle(one, site, soFar)));
  }
  const isSame = after.length === before.length && after.every((child, index) => child === before[index]);
  return isSame ? node : { ...node, children: after };
}

function settled(node: Nodes, site: Site, said: string): Nodes[] {
  if (node.type !== 'part') return [node];
  const instead = partNamed(node.name)?.settle?.(node, site, beginsSentence(said)) as Nodes[] | undefined;
  return instead ?? [node];
}

function beginsSentence(said: string): boolean {
  const words = said.trimEnd();
  return words === '' || /[.!?]["”’)]?$/.test(words);
}
