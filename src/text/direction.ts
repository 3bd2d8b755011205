/** A letter of a script that is read from right to left. */
export const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The direction of a line: that of its first letter, as in the Unicode Bidirectional Algorithm (UAX 9, P2 and P3). */
export function directionOfLine(words: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(/\p{L}/u.exec(words)?.[0] ?? '') ? 'rtl' : 'ltr';
}

/** The direction of most letters of a text; nothing when there are none. */
export function directionOfMost(words: string): 'ltr' | 'rtl' | undefined {
  const letters = words.match(/\p{L}/gu) ?? [];
  const rightToLeft = letters.filter((letter) => RIGHT_TO_LEFT.test(letter)).length;
  if (letters.length === 0 || rightToLeft * 2 === letters.length) return undefined;
  return rightToLeft * 2 > letters.length ? 'rtl' : 'ltr';
}

/**
 * Keeps numbers whole. In right-to-left text, groups of digits with spaces between them change places, and people would misread a
 * telephone number. A no-break space is a separator within one number (UAX 9, W4), and looks the same.
 */
export function keepNumbersWhole(words: string): string {
  return RIGHT_TO_LEFT.test(words) ? words.replace(/(\d) (?=\d)/g, '$1\u00a0') : words;
}
