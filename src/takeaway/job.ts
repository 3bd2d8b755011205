import type { Leaflet } from './leaflet.ts';
import type { Deck } from '../showing/deck.ts';
import type { CardSet } from './print/card-set.ts';
import type { Script } from './print/print-sets.ts';

/** How a file is made. */
export type Making =
  | { make: 'word' }
  | { make: 'letter'; letter: number }
  | { make: 'letter-word'; letter: number }
  | { make: 'side-by-side'; other: Leaflet; otherPictures: Pictures }
  | { make: 'leaflet'; black: boolean }
  | { make: 'large-print' }
  | { make: 'slides'; deck: Deck; licence: string }
  | { make: 'cards'; set: CardSet; format: string; black: boolean }
  | { make: 'script'; script: Script; black: boolean };

/** The pictures on a page: their bare file names, and their paths from the top of the project. */
export type Pictures = { name: string; path: string }[];

/** A file to make, as plain data that can be passed to another process. */
export type Job = Making & {
  leaflet: Leaflet;
  pictures: Pictures;
};

/** A job that may have been done already: what it is known by, and how to draw it up when it has to be done. */
export interface JobOrder {
  /** A digest of everything that the file is made from, except our own code and the bytes of its pictures. */
  key: string;
  /** The page that the file belongs to. Files of one page are made together: they share pictures, codes and sheets. */
  page: string;
  /** The paths of its pictures from the top of the project. */
  pictures: string[];
  draw(): Job;
}

/** A file that people can download, and how it is made. */
export interface Takeaway {
  /** Its file name beside the page: `lanyard-card.docx`. */
  name: string;
  label: string;
  /** What to do with it, where its label does not say so. */
  about?: string;
  /** The shape of the paper. It decides which small picture is shown beside it. */
  shape: 'word' | 'leaflet' | 'large-print' | 'lanyard' | 'pocket' | 'poster' | 'poster-a3' | 'fold' | 'letter' | 'side-by-side' | 'slides';
  /** The title of the set of cards or the script that it prints; nothing for the whole page. */
  set?: string;
  /** Whether it is printed in black only. Not set for files that there are only once. */
  black?: boolean;
  job: JobOrder;
}
