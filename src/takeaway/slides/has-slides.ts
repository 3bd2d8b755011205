import type { Resource } from '../../catalogue/catalogue.ts';
import { gatherPieces } from './gather-pieces.ts';

/** Whether there is anything on a page to put on slides. A letter alone is read, and so is text without cards, steps, short lists or pictures. */
export function hasSlides({ page, title }: Pick<Resource, 'page' | 'title'>): boolean {
  return gatherPieces(page.tree, title).pieces.length > 0;
}
