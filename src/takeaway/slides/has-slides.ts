import type { Resource } from '../../catalogue/catalogue.ts';
import { gatherPieces } from './gather-pieces.ts';

/** Whether there is anything on a page to put on slides, which is known of a page that was read. A letter alone is read out, and so is text without cards, steps, short lists or pictures. */
export function hasSlides(page: Pick<Resource['page'], 'slides' | 'tree'>): boolean {
  // The title decides what slides are called, and not whether there are any.
  return page.slides ?? gatherPieces(page.tree, '').pieces.length > 0;
}
