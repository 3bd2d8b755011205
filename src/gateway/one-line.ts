/**
 * Puts a text on one line. Removes line breaks and invisible characters, which could end one line of a commit message and start another, and
 * unpaired surrogates, which a code host refuses. The joiner and the non-joiner stay, because Urdu and Persian are written with them.
 */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/gu, ' ');
}
