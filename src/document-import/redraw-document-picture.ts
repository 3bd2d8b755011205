import { redrawPicture } from '../word-import/redraw-picture.ts';
import type { Redraw } from './document-import.ts';
import { paintOver } from './paint-over.ts';

/** Draws a picture as its document shows it: cut, turned, and without what something else hides. Returns nothing when it cannot be read. */
export const redrawDocumentPicture: Redraw = async ({ covers, ...picture }) => {
  const drawn = await redrawPicture(picture);
  return drawn && covers ? paintOver(drawn, covers) : drawn;
};
