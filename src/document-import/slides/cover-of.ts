import { childOf, elementsOf, valueOf } from '../../files/office/tree.ts';
import type { XmlElement } from '../../files/office/xml.ts';
import type { Placed } from '../covers.ts';
import { chainOf, type Design } from './inherited.ts';

/** Whether nobody can see through a shape. Fills that a theme gives count; a fill that is clear in part does not. */
export function coverOf(node: XmlElement, design: Design): Placed['cover'] {
  if (node.local === 'pic') return 'perhaps';
  if (node.local === 'graphicFrame') return isFilledTable(node) ? 'certain' : 'no';
  if (node.local !== 'sp') return 'no';
  const outline = valueOf(childOf(node, 'spPr', 'prstGeom'), 'prst') ?? (childOf(node, 'spPr', 'custGeom') ? 'custom' : 'rect');
  // What has another outline leaves some of its rectangle free.
  const filled = /^(?:rect|round\w*)$/.test(outline) ? 'certain' : 'perhaps';
  for (const one of chainOf(node, design)) {
    const properties = childOf(one, 'spPr');
    if (childOf(properties, 'noFill')) return 'no';
    const fill = ['solidFill', 'gradFill', 'pattFill', 'blipFill', 'grpFill'].map((name) => childOf(properties, name)).find((found) => found !== undefined);
    if (fill) return isClear(fill) ? 'no' : filled;
    if (Number(valueOf(childOf(one, 'style', 'fillRef'), 'idx') ?? 0) > 0) return filled;
  }
  return 'no';
}

/** Whether each cell of a table has a filling of its own. What its style fills is not known here. */
function isFilledTable(frame: XmlElement): boolean {
  const table = childOf(frame, 'graphic', 'graphicData', 'tbl');
  const cells = table ? elementsOf(table).filter(({ local }) => local === 'tc') : [];
  return cells.length > 0 && cells.every((cell) => { const fill = childOf(cell, 'tcPr', 'solidFill'); return fill !== undefined && !isClear(fill); });
}

function isClear(fill: XmlElement): boolean {
  return elementsOf(fill).some((effect) => /^alpha(?:ModFix)?$/.test(effect.local) && Number.parseFloat(valueOf(effect, 'val') ?? valueOf(effect, 'amt') ?? '100000') < 90_000);
}
