import type { Leaflet } from './leaflet.ts';

/** A file to make, as plain data that can be handed to another thread. */
export interface Job {
  /** Who makes it, and how. */
  make: 'leaflet-pdf' | 'large-print-pdf' | 'word';
  leaflet: Leaflet;
  /** The pictures that stand in it: their bare names, and where they lie, as paths from the top of the project. */
  pictures: { name: string; path: string }[];
}

/** A file that people carry off: its name beside the page, and how it is made. */
export interface Takeaway {
  name: string;
  /** What it is, in a few words: "PDF to print". */
  label: string;
  /** What it holds, as its media type. */
  type: string;
  job: Job;
}
