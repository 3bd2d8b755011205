/** How many octets a line may have, without its line break. RFC 5545, 3.1. */
const MOST = 75;

/** One property of a calendar on as many lines as it needs. `value` stands as it is: words go through `escapeText` before. */
export function writeLine(name: string, value: string): string {
  return fold(`${name}:${value}`);
}

/** Words as a calendar writes them. RFC 5545, 3.3.11. */
export function escapeText(words: string): string {
  return words
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    // No other control character may stand in a calendar.
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');
}

/** Cuts a line so that no piece is longer than it may be; a piece that goes on begins with a space. No letter is cut in two. */
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
