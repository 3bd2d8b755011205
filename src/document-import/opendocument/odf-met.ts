import type { NumbersMet } from '../../html-import/describe-numbers.ts';

/** What was found in an OpenDocument file that the person who finishes the page should know about. */
export interface OdfMet extends NumbersMet {
  hidden: boolean;
  unseen: boolean;
  changes: boolean;
  comments: boolean;
  contents: boolean;
  boxes: boolean;
  facts: boolean;
  gaps: boolean;
  controls: boolean;
  merged: boolean;
  furniture: boolean;
  guessed: boolean;
  equations: boolean;
  /** Symbols that have no character. */
  symbols: number;
  charts: number;
  files: boolean;
  films: number;
  arrows: boolean;
  decorative: number;
  /** Pictures of which we cannot say which part is shown. */
  cropped: number;
  /** Texts and pictures with something over them. */
  covered: number;
  linkedPictures: number;
  pictureLinks: string[];
  localLinks: boolean;
  languages: Map<string, number>;
  /** The text that was left out for one of these reasons. */
  leftOut: string[];
}

/** Nothing found yet. */
export function nothingMet(): OdfMet {
  return {
    otherNumbers: false, numberedHeadings: false, hidden: false, unseen: false, changes: false, comments: false, contents: false, boxes: false, facts: false, gaps: false, controls: false, merged: false, furniture: false, guessed: false, equations: false, symbols: 0, charts: 0, files: false,
    films: 0, arrows: false, decorative: 0, cropped: 0, covered: 0, linkedPictures: 0, pictureLinks: [], localLinks: false, languages: new Map(), leftOut: [],
  };
}
