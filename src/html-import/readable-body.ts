import { normalise } from '../mdx/normalise.ts';
import { readPage } from '../mdx/page.ts';

/** The most letters that the body of a page may have. The check limits the whole file, with its fields. */
export const LONGEST = 190_000;

/** How many sheets of paper a text of so many letters would fill, about. */
export function sheetsOf(letters: number): number {
  return Math.round(letters / 3000);
}

/** The body as a page stores it, when a page can be read from it. */
export function readableBody(words: string): string | undefined {
  const normal = normalise(words);
  if (normal.faults.length) return undefined;
  const body = normal.text.trim();
  return readPage(`---\n---\n\n${body}\n`, {}).faults.words.length ? undefined : body;
}
