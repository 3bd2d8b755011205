import type { Root } from 'mdast';

/** What somebody pasted or dropped: its HTML and its plain text, either of which may be empty, and its files. */
export interface Clip {
  html: string;
  text: string;
  files: readonly File[];
  /** The same as `text/rtf`, if it is there. Only the pictures of Word are read from it. */
  rtf?: string;
}

/** What reading a clipboard needs from the editor. */
export interface PasteContext {
  /** Makes a file small and clean, or says in sentences why it is refused: `prepareFile`. */
  prepare: (file: File, endings: readonly string[]) => Promise<{ file: File; takenOut?: string } | { refused: string }>;
  /** The names of the files that the page has already. */
  taken: readonly string[];
  /** The address of this site, without a slash at its end. Links to it become paths. */
  site?: string;
  /** The names of roles before an @ that the settings add to the usual ones. */
  mailnames?: readonly string[];
  /** Finds the names of the partnership’s schools, which stay in a document that is dropped. */
  schools?: () => Promise<readonly string[]>;
  /** Fetches a picture that the browser holds in memory (`blob:`). */
  fetchBlob?: (address: string) => Promise<Blob>;
}

/** A file that comes with the text, to be added beside the page under this very name. */
export interface PastedFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** What to insert, and what to say about it. */
export interface Pasted {
  /** As the body of a page: a checked tree, without positions. */
  tree: Root;
  /** The same as Markdown. */
  body: string;
  pictures: PastedFile[];
  /** What could not come along and what to check, in whole sentences. */
  notes: string[];
}
