import type { Element, ElementContent } from 'hast';
import { attribute, isElement, textIn } from './elements.ts';

/** The box to tick that an item begins with, before any text and outside the lists below it. */
export function findBox(item: Element): Element | undefined {
  for (const node of item.children) {
    if (node.type === 'text' && node.value.trim()) return undefined;
    if (!isElement(node)) continue;
    if (node.tagName === 'input' && attribute(node, 'type') === 'checkbox') return node;
    if (/^(ul|ol|table)$/.test(node.tagName)) return undefined;
    const inside = findBox(node);
    if (inside || textIn(node).trim()) return inside;
  }
  return undefined;
}

/** The same without one of the elements in it. */
export function without(node: ElementContent, gone: Element): ElementContent {
  if (node === gone) return { type: 'text', value: '' };
  return isElement(node) ? { ...node, children: node.children.map((child) => without(child, gone)) } : node;
}

/** Google Docs draws the box of a list to tick off as a picture. */
export function withoutBoxPicture(children: ElementContent[]): ElementContent[] {
  return children.filter((child) => !(isElement(child, /^img$/) && /check/i.test(attribute(child, 'alt'))));
}
