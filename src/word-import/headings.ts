import type { Styles } from './docx/styles.ts';
import { childOf, elementsOf, unescapeXml, type Xml } from './docx/xml.ts';

/** A line that serves as a heading is no longer than this. */
const LONGEST = 80;

/**
 * Gives each heading a style that the converter knows: from its own style or, in a document without any heading, where a short bold line
 * is alone above ordinary text. A bold first line is the title. Reports whether a bold line was used.
 */
export function markHeadings(body: Xml, styles: Styles): { isGuessed: boolean } {
  const blocks = body.children.filter((node): node is Xml => typeof node !== 'string' && (node.name === 'w:tbl' || (node.name === 'w:p' && hasSomething(node))));
  let hasTitle = false;
  let hasHeadings = false;
  for (const paragraph of elementsOf(body, 'w:p')) {
    const level = styles.levelOf(paragraph);
    if (level === undefined || !textOf(paragraph).trim()) continue;
    setStyle(paragraph, level === 0 ? (hasTitle ? 'ImportText' : 'ImportTitle') : `ImportHeading${level}`);
    hasTitle ||= level === 0;
    hasHeadings ||= level > 0;
  }
  let isGuessed = false;
  blocks.forEach((block, at) => {
    const next = blocks[at + 1];
    if (!isBoldLine(block, styles) || !next) return;
    // The first of two bold lines is the title. Between other bold lines nobody can say which is a heading.
    const isTitle = at === 0 && !hasTitle;
    if (isTitle ? false : hasHeadings || isBoldLine(next, styles)) return;
    setStyle(block, isTitle ? 'ImportTitle' : 'ImportHeading1');
    hasTitle ||= isTitle;
    isGuessed = true;
  });
  return { isGuessed };
}

/** The text of an element. */
export function textOf(node: Xml): string {
  return unescapeXml([...elementsOf(node, 'w:t')].map((one) => one.children.filter((child) => typeof child === 'string').join('')).join(''));
}

function hasSomething(paragraph: Xml): boolean {
  return textOf(paragraph).trim() !== '' || ['w:drawing', 'w:pict', 'w:object'].some((name) => !elementsOf(paragraph, name).next().done);
}

function isBoldLine(block: Xml, styles: Styles): boolean {
  const words = block.name === 'w:p' ? textOf(block).trim() : '';
  if (words.length < 2 || words.length > LONGEST || !/\p{L}/u.test(words) || /[.,;!…]$/.test(words) || /^[•·▪○●–-]\s/.test(words)) return false;
  if (styles.numberingOf(block) || styles.levelOf(block) !== undefined || !elementsOf(block, 'w:br').next().done) return false;
  return [...elementsOf(block, 'w:r')].every((run) => !textOf(run).trim() || styles.isBold(run, block));
}

function setStyle(paragraph: Xml, name: string): void {
  const style: Xml = { name: 'w:pStyle', attributes: ` w:val="${name}"`, children: [] };
  const properties = childOf(paragraph, 'w:pPr');
  // A numbered heading stays a heading; its number is Word’s own.
  if (properties) properties.children = [style, ...properties.children.filter((one) => typeof one === 'string' || !['w:pStyle', 'w:numPr'].includes(one.name))];
  else paragraph.children.unshift({ name: 'w:pPr', attributes: '', children: [style] });
  if (name === 'ImportText') return;
  // The whole of a heading is bold already.
  for (const run of elementsOf(paragraph, 'w:r')) run.children = run.children.filter((one) => typeof one === 'string' || one.name !== 'w:rPr');
}
