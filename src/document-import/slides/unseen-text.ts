import { isNear } from '../../files/office/is-near.ts';
import { childOf, childrenOf, valueOf } from '../../files/office/tree.ts';
import type { XmlElement } from '../../files/office/xml.ts';
import { paperBehind } from '../covers.ts';
import type { Shape } from './gather-shapes.ts';
import { generalLevelOf, ownLevelsOf, type Design } from './inherited.ts';
import { colourOf, namedColour, type Colour, type Palette } from './palette.ts';
import { fillOf } from './shape-fill.ts';

/** Letters smaller than this, in hundredths of a point, are no more than a line. */
const TINY = 200;

/** Whether nobody can see text with these properties (`a:rPr`) on that level of a list, in a cell of a table when one is given. */
export type IsUnseen = (properties: XmlElement | undefined, level: number, cell?: XmlElement) => boolean;

/**
 * Judges the text of a shape: it is unseen when it has the colour of what is behind it, is clear, or is too small. `all` is what is on the
 * slide and on its design, from the back to the front; `background` the colour behind it. Where we cannot say how something looks, it can be seen.
 */
export function judgeUnseen(shape: Shape, all: readonly Shape[], background: Colour, design: Design, palette: Palette): IsUnseen {
  const own = fillOf(shape.node, design, palette);
  const paper = own === 'clear' ? paperBehind(shape, all, background === 'clear' ? undefined : background) : own;
  const hasTableStyle = childOf(shape.node, 'graphic', 'graphicData', 'tbl', 'tblPr', 'tableStyleId') !== undefined;
  return (properties, level, cell) => {
    if (Number(valueOf(properties, 'sz') ?? 1800) < TINY) return true;
    // A link has the colour of links.
    if (childOf(properties, 'hlinkClick')) return false;
    const colour = ownColour(properties, palette) ?? (cell && hasTableStyle ? undefined : inheritedColour(shape.node, level, design, palette));
    if (colour === 'clear') return childOf(properties, 'ln', 'solidFill') === undefined;
    const marked = childOf(properties, 'highlight');
    const behind = marked ? colourOf(marked, palette) : cell ? paperOfCell(cell, hasTableStyle ? undefined : paper, palette) : paper;
    return colour !== undefined && behind !== undefined && isNear(colour, behind);
  };
}

function paperOfCell(cell: XmlElement, behind: string | undefined, palette: Palette): Colour {
  const fill = fillIn(childOf(cell, 'tcPr'));
  const colour = fill ? colourOf(fill, palette) : 'clear';
  return colour === 'clear' ? behind : colour;
}

/** How letters look that say it themselves. Letters filled with a pattern can be seen. */
function ownColour(properties: XmlElement | undefined, palette: Palette): Colour | 'pattern' {
  const fill = fillIn(properties);
  return fill && (colourOf(fill, palette) ?? 'pattern');
}

function inheritedColour(shape: XmlElement, level: number, design: Design, palette: Palette): Colour {
  const letters = (one: XmlElement | undefined) => childOf(one, 'defRPr');
  const told = ownLevelsOf(shape, level, design).map((one) => fillIn(letters(one))).find(Boolean);
  if (told) return colourOf(told, palette);
  const byStyle = childOf(shape, 'style', 'fontRef');
  if (byStyle && childrenOf(byStyle).length) return namedColour(childrenOf(byStyle)[0], palette);
  return colourOf(fillIn(letters(generalLevelOf(shape, level, design))), palette);
}

function fillIn(properties: XmlElement | undefined): XmlElement | undefined {
  return properties && childrenOf(properties).find(({ local }) => /^(?:noFill|solidFill|gradFill|pattFill|blipFill|grpFill)$/.test(local));
}
