/** The size of a slide, 16 to 9, in points. */
export const SLIDE = { wide: 960, high: 540 };

/** Where things are on a slide, in points from its upper left corner. */
export const PLACES = {
  title: { x: 56, y: 24, wide: 848, high: 88 },
  text: { x: 56, y: 130, wide: 848, high: 360 },
  /** Above the timer that the board has. */
  timed: { x: 56, y: 130, wide: 848, high: 270 },
  card: { x: 76, y: 104, wide: 808, high: 324 },
  over: { x: 72, y: 32, wide: 816, high: 56 },
  /** The source of a set of cards, below the last of them. */
  under: { x: 72, y: 444, wide: 740, high: 56 },
  picture: { x: 56, y: 124, wide: 848, high: 316 },
  /** A picture without a caption. */
  wholePicture: { x: 56, y: 124, wide: 848, high: 372 },
  caption: { x: 56, y: 444, wide: 848, high: 56 },
  first: { x: 72, y: 70, wide: 816, high: 190 },
  below: { x: 72, y: 272, wide: 816, high: 216 },
  label: { x: 56, y: 500, wide: 740, high: 30 },
  number: { x: 824, y: 500, wide: 80, high: 30 },
} as const;

/** A place on a slide. */
export type Place = { x: number; y: number; wide: number; high: number };

/** The sizes to try, the largest first, in points. Text is never smaller than the last of them. */
export const SIZES = { title: [36, 32, 28, 24, 20], card: [72, 64, 56, 48, 40, 36, 32, 28, 24, 20], text: [44, 40, 36, 32, 28, 24], divided: [28, 24], table: [28, 24, 20], first: [54, 48, 44, 40, 36, 32, 28, 24], small: 20 } as const;

/** The height of a line, and the space below a paragraph, as multiples of the size of type. */
export const LINE_HEIGHT = 1.25;
export const SPACE_BELOW = 0.45;

/** The space round the text in a cell of a table, at each side, in points. */
export const CELL = { beside: 10, above: 6 };

/** How far a line with a mark, and each further level, is moved in, as a multiple of the size of type. */
export const INDENT = 1.2;
