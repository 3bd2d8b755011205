import type { Findings } from './findings.ts';
import { elementsOf, removeWhere, valueOf } from './tree.ts';
import type { XmlElement } from './xml.ts';

/**
 * Removes from a workbook part whatever no page and no cell shows: unused page headers, pronunciation of words, descriptions of tables,
 * former texts of links, and names for macros.
 */
export function dropUnshown(root: XmlElement, findings: Findings): void {
  let count = 0;
  for (const node of elementsOf(root)) {
    if (node.local !== 'headerFooter') continue;
    const has = (name: string) => /^(?:1|true)$/.test(valueOf(node, name) ?? '');
    count += removeWhere(node, ({ local }) => (/^first/.test(local) && !has('differentFirst')) || (/^even/.test(local) && !has('differentOddEven')));
  }
  findings.note('outside', count);
  findings.note('marks', removeWhere(root, ({ local }) => local === 'rPh'));
  for (const node of [root, ...elementsOf(root)]) {
    if (!/^(?:table|hyperlink|sheetPr|workbookPr)$/.test(node.local)) continue;
    const isUnshown = (name: string) => (node.local === 'table' ? name === 'comment' : node.local === 'hyperlink' ? name === 'display' : name === 'codeName');
    node.attributes = node.attributes.filter(({ local }) => !isUnshown(local));
  }
}
