import type { PictureView } from './picture-view.ts';

/** A picture in a Word file. */
export interface WordPicture {
  name: string;
  type: string;
  bytes: Uint8Array;
  /** What Word shows of it; nothing when it shows the whole, upright. */
  view?: PictureView;
}

/** Prepares a picture for a page: draws what the document shows of it, and nothing else. Returns nothing when that is impossible. */
export type Redraw = (picture: WordPicture) => Promise<WordPicture | undefined>;
