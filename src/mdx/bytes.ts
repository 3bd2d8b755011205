import type { Fault } from '../schema/fault.ts';

/** The most bytes a page may have. A long policy has about 30,000. */
export const MOST_BYTES = 200_000;

/**
 * Turns the bytes of a page into text, with Unix line ends and without a byte order mark.
 * Refuses bytes that are not UTF-8, and characters that a reader cannot see but a computer can.
 */
export function readBytes(bytes: Uint8Array): { text: string; faults: Fault[] } {
  if (bytes.byteLength > MOST_BYTES) {
    return refused('The page is too long.', `It has ${bytes.byteLength} bytes, and ${MOST_BYTES} are the most.`, 'Divide it into two pages, or move pictures out of the text into files of their own.');
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    return refused('The page is not saved as plain text (UTF-8).', 'Some of its letters cannot be read.', 'Open it in a text editor and save it again, choosing "UTF-8".');
  }
  return { text, faults: findHidden(text) };
}

function refused(what: string, why: string, remedy: string): { text: string; faults: Fault[] } {
  return { text: '', faults: [{ line: 1, what, why, remedy }] };
}

// England, Scotland and Wales: a black flag, invisible letters, and an invisible end.
const FLAG = /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,6}\u{E007F}/gu;

const HIDDEN =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2060-\u2065\u206A-\u206F\uFEFF\uFFF9-\uFFFB\uE000-\uF8FF\u{E0000}-\u{E007F}\u{F0000}-\u{10FFFF}\uFFFE\uFFFF]/u;

function findHidden(text: string): Fault[] {
  const faults: Fault[] = [];
  text.split('\n').forEach((line, index) => {
    const plain = line.replace(FLAG, (flag) => ' '.repeat(flag.length));
    const hidden = HIDDEN.exec(plain);
    const opened = (plain.match(/[\u2066-\u2068]/g) ?? []).length;
    const closed = (plain.match(/\u2069/g) ?? []).length;
    if (!hidden && opened === closed) return;
    const code = hidden?.[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    faults.push({
      line: index + 1,
      column: (hidden?.index ?? 0) + 1,
      what: hidden ? `There is a hidden character here (U+${code}).` : 'A mark that turns the direction of writing is not closed on this line.',
      why: 'It can make a line read differently from what it says.',
      remedy: 'Delete the line and type it again, rather than pasting it.',
    });
  });
  return faults;
}
