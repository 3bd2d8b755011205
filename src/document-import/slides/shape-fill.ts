import { childOf, childrenOf, valueOf } from '../../files/office/tree.ts';
import type { XmlElement } from '../../files/office/xml.ts';
import { chainOf, type Design } from './inherited.ts';
import { colourOf, namedColour, type Colour, type Palette } from './palette.ts';

/** The colour that fills a shape: its own or that of its style, or else that of the placeholder that it fills; "clear" when it has no filling. */
export function fillOf(node: XmlElement, design: Design, palette: Palette): Colour {
  if (node.local !== 'sp') return node.local === 'pic' ? undefined : 'clear';
  for (const one of chainOf(node, design)) {
    const fill = childrenOf(childOf(one, 'spPr') ?? one).find(({ local }) => /^(?:noFill|solidFill|gradFill|pattFill|blipFill|grpFill)$/.test(local));
    if (fill) return colourOf(fill, palette);
    const reference = childOf(one, 'style', 'fillRef');
    const index = Number(valueOf(reference, 'idx') ?? 0);
    if (index > 0) return palette.isPlainFill(index) ? namedColour(childrenOf(reference!)[0], palette) : undefined;
  }
  return 'clear';
}
