import { attributeOf, childOf, elementsOf, type Xml } from './xml.ts';

/**
 * Writes what parts words on paper as the converter knows it: the end of a page or a column, and a line break of old programs (`w:cr`), become
 * a line break, a tab to a fixed place (`w:ptab`) an ordinary one. Without them the words on either side would be one.
 */
export function plainBreak(piece: Xml): Xml {
  if (piece.name === 'w:cr' || (piece.name === 'w:br' && /^(?:page|column)$/.test(attributeOf(piece, 'w:type') ?? ''))) return { name: 'w:br', attributes: '', children: [] };
  return piece.name === 'w:ptab' ? { name: 'w:tab', attributes: '', children: [] } : piece;
}

/** Takes away the line breaks at either end of a paragraph, where they part nothing. */
export function dropEdgeBreaks(paragraph: Xml): void {
  const leaves = [...leavesOf(paragraph)];
  const says = ({ node }: { node: Xml }) => node.name !== 'w:br' && !(node.name === 'w:t' && node.children.join('').trim() === '');
  const first = leaves.findIndex(says);
  const last = leaves.findLastIndex(says);
  const gone = new Set(leaves.filter(({ node }, at) => node.name === 'w:br' && (first < 0 || at < first || at > last)));
  for (const { node, parent } of gone) parent.children = parent.children.filter((one) => one !== node);
}

/** The visible pieces of a paragraph, in order. */
export function* leavesOf(parent: Xml): Generator<{ node: Xml; parent: Xml }> {
  for (const node of parent.children) {
    if (typeof node === 'string' || /Pr$/.test(node.name)) continue;
    if (/^w:(?:t|br|tab|sym|drawing|pict|object|noBreakHyphen|fldChar|instrText|footnoteReference|endnoteReference)$/.test(node.name)) yield { node, parent };
    else yield* leavesOf(node);
  }
}

/** Whether a run is only a line to write on: underlined tabs, or underlined spaces as long as a short word. */
export function isBlankLine(run: Xml): boolean {
  if (!isUnderlined(run)) return false;
  const words = [...elementsOf(run, 'w:t')].map((one) => one.children.join('')).join('');
  return words.trim() === '' && (childOf(run, 'w:tab') !== undefined || words.replace(/&#\w+;/g, ' ').length >= 4);
}

function isUnderlined(run: Xml): boolean {
  const line = childOf(run, 'w:rPr', 'w:u');
  return line !== undefined && !/^(?:none|0|false)$/.test(attributeOf(line, 'w:val') ?? 'single');
}
