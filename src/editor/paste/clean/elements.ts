import type { Element, ElementContent, Nodes } from 'hast';

/** An element of our own making, or one that HTML has. */
export function element(tagName: string, properties: Element['properties'] = {}, children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties, children };
}

/** All the text inside a node. Does not recurse, so depth costs nothing. */
export function textIn(node: Nodes): string {
  const words: string[] = [];
  for (const inner of walk(node)) if (inner.type === 'text') words.push(inner.value);
  return words.join('');
}

/** A node and everything in it, in reading order. Does not recurse. */
export function* walk(node: Nodes): Generator<Nodes> {
  const waiting: Nodes[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    if ('children' in next) for (let at = next.children.length - 1; at >= 0; at--) waiting.push(next.children[at]!);
  }
}

/** An attribute as it was written, or an empty text. */
export function attribute(node: Element, name: string): string {
  const value = node.properties[name];
  return Array.isArray(value) ? value.join(' ') : value === null || value === undefined || value === false ? '' : String(value);
}

/** Whether a node is an element with one of these names. */
export function isElement(node: Nodes | undefined, names?: RegExp): node is Element {
  return node?.type === 'element' && (!names || names.test(node.tagName));
}
