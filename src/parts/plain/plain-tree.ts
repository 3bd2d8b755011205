import type { BlockContent, Definition, DefinitionContent, Node, Nodes, PhrasingContent, Root } from 'mdast';
import { keepNumbersWhole } from '../../text/direction.ts';
import { partNamed } from '../index.ts';
import type { PartNode } from '../part.ts';

/** A part in its plain form: ordinary blocks, and the part's name for whatever draws a frame around them. */
export interface Frame extends Node {
  type: 'frame';
  part: string;
  children: (BlockContent | DefinitionContent)[];
}

/** A gap in a letter, and its label. */
export interface Gap extends Node {
  type: 'gap';
  label: string;
  /** What the original calls it, when the letter is a translation. */
  original?: string;
}

declare module 'mdast' {
  interface BlockContentMap {
    frame: Frame;
  }
  interface PhrasingContentMap {
    gap: Gap;
  }
  interface RootContentMap {
    frame: Frame;
    gap: Gap;
  }
}

/**
 * The body of a page for paper and for Word: every part in its plain form inside a frame, gaps as gaps, and reference links and pictures
 * with their own address. Does not change the tree it is given. What is in
 * the text keeps its position there; what a part adds has none.
 */
export function plainTree(tree: Root): Root {
  const definitions = new Map<string, Definition>();
  collect(tree, definitions);
  return { type: 'root', children: asBlocks(tree.children.flatMap((node) => plain(node, definitions))) as Root['children'] };
}

function collect(node: Nodes, into: Map<string, Definition>): void {
  if (node.type === 'definition' && !into.has(node.identifier)) into.set(node.identifier, node);
  if ('children' in node) for (const child of node.children) collect(child as Nodes, into);
}

function plain(node: Nodes, definitions: Map<string, Definition>): Nodes[] {
  const inside = (children: readonly Nodes[]) => children.flatMap((child) => plain(child, definitions));
  switch (node.type) {
    case 'definition':
      return [];
    case 'linkReference': {
      const to = definitions.get(node.identifier);
      const children = inside(node.children) as PhrasingContent[];
      return to ? [{ type: 'link', url: to.url, children, position: node.position }] : children;
    }
    case 'imageReference': {
      const to = definitions.get(node.identifier);
      return to ? [{ type: 'image', url: to.url, alt: node.alt ?? '', position: node.position }] : [];
    }
    case 'text':
      return [{ ...node, value: keepNumbersWhole(node.value) }];
    case 'part':
      return [plainPart(node, inside)];
    case 'blockquote':
    case 'listItem':
    case 'footnoteDefinition':
      return [{ ...node, children: asBlocks(inside(node.children)) } as Nodes];
    default:
      return 'children' in node ? [{ ...node, children: inside(node.children as Nodes[]) } as Nodes] : [node];
  }
}

/** Makes a paragraph of each gap that is alone on its line. */
function asBlocks(nodes: Nodes[]): Nodes[] {
  return nodes.map((node): Nodes => (node.type === 'gap' ? { type: 'paragraph', children: [node], position: node.position } : node));
}

function plainPart(part: PartNode, inside: (children: readonly Nodes[]) => Nodes[]): Nodes {
  const { name, inline, plain: form } = partNamed(part.name)!;
  const { position } = part;
  if (inline) return { type: 'gap', label: String(part.values.label), ...(part.values.original ? { original: String(part.values.original) } : {}), position };
  return { type: 'frame', part: name, position, children: asBlocks(inside(form(part) as Nodes[])) as Frame['children'] };
}
