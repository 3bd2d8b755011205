import type { Nodes } from 'mdast';
import type { Resource } from '../catalogue/catalogue.ts';
import { textOf } from '../parts/nodes.ts';
import type { Leaflet } from './leaflet.ts';
import type { Frame } from '../parts/plain/plain-tree.ts';

/** The titles of the letters on a page, in order. */
export function letterTitlesOf({ page }: Pick<Resource, 'page'>): string[] {
  return page.tree.children.flatMap((node) => (node.type === 'part' && node.name === 'FamilyLetter' ? [String(node.values.title)] : []));
}

/** A letter on its own, as it is handed to a family: its own title and text and its source, without the page around it. `at` counts the letters of the page from 0. */
export function letterAlone(leaflet: Leaflet, at: number): Leaflet {
  const letter = leaflet.body.children.filter((node): node is Frame => node.type === 'frame' && node.part === 'FamilyLetter')[at]!;
  const [title, ...words] = letter.children as Nodes[];
  const apart = leaflet.body.children.filter(({ type }) => type === 'footnoteDefinition');
  return { ...leaflet, title: textOf(title!), summary: '', facts: [], body: { type: 'root', children: [...words, ...apart] as Leaflet['body']['children'] } };
}
