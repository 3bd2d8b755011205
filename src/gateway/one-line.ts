/**
 * A text without line breaks and characters that cannot be seen, which could end a line of a commit and begin another, and without half a
 * character, which a code host refuses. What joins letters or keeps them apart stays: Urdu and Persian are written with it.
 */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/gu, ' ');
}
