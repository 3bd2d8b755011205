import type { WordPicture } from '../word-import/word-picture.ts';

/** A part of a rectangle, in fractions of its width and height, from its top left corner. */
export interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A picture in a document. */
export interface DocumentPicture extends WordPicture {
  /** What lies over the picture as it is shown, and hides it. */
  covers?: Area[];
}

/** A document as the start of a page. */
export interface DocumentImport {
  title: string;
  /** The language tag, when the text is not English. */
  language?: string;
  /** The body as a page has it, with a prompt where a picture needs a description. */
  body: string;
  pictures: DocumentPicture[];
  /** What could not be imported, and what to check, in whole sentences. */
  notes: string[];
}

/** Prepares a picture for a page as the document shows it, or returns nothing when that is impossible. */
export type Redraw = (picture: DocumentPicture) => Promise<DocumentPicture | undefined>;
