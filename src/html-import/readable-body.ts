import { normalise } from '../mdx/normalise.ts';
import { readPage } from '../mdx/page.ts';

/** The most letters that the body of a page may have. The check limits the whole file, with its fields. */
export const LONGEST = 190_000;

/** How many sheets of paper a text of so many letters would fill, about. */
export function sheetsOf(letters: number): number {
  return Math.round(letters / 3000);
}

/** Letters at which a text is refused before its marks are read, which may add to them or take away from them. */
export const MUCH = 1.3 * LONGEST;

/** Says that a text of so many letters is too long for a page. */
export function describeTooLong(letters: number): string {
  return `This file is too long for one page: it would fill about ${sheetsOf(letters)} sheets of paper; the limit is 60. Split it by its chapters, or add it to a page as a file to download.`;
}

/** The body as a page stores it, when a page can be read from it. */
export function readableBody(words: string): string | undefined {
  const normal = normalise(words);
  if (normal.faults.length) return undefined;
  const body = normal.text.trim();
  return readPage(`---\n---\n\n${body}\n`, {}).faults.words.length ? undefined : body;
}
