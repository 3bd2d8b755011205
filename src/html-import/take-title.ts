import type { Nodes, Root, RootContent } from 'mdast';
import { textOf } from './text-of.ts';

/**
 * Takes the title out of a page, and returns it: its heading of level 1, or a lone heading at the top. Importers write the title of a
 * document as level 1, and its headings one level lower. Returns an empty text when there is no title.
 */
export function takeTitle(page: Root): string {
  const isHeading = (node: RootContent) => node.type === 'heading';
  let at = page.children.findIndex((node) => node.type === 'heading' && node.depth === 1);
  if (at < 0) {
    const first = page.children.findIndex(isHeading);
    const depth = (page.children[first] as { depth?: number } | undefined)?.depth;
    const isAlone = page.children.filter((node) => node.type === 'heading' && node.depth <= depth!).length === 1;
    at = first >= 0 && first <= 2 && isAlone && page.children.length > first + 1 ? first : -1;
  }
  if (at < 0) return '';
  const [heading] = page.children.splice(at, 1);
  return textOf(heading as Nodes).replace(/\s+/g, ' ').trim();
}
