import type { Element, ElementContent, Properties } from 'hast';

/** An element of the HTML by which documents become pages. Texts are given as they are read. */
export function makeElement(tagName: string, children: readonly (ElementContent | string)[] = [], properties: Properties = {}): Element {
  return { type: 'element', tagName, properties, children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)) };
}
