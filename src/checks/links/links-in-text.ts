import type { Nodes, Root } from 'mdast';
import { nodesOf } from '../../mdx/walk.ts';
import { partNamed } from '../../parts/index.ts';

/** An address that an entry names, as written, and where. */
export interface LinkOfEntry {
  url: string;
  line: number;
  column?: number;
  /** The top-level field that contains it, and where within that field. */
  field?: string;
  path?: readonly (string | number)[];
}

/** Every address in a text, parts included. */
export function linksInText(tree: Root): LinkOfEntry[] {
  return [...nodesOf(tree)].flatMap((node) => urlsOf(node).map((url) => ({ url, line: node.position?.start.line ?? 1, column: node.position?.start.column })));
}

function urlsOf(node: Nodes): string[] {
  if (node.type === 'link' || node.type === 'definition') return [node.url];
  if (node.type !== 'part') return [];
  const fields = partNamed(node.name)?.fields ?? {};
  return Object.entries(node.values).flatMap(([name, value]) => (Object.hasOwn(fields, name) && fields[name]!.input.type === 'address' ? [String(value)] : []));
}
