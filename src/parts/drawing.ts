import type { Element, ElementContent, Properties } from 'hast';

/** What a part is drawn with, besides what it says itself. */
export interface Around {
  /** What stands inside the part, drawn already. */
  words: ElementContent[];
  /** The size in bytes of a file that lies beside the page, where it is known. */
  bytesOf(name: string): number | undefined;
}

/** An element with what is in it; strings become text, and what is missing is left out. */
export function element(tagName: string, properties: Properties, ...children: (ElementContent | string | undefined)[]): Element {
  return { type: 'element', tagName, properties, children: children.filter((child) => child !== undefined).map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)) };
}

/** The line that names a part: its title, with the kind of part in front of it where that helps. */
export function titleLine(title: string, kind?: string): Element {
  return element('p', { className: ['part-title'] }, ...(kind ? [element('span', { className: ['part-kind'] }, kind), ' '] : []), title);
}
