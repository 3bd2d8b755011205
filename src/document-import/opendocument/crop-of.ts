import { valueOf } from '../../files/office/tree.ts';
import type { XmlElement } from '../../files/office/xml.ts';
import { inches } from './inches.ts';
import { pictureSize } from './picture-size.ts';

/** How much of each side is cut off, as parts of the whole. */
export type Cut = Record<'left' | 'top' | 'right' | 'bottom', number>;

/** How far the shape of what is left may differ from that of its frame, as a share, before we doubt what we have read. */
const DOUBT = 0.06;

/**
 * The part of a picture that a frame shows, from `fo:clip`, which gives lengths to cut off each side at the size that the picture has by its
 * resolution. "unknown" when it is cropped, but nobody can say where.
 */
export function cropOf(clip: string | undefined, bytes: Uint8Array, frame: XmlElement): Cut | undefined | 'unknown' {
  const sides = /^rect\s*\(([^)]*)\)$/.exec(clip ?? '')?.[1]?.trim().split(/[\s,]+/).map(inches);
  // A negative length adds room around the picture.
  if (!sides || !sides.some((side) => side > 0.001)) return undefined;
  const size = pictureSize(bytes);
  if (!size || sides.length !== 4) return 'unknown';
  const [top, right, bottom, left] = sides.map((side) => Math.max(0, side)) as [number, number, number, number];
  const cut = { left: left / size.wide, top: top / size.high, right: right / size.wide, bottom: bottom / size.high };
  const [across, down] = [1 - cut.left - cut.right, 1 - cut.top - cut.bottom];
  const [wide, high] = [inches(valueOf(frame, 'width')), inches(valueOf(frame, 'height'))];
  const shape = (across * size.wide) / (down * size.high);
  if (across <= 0 || down <= 0 || !(wide > 0) || !(high > 0)) return 'unknown';
  return Math.abs(shape / (wide / high) - 1) > DOUBT ? 'unknown' : cut;
}
