import { isNear } from '../../files/office/is-near.ts';
import type { Styles } from './styles.ts';
import { attributeOf, childOf, type Xml } from './xml.ts';

/** The colour of paper. */
export const PAPER = 'FFFFFF';
/** The highlighter colours by name (ISO/IEC 29500-1, 17.18.40). */
const HIGHLIGHTS: Record<string, string> = {
  black: '000000', blue: '0000FF', cyan: '00FFFF', darkBlue: '000080', darkCyan: '008080', darkGray: '808080', darkGreen: '008000', darkMagenta: '800080', darkRed: '800000', darkYellow: '808000',
  green: '00FF00', lightGray: 'C0C0C0', magenta: 'FF00FF', red: 'FF0000', white: 'FFFFFF', yellow: 'FFFF00',
};
/** Letters below two points, in half points, are no more than a line. */
const TINY = 4;

/** The background colour in this element; nothing when a style or a shape sets it, which we do not read here. */
export function paperIn(node: Xml, paper: string | undefined, styles: Styles): string | undefined {
  if (node.name === 'w:p') return fillOf(styles.shadingOf(node)) ?? paper;
  if (node.name === 'w:tc') return fillOf(childOf(node, 'w:tcPr', 'w:shd')) ?? paper;
  if (node.name === 'w:tbl') return fillOf(childOf(node, 'w:tblPr', 'w:shd')) ?? (childOf(node, 'w:tblPr', 'w:tblStyle') ? undefined : paper);
  // A page may have a colour of its own.
  if (node.name === 'w:document' && childOf(node, 'w:background')) return undefined;
  return /^(?:w:txbxContent|w:pict|w:drawing)$/.test(node.name) ? undefined : paper;
}

/** Whether nobody can see the text of a run: it has the colour of its background, is blacked out, or is too small. */
export function isUnseen(run: Xml, paragraph: Xml | undefined, styles: Styles, paper: string | undefined): boolean {
  const size = Number(attributeOf(styles.letterOf(run, paragraph, 'w:sz'), 'w:val') ?? 22);
  if (size < TINY) return true;
  const highlight = HIGHLIGHTS[attributeOf(styles.letterOf(run, paragraph, 'w:highlight'), 'w:val') ?? ''];
  const shading = fillOf(styles.letterOf(run, paragraph, 'w:shd'));
  const told = attributeOf(styles.letterOf(run, paragraph, 'w:color'), 'w:val');
  const colour = told && /^[0-9a-f]{6}$/i.test(told) ? told : undefined;
  const behind = highlight ?? shading ?? paper;
  // Letters without a colour of their own are black, and somebody who blacks them out wants them gone.
  return behind !== undefined && isNear(colour ?? '000000', behind) && (colour !== undefined || highlight !== undefined || shading !== undefined);
}

/** Whether somebody marked a run with the highlighter, or with shading in a light colour. */
export function isHighlighted(run: Xml, paragraph: Xml | undefined, styles: Styles): boolean {
  const highlight = attributeOf(styles.letterOf(run, paragraph, 'w:highlight'), 'w:val');
  const fill = fillOf(childOf(run, 'w:rPr', 'w:shd'));
  return (highlight !== undefined && !/^(?:none|white|black)$/.test(highlight)) || (highlight === undefined && fill !== undefined && !isNear(fill, PAPER));
}

function fillOf(shading: Xml | undefined): string | undefined {
  const fill = attributeOf(shading, attributeOf(shading, 'w:val') === 'solid' && /^[0-9a-f]{6}$/i.test(attributeOf(shading, 'w:color') ?? '') ? 'w:color' : 'w:fill');
  return attributeOf(shading, 'w:val') === 'solid' && attributeOf(shading, 'w:color') === 'auto' ? '000000' : fill && /^[0-9a-f]{6}$/i.test(fill) ? fill : undefined;
}
