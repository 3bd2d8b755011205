import type { Area } from './document-import.ts';

/** A place on a slide, in any unit, from the top left corner. */
export interface Box {
  x: number;
  y: number;
  wide: number;
  high: number;
}

/** Something on a slide. */
export interface Placed {
  box?: Box;
  /** Whether a movement shows or hides it. */
  isAnimated: boolean;
  /** Whether it hides what is behind it: "perhaps" for a picture, which may be clear in places. */
  cover: 'certain' | 'perhaps' | 'no';
  /** For a picture, whether it is clear nowhere. Asked only where something is behind it. */
  isOpaque?(): boolean;
  /** The one colour that fills it, as six hexadecimal digits. */
  colour?: string;
}

/** The least part of something that counts as all of it, and the least that counts at all. */
const ALL = 0.97;
const ANY = 0.004;

/**
 * The parts of something on a slide over which something else lies; `all` is what is on the slide, from the back to the front. What a movement
 * brings or takes away does not count, because it covers only for a while. `isCertain` leaves out what may be clear in places.
 */
export function coversOf(one: Placed, all: readonly Placed[], isCertain: boolean): Area[] {
  const { box } = one;
  if (!box) return [];
  return all.slice(all.indexOf(one) + 1).flatMap((other) => {
    if (other.isAnimated || !other.box || other.cover === 'no' || (isCertain && other.cover !== 'certain' && !other.isOpaque)) return [];
    const area = overlapOf(box, other.box);
    if (!area || area.width * area.height <= ANY) return [];
    return isCertain && other.cover !== 'certain' && !(isWhollyCovered([area]) && other.isOpaque!()) ? [] : [area];
  });
}

/**
 * The colour behind something that has no filling of its own: that of the nearest thing behind it when it lies wholly on that, and otherwise
 * that of the slide. Nothing when it lies on several things, or on a picture.
 */
export function paperBehind(one: Placed, all: readonly Placed[], paper: string | undefined): string | undefined {
  for (const other of all.slice(0, all.indexOf(one)).reverse()) {
    if (other.cover === 'no') continue;
    if (!one.box || !other.box) return undefined;
    const area = overlapOf(one.box, other.box);
    if (area) return isWhollyCovered([area]) && other.cover === 'certain' ? other.colour : undefined;
  }
  return paper;
}

/** Whether the covers hide everything, one of them or several together. */
export function isWhollyCovered(covers: readonly Area[]): boolean {
  if (covers.some(({ width, height }) => width * height >= ALL)) return true;
  // Between the edges of all of them each piece is hidden as a whole or not at all.
  const edges = (from: 'left' | 'top', size: 'width' | 'height') => [...new Set(covers.flatMap((one) => [one[from], one[from] + one[size]]))].sort((a, b) => a - b);
  const [across, down] = [edges('left', 'width'), edges('top', 'height')];
  if (covers.length < 2 || covers.length > MOST_TOGETHER) return false;
  const isHidden = (x: number, y: number) => covers.some(({ left, top, width, height }) => x > left && x < left + width && y > top && y < top + height);
  let hidden = 0;
  for (let column = 1; column < across.length; column++) {
    for (let row = 1; row < down.length; row++) {
      const [left, right, top, bottom] = [across[column - 1]!, across[column]!, down[row - 1]!, down[row]!];
      if (isHidden((left + right) / 2, (top + bottom) / 2)) hidden += (right - left) * (bottom - top);
    }
  }
  return hidden >= ALL;
}

/** How many things over one another are looked at together. */
const MOST_TOGETHER = 30;

/** The part of a box that another covers, in fractions of it; nothing when they do not meet. */
function overlapOf(box: Box, over: Box): Area | undefined {
  const [left, top] = [Math.max(box.x, over.x), Math.max(box.y, over.y)];
  const [right, bottom] = [Math.min(box.x + box.wide, over.x + over.wide), Math.min(box.y + box.high, over.y + over.high)];
  if (right <= left || bottom <= top || box.wide <= 0 || box.high <= 0) return undefined;
  return { left: (left - box.x) / box.wide, top: (top - box.y) / box.high, width: (right - left) / box.wide, height: (bottom - top) / box.high };
}
