import type { Fault } from '../schema/fault.ts';
import { findHidden } from './find-hidden.ts';

/** The most letters a page may have, in any script. A long policy has about 30,000. */
const MOST_LETTERS = 200_000;
/** The most bytes a page may have: no letter takes more than four in UTF-8. More are not even decoded. */
export const MOST_BYTES = 4 * MOST_LETTERS;

/**
 * Turns the bytes of a page into text, with Unix line endings and without a byte order mark. Refuses bytes that are not UTF-8, and
 * characters that people cannot see but a computer can.
 */
export function readBytes(bytes: Uint8Array): { text: string; faults: Fault[] } {
  if (bytes.byteLength > MOST_BYTES) return tooLong(`It has ${bytes.byteLength} bytes; the limit is ${MOST_LETTERS} letters.`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    return refused('The page is not saved as plain text (UTF-8).', 'Some of its letters cannot be read.', 'Open it in a text editor and save it again, choosing "UTF-8".');
  }
  if (text.length > MOST_LETTERS) return tooLong(`It has ${text.length} letters; the limit is ${MOST_LETTERS}.`);
  return { text, faults: hiddenLines(text) };
}

function tooLong(why: string): { text: string; faults: Fault[] } {
  return refused('The page is too long.', why, 'Split it into two pages, or move pictures out of the text into files of their own.');
}

function refused(what: string, why: string, remedy: string): { text: string; faults: Fault[] } {
  return { text: '', faults: [{ line: 1, what, why, remedy }] };
}

function hiddenLines(text: string): Fault[] {
  return text.split('\n').flatMap((line, index) => {
    const hidden = findHidden(line);
    if (!hidden) return [];
    const { at, ...fault } = hidden;
    return [{ line: index + 1, column: at + 1, ...fault }];
  });
}
