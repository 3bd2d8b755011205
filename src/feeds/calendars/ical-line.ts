/** How many octets a line may have, without its line break. RFC 5545, 3.1. */
const MOST = 75;

/** Writes one property of a calendar on as many lines as it needs. `value` is written unchanged: pass text through `escapeText` first. */
export function writeLine(name: string, value: string): string {
  return fold(`${name}:${value}`);
}

/** Escapes text for a calendar. RFC 5545, 3.3.11. */
export function escapeText(words: string): string {
  return words
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    // A calendar may contain no other control character.
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** Folds a line so that no piece is longer than allowed. A continuation begins with a space. No character is cut in two. */
function fold(line: string): string {
  let folded = '';
  let room = MOST;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (size > room) {
      folded += '\r\n ';
      room = MOST - 1;
    }
    folded += letter;
    room -= size;
  }
  return `${folded}\r\n`;
}
