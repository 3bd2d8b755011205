import type { Leaflet } from './leaflet.ts';
import type { CardSet, Script } from './print/sets.ts';

/** How a file is made. */
export type Making =
  | { make: 'word' }
  | { make: 'letter' | 'letter-word'; letter: number }
  | { make: 'side-by-side'; other: Leaflet; otherPictures: Pictures }
  | { make: 'leaflet' | 'large-print' }
  | { make: 'cards'; set: CardSet; format: string; black: boolean }
  | { make: 'script'; script: Script; black: boolean };

/** The pictures that stand in a page: their bare names, and where they lie, as paths from the top of the project. */
type Pictures = { name: string; path: string }[];

/** A file to make, as plain data that can be handed to another thread. */
export type Job = Making & {
  leaflet: Leaflet;
  pictures: Pictures;
};

/** A file that people carry off, and how it is made. */
export interface Takeaway {
  /** Its name beside the page: `lanyard-card.docx`. */
  name: string;
  label: string;
  /** What to do with it, where its label does not say it. */
  about?: string;
  /** The shape of the paper, by which a small picture of it is chosen. */
  shape: 'word' | 'leaflet' | 'large-print' | 'lanyard' | 'pocket' | 'poster' | 'poster-a3' | 'fold' | 'letter' | 'side-by-side';
  /** The set of cards or the script that it prints, by its title; nothing for the whole page. */
  set?: string;
  /** Whether it is printed in black alone. Documents for the whole page are not told apart by it. */
  black?: boolean;
  job: Job;
}
