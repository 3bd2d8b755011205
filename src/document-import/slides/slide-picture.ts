import { childOf, childrenOf, elementsOf, valueOf } from '../../files/office/tree.ts';
import type { XmlElement } from '../../files/office/xml.ts';
import type { PictureView } from '../../word-import/picture-view.ts';
import { isOpaque } from '../is-opaque.ts';
import { turnOf } from './gather-shapes.ts';

/** Outlines that cut off no more than the corners of a picture. */
const WHOLE = /^(?:rect|round\w*Rect|snip\w*Rect|round\d\w*|snip\d\w*|plaque|bevel|frame|foldedCorner|cube)$/;

/** The fill of a picture, or of a shape that shows a picture. */
export function pictureFill(node: XmlElement): XmlElement | undefined {
  return node.local === 'pic' ? childOf(node, 'blipFill') : childOf(node, 'spPr', 'blipFill');
}

/** How a slide shows a picture, nothing when whole and upright; "cut" when it cuts it to a shape that a page cannot show, "unseen" when nobody sees any of it. */
export function viewOf(node: XmlElement, groupTurn: number): PictureView | undefined | 'cut' | 'unseen' {
  const fill = pictureFill(node)!;
  const properties = childOf(node, 'spPr');
  const outline = valueOf(childOf(properties, 'prstGeom'), 'prst') ?? (childOf(properties, 'custGeom') ? 'custom' : 'rect');
  const isOval = outline === 'ellipse' || outline === 'flowChartConnector';
  if (!isOval && !WHOLE.test(outline)) return 'cut';
  if (elementsOf(fill).some((effect) => effect.local === 'alphaModFix' && share(valueOf(effect, 'amt'), 1) < 0.1)) return 'unseen';
  const cut = cutOf(fill);
  if (cut.left + cut.right >= 1 || cut.top + cut.bottom >= 1) return 'unseen';
  const transform = childOf(properties, 'xfrm');
  const turn = ((((turnOf(transform) + groupTurn) % 360) + 360) % 360);
  const view = { ...cut, isMirrored: isTrue(valueOf(transform, 'flipH')), isUpsideDown: isTrue(valueOf(transform, 'flipV')), turn, isOval };
  return Object.values(view).some(Boolean) ? view : undefined;
}

/** How much of each side is not shown: what is cropped, and of the rest what reaches over the edges of its shape (ISO/IEC 29500-1, 20.1.8.55, 20.1.8.30). */
function cutOf(fill: XmlElement): Record<'left' | 'top' | 'right' | 'bottom', number> {
  const side = (node: XmlElement | undefined, name: string) => share(valueOf(node, name), 0);
  const [cropped, stretch] = [childOf(fill, 'srcRect'), childOf(fill, 'stretch', 'fillRect')];
  const [left, top, right, bottom] = ['l', 't', 'r', 'b'].map((name) => Math.max(0, side(cropped, name))) as [number, number, number, number];
  const [outLeft, outTop, outRight, outBottom] = ['l', 't', 'r', 'b'].map((name) => Math.max(0, -side(stretch, name))) as [number, number, number, number];
  const [across, down] = [(1 - left - right) / (1 + outLeft + outRight), (1 - top - bottom) / (1 + outTop + outBottom)];
  return { left: left + across * outLeft, top: top + down * outTop, right: right + across * outRight, bottom: bottom + down * outBottom };
}

/** Whether a picture hides all that is behind it: it is shown as an upright rectangle, and is clear nowhere. */
export function hidesAll({ node, groupTurn }: { node: XmlElement; groupTurn: number }, bytes: () => Uint8Array | undefined): boolean {
  if (node.local !== 'pic' || elementsOf(childOf(node, 'blipFill', 'blip') ?? node).some(({ local }) => /^(?:alpha|clrChange)/.test(local))) return false;
  const view = viewOf(node, groupTurn);
  if (view === 'cut' || view === 'unseen' || (view && (view.isOval || view.turn % 180 !== 0))) return false;
  return (valueOf(childOf(node, 'spPr', 'prstGeom'), 'prst') ?? 'rect') === 'rect' && isOpaque(bytes());
}

/** A share as office programs write it: thousandths of a per cent, or with a per cent sign. */
function share(value: string | undefined, usual: number): number {
  if (value === undefined) return usual;
  const number = Number.parseFloat(value);
  return Number.isNaN(number) ? usual : number / (value.endsWith('%') ? 100 : 100_000);
}

/** Whether a picture is marked as decoration ([MS-ODRAWXML] 2.34). */
export function isDecorative(node: XmlElement): boolean {
  return elementsOf(node).some((one) => one.local === 'decorative' && isTrue(valueOf(one, 'val')));
}

/** The element that says how a shape is called: its name, its description, what happens when somebody clicks it. */
export function aboutOf(node: XmlElement): XmlElement | undefined {
  return childOf(childrenOf(node).find(({ local }) => /^nv\w*Pr$/.test(local)), 'cNvPr');
}

function isTrue(value: string | undefined): boolean {
  return value !== undefined && /^(?:1|true|on)$/.test(value);
}
