import type { Root } from 'mdast';
import { gatherHandLists, splitLines } from './hand-lists.ts';
import { standAlone } from './pictures-alone.ts';
import { tidyText, type WordsMet } from './tidy-text.ts';
import { tightenLists } from './tighten-lists.ts';

/** Makes the body of a page fit to be kept: tidy text without the given names, lists where somebody typed bullets, and each picture on its own. */
export function settlePage(page: Root, names: RegExp | undefined): WordsMet {
  const met = tidyText(page, names);
  page.children = gatherHandLists(page.children.flatMap(splitLines));
  tightenLists(page);
  standAlone(page);
  return met;
}
