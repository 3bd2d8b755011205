import type { Nodes } from 'mdast';

/** Something of a page that is put on a slide, before it is fitted to the size of slides: what does not fit on one is divided among several. */
export interface SlidePiece {
  /** How it is laid out: as text below its title, as one large sentence, which is its title, or as a picture. */
  kind: 'text' | 'card' | 'picture';
  /** What it is, in a few words: `question card`. PowerPoint shows it as the name of the shape. */
  name: string;
  /** Nothing: it has the title of the heading above it. */
  title?: string;
  /** The title of the set that it belongs to, above a large sentence. */
  over?: string;
  /** Where it is one of several that belong together: which, from 1, and how many. */
  place?: readonly [at: number, of: number];
  /** Its text. A slide may end after each of these, and after each item of a list. */
  blocks: readonly Nodes[];
  /** Lines in smaller type at the end: sources, sums. `ours` says that the site wrote it, in English. */
  small?: readonly { text: string; ours?: true; url?: string }[];
  picture?: { file: string; description: string };
  /** How long it takes, when it is timed. */
  seconds?: number;
}
