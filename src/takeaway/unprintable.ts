/**
 * The characters that our fonts have (`takeaway/typeset.ts`). They are written down here so that the editor can check them without
 * downloading a font; a test compares them with what is really printed.
 */
const PRINTED =
  /[\t\n\r\x20-\x7e\xa0-\u017f\u018f\u0190\u0192\u01a0\u01a1\u01af\u01b0\u01b5\u01f0\u01fa-\u01ff\u0218-\u021b\u0237\u0259\u02bc\u02c6\u02c7\u02c9\u02d4\u02d5\u02d8-\u02dd\u02f3\u0300-\u030c\u030f-\u0312\u0315\u031a\u0323\u0326-\u0328\u032c-\u0333\u0338\u033a\u033f\u0346\u034d\u0391-\u03a1\u03a3-\u03a9\u03b1-\u03c9\u03d1\u03d5\u03d6\u03dc\u03dd\u03f0\u03f1\u03f4-\u03f6\u0410-\u044f\u0606-\u060a\u060c\u060d\u0610-\u0612\u0615\u061b\u061f\u0621-\u063a\u063d\u0640-\u0658\u065a\u065b\u0660-\u0671\u0674\u0679\u067c\u067e\u0681\u0685\u0686\u0688\u0689\u0691\u0693\u0695\u0696\u0698\u069a\u06a0\u06a1\u06a4\u06a9-\u06ad\u06af\u06b5\u06ba\u06bc-\u06be\u06c0-\u06c3\u06c6-\u06d0\u06d2-\u06d5\u06dc-\u06de\u06e9\u06f0-\u06f9\u0762\u0763\u1d46\u1e80-\u1e85\u1e9e\u1ef2\u1ef3\u2000-\u201e\u2020-\u2022\u2025-\u2030\u2032-\u203a\u203c\u2040\u2043\u2044\u2047\u2049\u2050\u2057\u205f\u2066-\u2069\u2074\u207f\u20a3\u20a4\u20a6-\u20ac\u20b1\u20b9\u20ba\u20bc\u20bd\u20d0-\u20f0\u2102\u2105\u2107\u210a-\u2113\u2115\u2116\u2118-\u211d\u2122\u2124\u2126-\u2129\u212b-\u2139\u213c-\u214b\u215b-\u215e\u2160-\u2183\u2185-\u2188\u218a\u218b\u2190-\u23b9\u23be-\u2426\u2440-\u244a\u2460-\u2500\u2506\u250c\u2510\u2514\u2518\u2550\u2571\u2572\u2577\u2580\u2584\u2588\u258c\u2590-\u2593\u25a0-\u2b73\u2b76-\u2b95\u2b97-\u2bff\u3012\u3030\u303d\u3297\u3299\u4dc0-\u4dff\ufb01-\ufb04\uff5b\uff5d\u{1d400}-\u{1d454}\u{1d456}-\u{1d49c}\u{1d49e}\u{1d49f}\u{1d4a2}\u{1d4a5}\u{1d4a6}\u{1d4a9}-\u{1d4ac}\u{1d4ae}-\u{1d4b9}\u{1d4bb}\u{1d4bd}-\u{1d4c3}\u{1d4c5}-\u{1d505}\u{1d507}-\u{1d50a}\u{1d50d}-\u{1d514}\u{1d516}-\u{1d51c}\u{1d51e}-\u{1d539}\u{1d53b}-\u{1d53e}\u{1d540}-\u{1d544}\u{1d546}\u{1d54a}-\u{1d550}\u{1d552}-\u{1d6a5}\u{1d6a8}-\u{1d7cb}\u{1d7ce}-\u{1d7ff}\u{1f000}-\u{1f02b}\u{1f030}-\u{1f093}\u{1f0a0}-\u{1f0ae}\u{1f0b1}-\u{1f0bf}\u{1f0c1}-\u{1f0cf}\u{1f0d1}-\u{1f0f5}\u{1f100}-\u{1f1ad}\u{1f1e6}-\u{1f1ff}\u{1f201}\u{1f202}\u{1f21a}\u{1f22f}\u{1f232}-\u{1f23a}\u{1f250}\u{1f251}\u{1f300}-\u{1f6d9}\u{1f6dc}-\u{1f6ec}\u{1f6f0}-\u{1f6fc}\u{1f700}-\u{1f776}\u{1f77b}-\u{1f7d9}\u{1f7e0}-\u{1f7eb}\u{1f7f0}\u{1f800}-\u{1f80b}\u{1f810}-\u{1f847}\u{1f850}-\u{1f859}\u{1f860}-\u{1f887}\u{1f890}-\u{1f8ad}\u{1f8b0}\u{1f8b1}\u{1f900}-\u{1fa53}\u{1fa60}-\u{1fa6d}\u{1fa70}-\u{1fa7c}\u{1fa80}-\u{1fac6}\u{1fac8}\u{1facc}-\u{1fadd}\u{1fadf}-\u{1faeb}\u{1faef}-\u{1fafa}\u{1fb00}-\u{1fb92}\u{1fb94}-\u{1fbca}\u{1fbf0}-\u{1fbf9}]/u;

/** Spaces and default-ignorable characters, except for the byte order mark, which PDF/UA forbids. */
const UNSEEN = /(?!\ufeff)[\p{Default_Ignorable_Code_Point}\p{Z}]/u;

/** The characters of a text that none of our fonts has, each once, in order. */
export function findUnprintable(words: string): string {
  return [...new Set(words.normalize('NFC'))].filter((letter) => !UNSEEN.test(letter) && !isPrinted(letter) && !plainer(letter)).join('');
}

/** A text as it is printed: a character that no font has is replaced by the plain letters it is made of, such as 1⁄3 for ⅓ and 2 for ₂. */
export function asPrinted(words: string): string {
  return words.replace(/[^\x00-\x7f]/gu, (letter) => (UNSEEN.test(letter) || isPrinted(letter) ? letter : (plainer(letter) ?? letter)));
}

/** The plain letters that a character is made of (Unicode compatibility decomposition), where our fonts have all of them. */
function plainer(letter: string): string | undefined {
  const plain = letter.normalize('NFKC');
  return plain !== letter && [...plain].every((piece) => UNSEEN.test(piece) || isPrinted(piece)) ? plain : undefined;
}

/** Whether a font has a character, or a plainer one and its mark. */
function isPrinted(letter: string): boolean {
  if (PRINTED.test(letter)) return true;
  const pieces = [...letter.normalize('NFD')];
  const mark = pieces.pop()!;
  return pieces.length > 0 && PRINTED.test(mark) && isPrinted(pieces.join('').normalize('NFC'));
}
