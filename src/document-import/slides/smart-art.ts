import { orderDiagram } from '../../files/office/diagram-order.ts';
import { childOf, childrenOf, elementsOf, valueOf } from '../../files/office/tree.ts';
import type { XmlElement } from '../../files/office/xml.ts';
import type { Line } from '../nest-lists.ts';
import { linesOf, type TextContext } from './text-body.ts';

/** The deepest level of a list. */
const DEEPEST = 8;

/** The text of a diagram as a nested list, from its data (ISO/IEC 29500-1, 21.4.3): its nodes, and which belongs to which. */
export function smartArtLines(data: XmlElement, context: TextContext): Line[] {
  const named = (name: string) => elementsOf(data).filter(({ local }) => local === name);
  const points = named('pt').map((point) => ({ id: valueOf(point, 'modelId') ?? '', type: valueOf(point, 'type'), inside: linesOf(childOf(point, 't'), point, context) }));
  const links = named('cxn').map((one) => ({ from: valueOf(one, 'srcId') ?? '', to: valueOf(one, 'destId') ?? '', type: valueOf(one, 'type'), order: Number(valueOf(one, 'srcOrd') ?? 0) }));
  return orderDiagram(points, links, { deepest: DEEPEST, says: ({ inside }) => inside.length > 0 }).map(({ point: { inside }, level }) => ({
    children: inside.flatMap(({ children }, at) => (at ? [{ type: 'text' as const, value: ' ' }, ...children] : children)), list: { level, isOrdered: false },
  }));
}

/** The part of a diagram’s frame that names its data; nothing when the frame holds no diagram. */
export function diagramIn(frame: XmlElement): XmlElement | undefined {
  const data = childOf(frame, 'graphic', 'graphicData');
  return data && childrenOf(data).find(({ local }) => local === 'relIds');
}
