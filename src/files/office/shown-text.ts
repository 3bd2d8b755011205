import { childrenOf, textOf } from './tree.ts';
import type { XmlElement } from './xml.ts';

/** The text that a part shows, with spaces normalised. */
export function shownText(xml: XmlElement): string {
  const shown: string[] = [];
  const look = (node: XmlElement): void => {
    if (node.local === 't' || node.local === 'v') shown.push(textOf(node));
    else if (node.local === 'tab' || node.local === 'br') shown.push(' ');
    else for (const child of childrenOf(node)) look(child);
    if (node.local === 'p' || node.local === 'si') shown.push('\n');
  };
  look(xml);
  return shown.join('').replace(/\s+/g, ' ');
}
