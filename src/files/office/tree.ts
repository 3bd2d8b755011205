import type { XmlElement } from './xml.ts';

/** The child elements. */
export function childrenOf(node: XmlElement): XmlElement[] {
  return node.children.filter((child): child is XmlElement => typeof child !== 'string');
}

/** The first child of that name, or the element reached along a path of names. Names have no prefixes. */
export function childOf(node: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, local) => at?.children.find((child): child is XmlElement => typeof child !== 'string' && child.local === local), node);
}

/** All descendant elements, in document order, as they are now. */
export function elementsOf(node: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const look = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (typeof child === 'string') continue;
      found.push(child);
      look(child);
    }
  };
  look(node);
  return found;
}

/** The value of an attribute, by its name without prefix. */
export function valueOf(node: XmlElement | undefined, local: string): string | undefined {
  return node?.attributes.find((attribute) => attribute.local === local && attribute.name !== 'xmlns' && !attribute.name.startsWith('xmlns:'))?.value;
}

/** All the text inside. */
export function textOf(node: XmlElement | string): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** Replaces each descendant with what `change` returns, innermost first. A replacement is not visited again. */
export function replaceBelow(node: XmlElement, change: (child: XmlElement) => (XmlElement | string)[]): void {
  let next: (XmlElement | string)[] | undefined;
  node.children.forEach((child, at) => {
    const into = typeof child === 'string' ? undefined : change(child);
    const isSame = into === undefined || (into.length === 1 && into[0] === child);
    // Copy only when something changes: most parts of most documents stay the same.
    if (isSame) next?.push(child);
    else (next ??= node.children.slice(0, at)).push(...into);
  });
  if (next) node.children = next;
}

/** Removes every descendant for which `isGone` returns true, and returns how many there were. Does not count what is inside a removed element. */
export function removeWhere(node: XmlElement, isGone: (child: XmlElement, parent: XmlElement) => boolean): number {
  let count = 0;
  replaceBelow(node, (child) => {
    if (isGone(child, node)) {
      count++;
      return [];
    }
    count += removeWhere(child, isGone);
    return [child];
  });
  return count;
}

/** Removes attributes from an element and all its descendants, and returns how many there were. */
export function removeAttributes(node: XmlElement, isGone: (attribute: XmlElement['attributes'][number], element: XmlElement) => boolean): number {
  let count = 0;
  const tidy = (element: XmlElement) => {
    const kept = element.attributes.filter((attribute) => !isGone(attribute, element));
    count += element.attributes.length - kept.length;
    if (kept.length < element.attributes.length) element.attributes = kept;
  };
  tidy(node);
  for (const element of elementsOf(node)) tidy(element);
  return count;
}

/** Whether a mark is switched on: it has no value, or one that does not say no. */
export function isOn(mark: XmlElement | undefined): boolean {
  return mark !== undefined && !/^(0|false|off|none)$/.test(valueOf(mark, 'val') ?? '');
}
