import { attributeOf, childOf, writeXml, type Xml } from './xml.ts';

/** The properties that the converter looks at. */
const KEPT = new Set(['w:pStyle', 'w:numPr', 'w:b', 'w:i', 'w:strike', 'w:vertAlign', 'w:gridSpan', 'w:vMerge', 'w:tblHeader']);

/**
 * Writes a story for the converter, without the properties that it does not look at. Runs that look the same and follow each other become
 * one, because it keeps each in memory several times over.
 */
export function writeForConverter(story: Xml): string {
  reduce(story);
  return writeXml(story);
}

function reduce(node: Xml): void {
  for (const child of node.children) if (typeof child !== 'string') reduce(child);
  if (/^w:(?:rPr|pPr|tcPr|trPr)$/.test(node.name)) node.children = node.children.filter((child) => typeof child !== 'string' && KEPT.has(child.name));
  if (node.name === 'w:tblPr' || node.name === 'w:tblGrid' || node.name === 'w:sectPr') node.children = [];
  // A word in typewriter letters, or in a style of letters, is plain text on a page.
  node.children = joined(node.children.filter((child) => typeof child === 'string' || !/^(?:w:rPr|w:tcPr|w:trPr|w:pPr|w:sectPr|w:tblPr|w:tblGrid)$/.test(child.name) || child.children.length > 0));
}

function joined(children: (Xml | string)[]): (Xml | string)[] {
  const done: (Xml | string)[] = [];
  for (const child of children) {
    const before = done.at(-1);
    if (isTextRun(child) && isTextRun(before) && looksOf(child) === looksOf(before)) {
      textIn(before).children.push(...textIn(child).children);
      continue;
    }
    done.push(child);
  }
  return done;
}

function isTextRun(node: Xml | string | undefined): node is Xml {
  if (typeof node !== 'object' || node.name !== 'w:r') return false;
  const pieces = node.children.filter((piece) => typeof piece === 'string' || piece.name !== 'w:rPr');
  return pieces.length === 1 && typeof pieces[0] === 'object' && pieces[0].name === 'w:t' && /preserve/.test(attributeOf(pieces[0], 'xml:space') ?? '');
}

function textIn(run: Xml): Xml {
  return childOf(run, 'w:t')!;
}

function looksOf(run: Xml): string {
  const properties = childOf(run, 'w:rPr');
  return properties ? writeXml(properties) : '';
}
