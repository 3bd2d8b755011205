import { unfence } from './as-written.ts';

/** Words as the rich text editor writes them, without what it put between them for its own use. */
export function fromEditor(words: string): string {
  // It sets a comment between two lists that meet when the paragraph between them is deleted; they are one list then.
  return unfence(words.replace(/^<!---->\n\n/gm, ''));
}
