import { childOf, valueOf } from '../../files/office/tree.ts';
import type { XmlElement } from '../../files/office/xml.ts';
import type { Box } from '../covers.ts';

/** How the places in a group become places on the slide. */
export interface GroupScale {
  x: number;
  y: number;
  scaleX: number;
  scaleY: number;
}

export const WHOLE_SLIDE: GroupScale = { x: 0, y: 0, scaleX: 1, scaleY: 1 };

/** The place that a transform gives (`a:xfrm` or `p:xfrm`), in English Metric Units; nothing when it gives none. */
export function boxOf(transform: XmlElement | undefined, { x, y, scaleX, scaleY }: GroupScale): Box | undefined {
  const [off, ext] = [childOf(transform, 'off'), childOf(transform, 'ext')];
  if (!off || !ext) return undefined;
  const [left, top, wide, high] = [valueOf(off, 'x'), valueOf(off, 'y'), valueOf(ext, 'cx'), valueOf(ext, 'cy')].map(Number) as [number, number, number, number];
  const box = { x: x + left * scaleX, y: y + top * scaleY, wide: wide * scaleX, high: high * scaleY };
  // A shape on its side has its width and height exchanged about its centre.
  const turned = Math.abs(((Number(valueOf(transform, 'rot') ?? 0) / 60_000) % 180) - 90) < 45;
  return turned ? { x: box.x + (box.wide - box.high) / 2, y: box.y + (box.high - box.wide) / 2, wide: box.high, high: box.wide } : box;
}

/** The scale of what is in a group, which has places of its own inside (ISO/IEC 29500-1, 20.1.7.5). */
export function scaleIn(transform: XmlElement | undefined, outer: GroupScale): GroupScale {
  const [off, ext, chOff, chExt] = ['off', 'ext', 'chOff', 'chExt'].map((name) => childOf(transform, name));
  if (!off || !ext || !chOff || !chExt) return outer;
  const number = (node: XmlElement, name: string) => Number(valueOf(node, name) ?? 0);
  const ratio = (one: number, other: number) => (other > 0 ? one / other : 1);
  const [scaleX, scaleY] = [ratio(number(ext, 'cx'), number(chExt, 'cx')), ratio(number(ext, 'cy'), number(chExt, 'cy'))];
  return {
    x: outer.x + (number(off, 'x') - number(chOff, 'x') * scaleX) * outer.scaleX, y: outer.y + (number(off, 'y') - number(chOff, 'y') * scaleY) * outer.scaleY,
    scaleX: outer.scaleX * scaleX, scaleY: outer.scaleY * scaleY,
  };
}
