import { unfence } from './as-written.ts';

/** Removes from the rich text editor's output what it adds for its own use. */
export function fromEditor(markdown: string): string {
  // When somebody deletes the paragraph between two lists, it puts a comment there. They should become one list.
  return unfence(markdown.replace(/^<!---->\n\n/gm, ''));
}
