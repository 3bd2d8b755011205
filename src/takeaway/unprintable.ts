import { COVERAGE } from './fonts/coverage.ts';

/** The characters that our typefaces have. */
const PRINTED = new RegExp(`[\\t\\n\\r${Object.values(COVERAGE).join('')}]`, 'u');

/** Spaces and default-ignorable characters, except for the byte order mark, which PDF/UA forbids. */
const UNSEEN = /(?!\ufeff)[\p{Default_Ignorable_Code_Point}\p{Z}]/u;

/** The characters of a text that none of our fonts has, each once, in order. */
export function findUnprintable(words: string): string {
  return [...new Set(words.normalize('NFC'))].filter((letter) => !UNSEEN.test(letter) && !isPrinted(letter) && !plainer(letter)).join('');
}

/** A text as it is printed: a character that no font has is replaced by the plain letters it is made of, such as ff for ﬀ and 5 for ⑸. */
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
