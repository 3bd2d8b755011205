/** What was found in a presentation that the person who finishes the page should know about. */
export interface SlidesMet {
  hiddenSlides: number;
  hiddenShapes: number;
  outside: number;
  /** Text, and pictures, that something else covers. */
  coveredTexts: number;
  coveredPictures: number;
  partlyCovered: number;
  paintedPictures: number;
  decorative: number;
  /** Pictures cut to a shape that a page cannot show. */
  cutPictures: number;
  linkedPictures: number;
  pictureLinks: string[];
  films: number;
  filmsElsewhere: string[];
  charts: number;
  equations: number;
  /** Symbols that have no character. */
  symbols: number;
  /** Whether there was text in the colour of what is behind it. */
  isUnseen: boolean;
  /** Whether a list was numbered with letters or Roman numerals. */
  otherNumbers: boolean;
  files: number;
  arrows: boolean;
  furniture: boolean;
  merged: boolean;
  comments: boolean;
  notes: boolean;
  guessed: number;
  lostSlides: number;
  languages: Map<string, number>;
  /** The text that was left out for one of these reasons. */
  leftOut: string[];
}

/** Nothing found yet. */
export function nothingMet(): SlidesMet {
  return {
    hiddenSlides: 0, hiddenShapes: 0, outside: 0, coveredTexts: 0, coveredPictures: 0, partlyCovered: 0, paintedPictures: 0, decorative: 0, cutPictures: 0, linkedPictures: 0, pictureLinks: [], films: 0, filmsElsewhere: [], charts: 0, equations: 0, symbols: 0, isUnseen: false, otherNumbers: false,
    files: 0, arrows: false, furniture: false, merged: false, comments: false, notes: false, guessed: 0, lostSlides: 0, languages: new Map(), leftOut: [],
  };
}
