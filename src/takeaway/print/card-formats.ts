/** A size in which a set of cards is printed. Lengths are in millimetres, type sizes in points. */
export interface CardFormat {
  value: string;
  label: string;
  about: string;
  paper: 'a4' | 'a3';
  /** The size of one card; as large as the sheet where nothing is cut. */
  card: { width: number; height: number };
  columns: number;
  rows: number;
  /** The smallest and the largest type. Text is never set smaller: whatever does not fit is reported before the page is published. */
  type: { least: number; most: number };
}

/** The sizes in which a set of cards is printed. A lanyard card is as large as a bank card: 86 by 54 mm (ISO/IEC 7810 ID-1, rounded up). */
export const CARD_FORMATS = [
  { value: 'lanyard', label: 'Lanyard cards', about: 'As large as a bank card, eight to a sheet. Print on both sides, and cut.', paper: 'a4', card: { width: 86, height: 54 }, columns: 2, rows: 4, type: { least: 11, most: 22 } },
  { value: 'pocket', label: 'Pocket cards', about: 'About as large as a postcard, four to a sheet. Print on both sides, and cut.', paper: 'a4', card: { width: 99, height: 142 }, columns: 2, rows: 2, type: { least: 15, most: 34 } },
  { value: 'poster', label: 'Poster, A4', about: 'All the questions on one sheet for the wall.', paper: 'a4', card: { width: 210, height: 297 }, columns: 1, rows: 1, type: { least: 24, most: 48 } },
  { value: 'poster-a3', label: 'Poster, A3', about: 'For the hall or the playground door.', paper: 'a3', card: { width: 297, height: 420 }, columns: 1, rows: 1, type: { least: 34, most: 68 } },
] as const satisfies readonly CardFormat[];
