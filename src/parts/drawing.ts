import type { Element, ElementContent, Properties } from 'hast';

/** What a part needs for drawing, besides its own values. */
export interface DrawingContext {
  /** The content of the part, drawn already. */
  content: ElementContent[];
  /** The size in bytes of a file beside the page, when we know it. */
  bytesOf(name: string): number | undefined;
}

/** An element with its content; strings become text, and missing children are left out. */
export function element(tagName: string, properties: Properties, ...children: (ElementContent | string | undefined)[]): Element {
  return { type: 'element', tagName, properties, children: children.filter((child) => child !== undefined).map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)) };
}

/** The line that names a part: its title, preceded by the kind of part where that helps. */
export function titleLine(title: string, kind?: string): Element {
  return element('p', { className: ['part-title'] }, ...(kind ? [element('span', { className: ['part-kind'] }, kind), ' '] : []), title);
}
