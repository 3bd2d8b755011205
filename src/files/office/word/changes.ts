import type { Findings } from '../findings.ts';
import { childOf, childrenOf, elementsOf, removeWhere, replaceBelow, valueOf } from '../tree.ts';
import type { XmlElement } from '../xml.ts';

const ADDED = new Set(['ins', 'moveTo']);
const DELETED = new Set(['del', 'moveFrom']);
/** Elements between paragraphs or runs that show nothing. */
const MARKS = /^(?:bookmark(?:Start|End)|(?:move(?:From|To)|customXml(?:Ins|Del|MoveFrom|MoveTo))Range(?:Start|End)|comment(?:RangeStart|RangeEnd)|perm(?:Start|End)|proofErr)$/;
const FORMATTING = /^(?:r|p|sect|tbl|tblPrEx|tr|tc|tblGrid)(?:Pr)?Change$|^(?:tblGridChange|numberingChange|tblPrExChange)$/;

/** Accepts every tracked change of a Word story, as “Accept All Changes” does, and removes its comments (ISO/IEC 29500-1, 17.13). */
export function acceptChanges(story: XmlElement, findings: Findings): void {
  const deleted = removeWhere(story, (node, parent) => isDeleted(node, parent));
  let changes = removeWhere(story, ({ local }) => FORMATTING.test(local));
  changes += mergeParagraphs(story);
  changes += keepAdded(story);
  mergeCells(story);
  removeWhere(story, ({ local }) => /^proofErr$/.test(local));
  const comments = removeWhere(story, ({ local }) => !/^bookmark/.test(local) && MARKS.test(local)) + removeWhere(story, ({ local }) => local === 'commentReference' || local === 'annotationRef');
  findings.note('deletions', deleted);
  findings.note('changes', changes);
  // Count each comment of the story where its text is. A reference to a comment that does not exist counts as a mark.
  if (comments) findings.note('marks', comments);
  fillEmptied(story);
}

/** Whether a piece of the document was deleted: text, a row, a cell, a formula. */
function isDeleted(node: XmlElement, parent: XmlElement): boolean {
  const { local } = node;
  if (local === 'delText' || local === 'delInstrText') return true;
  // Inside properties the same names are only marks.
  if (DELETED.has(local)) return !/Pr$/.test(parent.local) && !(parent.local === 'r');
  if (local === 'tr') return has(childOf(node, 'trPr'), DELETED);
  if (local === 'tc') return childOf(node, 'tcPr', 'cellDel') !== undefined;
  // A run in a formula has formula properties as well.
  if (local === 'r') return has(node, DELETED) || childrenOf(node).some((child) => child.local === 'rPr' && has(child, DELETED));
  return childrenOf(node).some((child) => /Pr$/.test(child.local) && has(childOf(child, 'ctrlPr'), DELETED)) || (local !== 'p' && has(childOf(node, 'ctrlPr'), DELETED));
}

function has(node: XmlElement | undefined, names: ReadonlySet<string>): boolean {
  return node !== undefined && childrenOf(node).some(({ local }) => names.has(local));
}

/** Joins a paragraph whose end was deleted to the next one, whose end and properties stay. */
function mergeParagraphs(node: XmlElement): number {
  let count = 0;
  for (let at = 0; at < node.children.length; at++) {
    const paragraph = node.children[at]!;
    if (typeof paragraph === 'string') continue;
    count += mergeParagraphs(paragraph);
    if (paragraph.local !== 'p') continue;
    const mark = childOf(paragraph, 'pPr', 'rPr');
    if (!mark || !has(mark, DELETED)) continue;
    count++;
    mark.children = childrenOf(mark).filter(({ local }) => !DELETED.has(local));
    let next = at + 1;
    while (next < node.children.length && isMark(node.children[next]!)) next++;
    const following = node.children[next];
    const rest = paragraph.children.filter((child) => typeof child === 'string' || child.local !== 'pPr');
    if (typeof following === 'object' && following.local === 'p') {
      const properties = childOf(following, 'pPr');
      following.children = [...(properties ? [properties] : []), ...rest, ...node.children.slice(at + 1, next), ...following.children.filter((child) => child !== properties)];
      node.children.splice(at, next - at);
      at--;
    } else if (following !== undefined && rest.every((child) => typeof child !== 'string' && MARKS.test(child.local))) {
      node.children.splice(at, 1, ...rest);
      at += rest.length - 1;
    }
  }
  return count;
}

function isMark(node: XmlElement | string): boolean {
  return typeof node === 'string' ? node.trim() === '' : MARKS.test(node.local);
}

/** Removes the mark around added content, or the mark inside its properties. */
function keepAdded(node: XmlElement): number {
  let count = 0;
  replaceBelow(node, (child) => {
    count += keepAdded(child);
    if (child.local === 'cellIns') return (count++, []);
    if (!ADDED.has(child.local)) return DELETED.has(child.local) ? (count++, []) : [child];
    count++;
    return child.children;
  });
  return count;
}

/** Joins cells that a tracked change joined (17.13.5.1). */
function mergeCells(story: XmlElement): void {
  for (const properties of elementsOf(story)) {
    const merge = properties.local === 'tcPr' ? childOf(properties, 'cellMerge') : undefined;
    if (!merge) continue;
    const how = valueOf(merge, 'vMerge');
    const prefix = merge.name.includes(':') ? `${merge.name.split(':')[0]}:` : '';
    const joined: XmlElement = { name: `${prefix}vMerge`, uri: merge.uri, local: 'vMerge', attributes: how === 'rest' ? [{ name: `${prefix}val`, uri: merge.uri, local: 'val', value: 'restart' }] : [], children: [] };
    properties.children = properties.children.flatMap((child) => (child === merge ? (how && !childOf(properties, 'vMerge') ? [joined] : []) : [child]));
  }
}

/** Fills what may not be empty: a cell, a note or a header must contain a paragraph, a table a row, and a link or a control something. */
export function fillEmptied(story: XmlElement): void {
  removeWhere(story, (node) => node.local === 'tbl' && ![...elementsOf(node)].some(({ local }) => local === 'tr'));
  removeWhere(story, (node) => /^(?:tr|sdt|hyperlink|smartTag|fldSimple)$/.test(node.local) && isHollow(node));
  for (const node of [story, ...elementsOf(story)]) {
    if (!/^(?:tc|body|hdr|ftr|footnote|endnote|txbxContent)$/.test(node.local)) continue;
    const blocks = childrenOf(node).filter(({ local }) => local === 'p' || local === 'tbl' || local === 'sdt');
    if (blocks.length > 0 && blocks.at(-1)!.local !== 'tbl') continue;
    const name = node.name.includes(':') ? `${node.name.split(':')[0]}:p` : 'p';
    const end = node.local === 'body' ? node.children.findLastIndex((child) => typeof child !== 'string' && child.local === 'sectPr') : -1;
    if (node.local === 'body' && blocks.length > 0) continue;
    node.children.splice(end < 0 ? node.children.length : end, 0, { name, uri: node.uri, local: 'p', attributes: [], children: [] });
  }
}

function isHollow(node: XmlElement): boolean {
  if (node.local === 'tr') return !childrenOf(node).some(({ local }) => local === 'tc' || local === 'sdt');
  if (node.local === 'sdt') return !childOf(node, 'sdtContent')?.children.length;
  return childrenOf(node).length === 0;
}
