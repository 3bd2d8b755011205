/**
 * A drawing of ours, as data, so that one description serves the page, the slide and the poster. It takes its colours from the look: `currentColor` for ink and
 * words, `var(--hue)` and `var(--hue-tint)` for what belongs together, `var(--paper)` for numbers on a hue. A group says with `data-hue` which hue it has.
 */
export interface Drawing {
  /** What a screen reader says first: what the drawing is. */
  title: string;
  /** All that the drawing tells, for someone who cannot see it. */
  description: string;
  /** Units across. All drawings are 600 wide, so that writing of 24 is legible on a telephone (14 px on a screen of 390). */
  width: 600;
  /** Units down. */
  height: number;
  /** What is inside the SVG. */
  body: string;
}
