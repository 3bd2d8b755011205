/** The width of a line of text, in points, on a sheet of A4 with usual margins. */
const LINE = 453;

/** Where a shape lies that hides what is behind it, in points from the top left of its paragraph; `isFree` when it is placed on the page, so that nobody can tell what it hides. */
export interface CoverArea {
  left: number;
  top: number;
  width: number;
  height: number;
  isFree: boolean;
}

/** A paragraph or a table as it probably lies on paper, in points. */
export interface LaidBlock {
  isParagraph: boolean;
  height: number;
  /** How far its text reaches to the right. */
  reach: number;
}

/** What decides how much room a paragraph or a table takes: its letters and their size, the pictures in its lines, and for a table its rows. */
export interface BlockContent {
  letters: number;
  /** In points. */
  size: number;
  isAtLeft: boolean;
  pictures: readonly { width: number; height: number }[];
  rows?: number;
}

/** Estimates how a block lies on paper. Where a line ends is known only to the program that lays out the page. */
export function layBlock({ letters, size, isAtLeft, pictures, rows }: BlockContent): LaidBlock {
  const width = letters * size * 0.5;
  const lines = rows ?? Math.max(1, Math.ceil(width / LINE));
  return {
    isParagraph: rows === undefined,
    height: lines * size * 1.25 + Math.max(0, ...pictures.map(({ height }) => height)),
    reach: !isAtLeft || width > LINE ? LINE : Math.max(width * 1.2, ...pictures.map((one) => one.width)),
  };
}

/** The paragraphs that a shape of one of them hides, wholly or in part. A shape that is placed on the page may hide the paragraph it belongs to. */
export function* blocksUnder<Block extends LaidBlock>(area: CoverArea, blocks: readonly Block[], at: number): Generator<Block> {
  if (area.isFree) return void (yield* blocks[at]!.isParagraph ? [blocks[at]!] : []);
  const hides = ({ isParagraph, height, reach }: Block, top: number) => isParagraph && area.top < top + height - 3 && area.top + area.height > top + 3 && area.left < reach && area.left + area.width > 0;
  for (let index = at, top = 0; index < blocks.length && top < area.top + area.height; top += blocks[index++]!.height) if (hides(blocks[index]!, top)) yield blocks[index]!;
  for (let index = at - 1, bottom = 0; index >= 0 && bottom > area.top; index--) {
    bottom -= blocks[index]!.height;
    if (hides(blocks[index]!, bottom)) yield blocks[index]!;
  }
}
