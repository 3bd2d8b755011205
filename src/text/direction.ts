const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The direction in which a line is read: that of its first letter, as the Unicode Bidirectional Algorithm takes it (UAX 9, P2 and P3). */
export function directionOfLine(words: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(/\p{L}/u.exec(words)?.[0] ?? '') ? 'rtl' : 'ltr';
}

/** The direction in which most letters of a text are read; nothing where there are none. */
export function directionOfMost(words: string): 'ltr' | 'rtl' | undefined {
  const letters = words.match(/\p{L}/gu) ?? [];
  const rightToLeft = letters.filter((letter) => RIGHT_TO_LEFT.test(letter)).length;
  if (letters.length === 0 || rightToLeft * 2 === letters.length) return undefined;
  return rightToLeft * 2 > letters.length ? 'rtl' : 'ltr';
}

/**
 * Among words from right to left, groups of digits with spaces between them change places: a telephone number would be read wrongly. A
 * space that holds them together is a separator within one number (UAX 9, W4), and looks the same.
 */
export function keepNumbersWhole(words: string): string {
  return RIGHT_TO_LEFT.test(words) ? words.replace(/(\d) (?=\d)/g, '$1\u00a0') : words;
}
