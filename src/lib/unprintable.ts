/**
 * The letters that the fonts of our press have (`takeaway/press.ts`), and signs that are only heeded, never drawn. Written down here,
 * so that the editor can tell them without fetching a font; a test holds them to what the press really prints.
 */
const PRINTED =
  /[\t\n\r\x20-\x7e\xa0-\u017f\u018f\u0192\u01a0-\u01a1\u01af-\u01b0\u01f0\u01fa-\u01ff\u0218-\u021b\u0237\u0259\u02bc\u02c6-\u02c7\u02c9\u02d8-\u02dd\u02f3\u0300-\u0304\u0306-\u030c\u030f\u0323\u0326-\u0328\u0394\u03a9\u03bc\u03c0\u060c-\u060d\u0610-\u0612\u0615\u061b\u061f\u0621-\u063a\u063d\u0640-\u0658\u065a-\u065b\u0660-\u0671\u0674\u0679\u067c\u067e\u0681\u0685-\u0686\u0688-\u0689\u0691\u0693\u0695-\u0696\u0698\u069a\u06a0-\u06a1\u06a4\u06a9-\u06ad\u06af\u06b5\u06ba\u06bc-\u06be\u06c0-\u06c3\u06c6-\u06d0\u06d2-\u06d5\u06dc-\u06de\u06e9\u06f0-\u06f9\u0762-\u0763\u2000-\u2015\u2017-\u201e\u2020-\u2022\u2025-\u2030\u2032-\u2033\u2039-\u203a\u203c\u2044\u2066-\u2069\u2074\u207f\u20a3-\u20a4\u20a6-\u20ac\u20b1\u20b9-\u20ba\u20bc-\u20bd\u2105\u2113\u2116\u2122\u2126\u212e\u215b-\u215e\u2202\u2206\u220e-\u220f\u2211-\u2212\u2215\u2219-\u221a\u221e\u222b\u2248\u2260\u2264-\u2265\u25ca\u25cc\ufb01-\ufb04]/;

/** Spaces, and signs that are heeded and not drawn, but for the mark of byte order, which PDF/UA forbids. */
const UNSEEN = /(?!\ufeff)[\p{Default_Ignorable_Code_Point}\p{Z}]/u;

/** The letters of a text that none of our fonts has, each once, in their order. */
export function findUnprintable(words: string): string {
  return [...new Set(words.normalize('NFC'))].filter((letter) => !UNSEEN.test(letter) && !isPrinted(letter)).join('');
}

/** Whether a font has a letter, or a plainer one and the mark upon it. */
function isPrinted(letter: string): boolean {
  if (PRINTED.test(letter)) return true;
  const pieces = [...letter.normalize('NFD')];
  const mark = pieces.pop()!;
  return pieces.length > 0 && PRINTED.test(mark) && isPrinted(pieces.join('').normalize('NFC'));
}
