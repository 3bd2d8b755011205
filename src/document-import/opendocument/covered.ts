import { childrenOf, elementsOf, textOf, valueOf } from '../../files/office/tree.ts';
import type { XmlElement } from '../../files/office/xml.ts';
import { blocksUnder, layBlock, type CoverArea } from '../../word-import/lay-blocks.ts';
import { inches } from './inches.ts';
import type { OdfMet } from './odf-met.ts';
import type { OdfStyles } from './odf-styles.ts';
import { familyOf } from './paper-of.ts';
import { textOfParagraphs } from './text-of-paragraphs.ts';

/** Points in an inch. */
const POINTS = 72;
/** What is less opaque than this, in per cent, shows what is behind it; a shape lower or narrower than this, in points, is a rule. */
const [OPAQUE, THIN] = [85, 5];
/** What belongs to one place after the other, and what holds it. */
const BLOCK = /^(?:p|h|table)$/;
const HOLDER = /^(?:list|list-item|list-header|section|index-body|numbered-paragraph)$/;

/**
 * Empties the paragraphs of a text over which somebody drew a filled shape. Their place is estimated, and the whole of a paragraph is left out, not
 * only what is covered. Counts what it leaves out.
 */
export function dropCovered(body: XmlElement, styles: OdfStyles, met: OdfMet): void {
  const blocks = blocksIn(body);
  const laid = blocks.map((node) => measure(node, styles));
  const hidden = new Set<XmlElement>();
  for (const [at, node] of blocks.entries()) {
    if (node.local === 'table') for (const cell of elementsOf(node)) if (cell.local === 'table-cell') dropCovered(cell, styles, met);
    if (node.local !== 'table') for (const shape of elementsOf(node)) for (const area of coverOf(shape, styles)) for (const under of blocksUnder(area, laid, at)) hidden.add(under.node);
  }
  for (const node of hidden) {
    if (textOf(node).trim() === '' && !elementsOf(node).some(({ local }) => local === 'image')) continue;
    met.covered++;
    met.leftOut.push(textOfParagraphs(node));
    node.children = [];
  }
}

function blocksIn(parent: XmlElement): XmlElement[] {
  return childrenOf(parent).flatMap((node) => (BLOCK.test(node.local) ? [node] : HOLDER.test(node.local) ? blocksIn(node) : []));
}

/** Where a shape hides what is behind it: it is filled, without text, and in front of the text that runs on below it. */
function coverOf(shape: XmlElement, styles: OdfStyles): CoverArea[] {
  if (!/^(?:custom-shape|rect|ellipse|circle|frame)$/.test(shape.local) || !shape.uri.includes(':drawing:')) return [];
  if (textOf(shape).trim() !== '' || (shape.local === 'frame' && !childrenOf(shape).some(({ local }) => local === 'text-box'))) return [];
  const look = (local: string) => styles.property(familyOf(shape), valueOf(shape, 'style-name'), 'graphic-properties', local);
  const isFilled = /^(?:solid|gradient|hatch|bitmap)$/.test(look('fill') ?? '') && Number.parseFloat(look('opacity') ?? '100') > OPAQUE;
  if (!isFilled || (look('wrap') ?? 'run-through') !== 'run-through' || look('run-through') === 'background' || valueOf(shape, 'anchor-type') === 'as-char') return [];
  const [left, top, width, height] = ['x', 'y', 'width', 'height'].map((name) => inches(valueOf(shape, name)) * POINTS) as [number, number, number, number];
  return width < THIN || height < THIN ? [] : [{ left, top, width, height, isFree: /^(?:page|frame)/.test(look('vertical-rel') ?? 'paragraph') }];
}

function measure(node: XmlElement, styles: OdfStyles) {
  const name = valueOf(node, 'style-name');
  const size = Number.parseFloat(styles.property('paragraph', name, 'text-properties', 'font-size') ?? '12') || 12;
  const pictures = elementsOf(node).filter((one) => one.local === 'frame' && valueOf(one, 'anchor-type') === 'as-char');
  return {
    node,
    ...layBlock({
      letters: textOf(node).length, size, isAtLeft: !/^(?:center|end|right|justify)$/.test(styles.property('paragraph', name, 'paragraph-properties', 'text-align') ?? 'start'),
      pictures: pictures.map((one) => ({ width: inches(valueOf(one, 'width')) * POINTS, height: inches(valueOf(one, 'height')) * POINTS })),
      ...(node.local === 'table' ? { rows: elementsOf(node).filter(({ local }) => local === 'table-row').length } : {}),
    }),
  };
}
