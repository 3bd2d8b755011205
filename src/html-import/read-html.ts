import type { Element, Root } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import type { Root as Page } from 'mdast';
import { footnoteMark, takeFootnotes } from './footnotes.ts';
import { raiseFigures, type RaisedMet } from './raise-figures.ts';
import { repairTables, type TablesMet } from './tables.ts';

/** What was changed while HTML was read, for whoever reads the page. */
export type HtmlMet = TablesMet & RaisedMet;

/**
 * Reads the HTML of a document as the body of a page: its headings, lists, tables, pictures and footnotes. Footnotes are expected as Word
 * import and pasting write them: a raised link to `#footnote-1`, and a list at the end whose items lead back to `#footnote-ref-1`.
 * Changes the tree it is given. What is not fit for a page is still in it; `settlePage` takes that out.
 */
export function readHtml(root: Root): { page: Page; met: HtmlMet } {
  const tables = repairTables(root);
  const raised: RaisedMet = { raised: 0 };
  const page = toMdast(root, {
    handlers: {
      sup: (state, node) => footnoteMark(node as Element) ?? (raiseFigures('sup', state.all(node as never) as never, raised) as never),
      sub: (state, node) => raiseFigures('sub', state.all(node as never) as never, raised) as never,
      // A cell of a table has its line breaks as a tag; elsewhere Markdown has its own mark.
      br: (state) => (state.inTable ? { type: 'html', value: '<br />' } : { type: 'break' }),
      input: (_, node) => ({ type: 'text', value: (node as Element).properties.checked ? '☑ ' : '☐ ' }),
    },
  }) as Page;
  takeFootnotes(page);
  return { page, met: { ...tables, ...raised } };
}
