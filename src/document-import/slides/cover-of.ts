import { childOf, elementsOf, valueOf } from '../../files/office/tree.ts';
import type { XmlElement } from '../../files/office/xml.ts';
import type { Placed } from '../covers.ts';
import { chainOf, type Design } from './inherited.ts';

/** Whether nobody can see through a shape. Fills that a theme gives count; a fill that is clear in part does not. */
export function coverOf(node: XmlElement, design: Design): Placed['cover'] {
  if (node.local === 'pic') return 'perhaps';
  if (node.local !== 'sp') return 'no';
  const outline = valueOf(childOf(node, 'spPr', 'prstGeom'), 'prst') ?? (childOf(node, 'spPr', 'custGeom') ? 'custom' : 'rect');
  // What has another outline leaves some of its rectangle free.
  const filled = /^(?:rect|round\w*)$/.test(outline) ? 'certain' : 'perhaps';
  for (const one of chainOf(node, design)) {
    const properties = childOf(one, 'spPr');
    if (childOf(properties, 'noFill')) return 'no';
    const fill = ['solidFill', 'gradFill', 'pattFill', 'blipFill', 'grpFill'].map((name) => childOf(properties, name)).find((found) => found !== undefined);
    if (fill) return elementsOf(fill).some((effect) => /^alpha(?:ModFix)?$/.test(effect.local) && Number.parseFloat(valueOf(effect, 'val') ?? valueOf(effect, 'amt') ?? '100000') < 90_000) ? 'no' : filled;
  }
  return Number(valueOf(childOf(node, 'style', 'fillRef'), 'idx') ?? 0) > 0 ? filled : 'no';
}
