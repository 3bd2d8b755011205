import type { Element, ElementContent, Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { toHast, type State } from 'mdast-util-to-hast';
import { partNamed } from '../parts/index.ts';
import type { PartNode } from '../parts/part.ts';
import { partId } from './part-editors.ts';

/**
 * A checked page as HTML for the preview. Parts stand in their plain form, in the frame and under the class that they have on the page.
 * `addressOf` says where a file that lies beside the page can be had. Holds no HTML that anybody wrote.
 */
export function previewHtml(tree: Root, addressOf: (name: string) => string): string {
  const handlers = {
    part(state: State, node: PartNode): Element {
      const part = partNamed(node.name)!;
      const children = state.all({ type: 'root', children: part.plain(node) } as never) as ElementContent[];
      return { type: 'element', tagName: part.inline ? 'span' : 'section', properties: { className: ['part', partId(part)] }, children: part.inline ? children : titled(children) };
    },
  };
  const hast = toHast(tree, { handlers, footnoteLabel: 'Notes' }) as Nodes;
  for (const picture of elementsOf(hast, 'img')) picture.properties.src = addressOf(String(picture.properties.src));
  // A link would leave the editor, and take what is not saved with it.
  for (const link of elementsOf(hast, 'a')) Object.assign(link.properties, { target: '_blank', rel: 'noopener' });
  return toHtml(hast);
}

/** The first line of a part, where it is bold from end to end, is its title. */
function titled(children: ElementContent[]): ElementContent[] {
  const [first] = children.filter(({ type }) => type === 'element') as Element[];
  const only = first?.tagName === 'p' && first.children.length === 1 ? first.children[0] : undefined;
  if (only?.type === 'element' && only.tagName === 'strong') Object.assign(first!, { properties: { className: ['part-title'] }, children: only.children });
  return children;
}

function* elementsOf(node: Nodes, tag: string): Generator<Element> {
  if (node.type === 'element' && node.tagName === tag) yield node;
  if ('children' in node) for (const child of node.children) yield* elementsOf(child as Nodes, tag);
}
