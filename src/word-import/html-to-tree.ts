import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import type { Nodes as Words, Root as Page, RootContent } from 'mdast';
import { parseFragment } from 'parse5';
import { fitHeadings } from '../html-import/fit-headings.ts';
import { readHtml, type HtmlMet } from '../html-import/read-html.ts';
import { settlePage } from '../html-import/settle-page.ts';
import { textOf } from '../html-import/text-of.ts';
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

/** The converter writes a title as a heading of level 1, and headings one level lower. */
function takeTitle(page: Page): string {
  const isHeading = (node: RootContent) => node.type === 'heading';
  let at = page.children.findIndex((node) => node.type === 'heading' && node.depth === 1);
  if (at < 0) {
    const first = page.children.findIndex(isHeading);
    const depth = (page.children[first] as { depth?: number } | undefined)?.depth;
    const isAlone = page.children.filter((node) => node.type === 'heading' && node.depth <= depth!).length === 1;
    at = first >= 0 && first <= 2 && isAlone && page.children.length > first + 1 ? first : -1;
  }
  if (at < 0) return '';
  const [heading] = page.children.splice(at, 1);
  return textOf(heading as Words).replace(/\s+/g, ' ').trim();
}
