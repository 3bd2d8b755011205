import { childOf, childrenOf, elementsOf, valueOf } from '../../files/office/tree.ts';
import type { XmlElement } from '../../files/office/xml.ts';
import type { Line } from '../nest-lists.ts';
import { linesOf, type TextContext } from './text-body.ts';

/** The deepest level that is read; a model that leads back to itself ends there. */
const DEEPEST = 8;

/** The text of a diagram as a nested list, from its data (ISO/IEC 29500-1, 21.4.3): its nodes, and which belongs to which. */
export function smartArtLines(data: XmlElement, context: TextContext): Line[] {
  const points = new Map(elementsOf(data).filter(({ local }) => local === 'pt').map((point) => [valueOf(point, 'modelId') ?? '', point]));
  const belongs = elementsOf(data).filter((one) => one.local === 'cxn' && (valueOf(one, 'type') ?? 'parOf') === 'parOf').sort((a, b) => Number(valueOf(a, 'srcOrd') ?? 0) - Number(valueOf(b, 'srcOrd') ?? 0));
  const lines: Line[] = [];
  const seen = new Set<string>();
  const add = (id: string, level: number): void => {
    const point = points.get(id);
    if (!point || seen.has(id) || level > DEEPEST) return;
    seen.add(id);
    const inside = linesOf(childOf(point, 't'), point, context);
    const isText = /^(?:node|asst)$/.test(valueOf(point, 'type') ?? 'node') && inside.length > 0;
    if (isText) lines.push({ children: inside.flatMap(({ children }, at) => (at ? [{ type: 'text' as const, value: ' ' }, ...children] : children)), list: { level, isOrdered: false } });
    for (const one of belongs) if (valueOf(one, 'srcId') === id) add(valueOf(one, 'destId') ?? '', isText ? level + 1 : level);
  };
  for (const [id, point] of points) if (valueOf(point, 'type') === 'doc') add(id, 0);
  // A node that belongs to nothing is shown all the same.
  for (const [id, point] of points) if (/^(?:node|asst)$/.test(valueOf(point, 'type') ?? 'node')) add(id, 0);
  return lines;
}

/** The part of a diagram’s frame that names its data; nothing when the frame holds no diagram. */
export function diagramIn(frame: XmlElement): XmlElement | undefined {
  const data = childOf(frame, 'graphic', 'graphicData');
  return data && childrenOf(data).find(({ local }) => local === 'relIds');
}
