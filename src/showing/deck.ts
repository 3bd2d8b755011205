/** A stretch of text in one look. */
export interface Run {
  text: string;
  bold?: true;
  italic?: true;
  url?: string;
}

/** A paragraph on a slide. */
export interface Line {
  runs: Run[];
  /** What is before it: a bullet, a box to tick, or its number in a list. */
  mark?: string | number;
  /** How far it is moved in, from 0. */
  level?: number;
  /** Whether it is set in the smaller type of sources and sums. */
  small?: true;
  /** Whether the site wrote it, in English, and not the author of the page. */
  ours?: true;
}

/** A table on a slide: its rows, of which the first names the columns, and the widths of these as shares of the whole. */
export interface SlideTable {
  columns: number[];
  rows: Run[][][];
}

/** A picture on a slide. */
export interface SlidePicture {
  /** Its file name beside the page. */
  file: string;
  description: string;
}

/** One slide, fitted to its size: nothing on it is cut off. */
export interface Slide {
  /** How it is laid out. */
  kind: 'title' | 'text' | 'table' | 'card' | 'picture' | 'end';
  /** What is on it, in a few words: `question card`. */
  name: string;
  title: string;
  /** Which slide it is of those among which one text is divided, and how many there are. */
  part?: readonly [at: number, of: number];
  /** The title of the set that it belongs to, above a large sentence. */
  over?: string;
  /** Which of several things that belong together it is, such as the cards of a set, and how many there are. */
  place?: readonly [at: number, of: number];
  lines: Line[];
  /** The sizes of its type, in points on a slide that is 960 points wide. */
  sizes: { title: number; text: number };
  table?: SlideTable;
  picture?: SlidePicture;
  /** How long it takes, when it is timed. */
  seconds?: number;
  /** For whoever shows it: the text of the slide, and what the page says beside it. A paragraph each. */
  notes: string[];
}

/** A resource as slides. */
export interface Deck {
  /** A BCP 47 tag: en-GB. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** What nobody may miss, on every slide: that it is a machine draft, or retired. In English. */
  label?: string;
  slides: Slide[];
}
