import { findProgram } from './attempts.ts';

/** How often a text may look like a program. Text that goes on longer is not written by hand. */
const MOST = 1000;

/**
 * Writes text that looks like lines of a program, such as `export const days = 5`, so that it is read as the text that it is: the first
 * character of each such place by its code. Any other text comes back unchanged. `markdown` is text as a page stores it.
 */
export function codeProgram(markdown: string): string {
  let written = markdown;
  for (let left = MOST; left > 0; left--) {
    const found = findProgram(written);
    if (!found) break;
    written = `${written.slice(0, found.at)}&#${written.charCodeAt(found.at)};${written.slice(found.at + 1)}`;
  }
  return written;
}
