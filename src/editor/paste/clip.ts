import type { Root } from 'mdast';
import type { Returned } from '../../word-return/read-returned.ts';

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
  /** Reads what is dropped as a Word file of ours; absent where the repository cannot be asked. */
  ours?: OursContext;
  /** Fetches a picture that the browser holds in memory (`blob:`). */
  fetchBlob?: (address: string) => Promise<Blob>;
}

/** What reading a Word file of ours depends on. */
export interface OursContext {
  /** Reads a Word file of ours that came back. Nothing for any other file. */
  read(bytes: Uint8Array, name: string): Promise<Returned | undefined>;
  /** The resource whose form is open; absent for a page of another kind and for one that is new. */
  slug?: string;
  /** The text that is open, as it is now. */
  text(): string;
  /** Fetches files beside a resource, and says what could not be fetched. */
  fetchBeside(slug: string, names: readonly string[]): Promise<{ files: PastedFile[]; notes: string[] }>;
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
  /** Whether it takes the place of the whole text: it is that text, with changes that were made elsewhere. */
  isWhole?: boolean;
  /** What could not come along and what to check, in whole sentences. */
  notes: string[];
}
