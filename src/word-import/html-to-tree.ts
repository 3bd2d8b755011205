import type { Element, Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { toMdast } from 'hast-util-to-mdast';
import type { Nodes as Words, Paragraph, PhrasingContent, Root as Page, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { parseFragment } from 'parse5';
import { takeFootnotes, footnoteMark } from './docx/footnotes.ts';
import { gatherHandLists, splitLines } from './hand-lists.ts';
import { resolveNumbers } from './docx/number-lists.ts';
import { standAlone } from './pictures-alone.ts';
import { tidyText, type WordsMet } from './tidy-text.ts';
import { repairTables, type TablesMet } from './docx/tables.ts';
import { textOf } from './text-of.ts';

/** The content of a page, and what was found on the way. */
export interface FoundWords {
  title: string;
  page: Page;
  met: TablesMet & WordsMet;
}

/** Turns the HTML of a converted document into the body of a page, and finds its title: text styled as one, or a lone heading at the top. */
export function htmlToTree(html: string, names: RegExp | undefined): FoundWords {
  const root = fromParse5(parseFragment(html)) as Root;
  const tables = repairTables(root);
  const page = toMdast(root, {
    handlers: {
      sup: (state, node) => footnoteMark(node as Element) ?? state.all(node as never) as never,
      // A cell of a table has its line breaks as a tag; elsewhere Markdown has its own mark.
      br: (state) => (state.inTable ? { type: 'html', value: '<br />' } : { type: 'break' }),
      input: (_, node) => ({ type: 'text', value: (node as Element).properties.checked ? '☑ ' : '☐ ' }),
    },
  }) as Page;
  takeFootnotes(page);
  resolveNumbers(page);
  const met = tidyText(page, names);
  page.children = gatherHandLists(page.children.flatMap(splitLines));
  standAlone(page);
  const title = takeTitle(page);
  normaliseHeadings(page);
  return { title, page, met: { ...tables, ...met } };
}

/** A page as the Markdown that is stored. */
export function writeMarkdown(page: Page): string {
  return toMarkdown(page, { extensions: [gfmToMarkdown()], bullet: '-', emphasis: '*', rule: '-', listItemIndent: 'one' });
}

/** The same text as plain paragraphs, for a page whose marks cannot be parsed. */
export function toPlainParagraphs(page: Page): Page {
  const plain = (node: RootContent): RootContent[] => {
    const words = textOf(node).replace(/\s+/g, ' ').trim();
    if (!words) return [];
    if (node.type === 'list' || node.type === 'blockquote') return (node.children as RootContent[]).flatMap(plain);
    if (node.type === 'table') return node.children.map((row): Paragraph => asParagraph(row.children.map(textOf).join(' – ')));
    return [node.type === 'heading' ? { ...node, children: [{ type: 'text', value: words }] } : asParagraph(words)];
  };
  return { type: 'root', children: page.children.flatMap((node) => (node.type === 'listItem' ? [] : plain(node))) };
}

function asParagraph(words: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: words } satisfies PhrasingContent] };
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
  return shorten(textOf(heading as Words).replace(/\s+/g, ' ').trim());
}

/** Shortens a title to at most 90 letters, without cutting a word. */
function shorten(title: string): string {
  return title.length <= 90 ? title : `${title.slice(0, 89).replace(/\s+\S*$/, '')}…`;
}

/** Makes headings begin below the title and skip no level. */
function normaliseHeadings(page: Page): void {
  const least = Math.min(...page.children.map((node) => (node.type === 'heading' ? node.depth : 9)));
  let before = 1;
  for (const node of page.children) {
    if (node.type !== 'heading') continue;
    node.depth = Math.min(node.depth - least + 2, before + 1, 6) as typeof node.depth;
    before = node.depth;
  }
}
