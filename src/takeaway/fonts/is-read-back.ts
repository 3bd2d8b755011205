/** The languages, by their ISO 639 codes, whose letters join, or are drawn in another order than they are written: some programs that open a PDF give back other words than are on the paper. */
const NOT_BY_ALL = new Set(['ar', 'as', 'bho', 'bn', 'ckb', 'fa', 'gu', 'he', 'hi', 'kok', 'ks', 'ku', 'mai', 'mr', 'ne', 'pa', 'pnb', 'ps', 'sa', 'sd', 'sdh', 'syl', 'ta', 'ug', 'ur', 'yi']);

/** Whether every program gives back the text of a PDF in a language (a BCP 47 tag) word for word. For those in which not all do, people are led to the page itself to copy text. */
export function isReadBack(language: string): boolean {
  return !NOT_BY_ALL.has(language.split('-')[0]!.toLowerCase());
}
