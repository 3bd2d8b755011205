import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import type { Root as Page } from 'mdast';
import { parseFragment } from 'parse5';
import { fitHeadings } from '../html-import/fit-headings.ts';
import { readHtml, type HtmlMet } from '../html-import/read-html.ts';
import { settlePage } from '../html-import/settle-page.ts';
import { takeTitle } from '../html-import/take-title.ts';
import type { WordsMet } from '../html-import/tidy-text.ts';
import { numberCells, resolveNumbers } from './docx/number-lists.ts';

/** The content of a page, and what was found on the way. */
export interface FoundWords {
  title: string;
  page: Page;
  met: HtmlMet & WordsMet;
}

/** Turns the HTML of a converted document into the body of a page, and finds its title: text styled as one, or a lone heading at the top. */
export function htmlToTree(html: string, names: RegExp | undefined): FoundWords {
  const root = fromParse5(parseFragment(html)) as Root;
  numberCells(root);
  const { page, met: found } = readHtml(root);
  resolveNumbers(page);
  const met = settlePage(page, names);
  const title = takeTitle(page);
  fitHeadings(page);
  return { title, page, met: { ...found, ...met } };
}
