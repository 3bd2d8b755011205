/** A text without line breaks and characters that cannot be seen, which could end a line of a commit and begin another. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ');
}
