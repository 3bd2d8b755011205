/** What a document shows of a picture. The picture is cut first, then mirrored, then turned, as Office does it. */
export interface PictureView {
  /** How much is cut off at each side, as parts of the whole from 0 to 1. */
  left: number;
  top: number;
  right: number;
  bottom: number;
  isMirrored: boolean;
  isUpsideDown: boolean;
  /** The angle by which it is turned clockwise, in degrees, from 0 to 360. */
  turn: number;
  /** Whether only an oval is shown. */
  isOval: boolean;
}

/** The rectangle of the picture that is shown, in pixels; nothing when nothing is left. */
export function shownArea({ left, top, right, bottom }: PictureView, width: number, height: number): { left: number; top: number; width: number; height: number } | undefined {
  // Rounded inwards: not one column of pixels beyond the edge may show.
  const [x, y] = [Math.ceil(left * width - 0.001), Math.ceil(top * height - 0.001)];
  const area = { left: x, top: y, width: Math.floor((1 - right) * width + 0.001) - x, height: Math.floor((1 - bottom) * height + 0.001) - y };
  return area.width > 0 && area.height > 0 ? area : undefined;
}
