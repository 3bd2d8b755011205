import { isNear } from '../../files/office/is-near.ts';
import type { Styles } from './styles.ts';
import { attributeOf, childOf, elementsOf, type Xml } from './xml.ts';

/** The colour of paper. */
export const PAPER = 'FFFFFF';
/** The highlighter colours by name (ISO/IEC 29500-1, 17.18.40). */
const HIGHLIGHTS: Record<string, string> = {
  black: '000000', blue: '0000FF', cyan: '00FFFF', darkBlue: '000080', darkCyan: '008080', darkGray: '808080', darkGreen: '008000', darkMagenta: '800080', darkRed: '800000', darkYellow: '808000',
  green: '00FF00', lightGray: 'C0C0C0', magenta: 'FF00FF', red: 'FF0000', white: 'FFFFFF', yellow: 'FFFF00',
};
/** The two colours of a theme that are the same in nearly all. */
const THEME: Record<string, string> = { background1: PAPER, light1: PAPER, text1: '000000', dark1: '000000' };
/** Letters below two points, in half points, are no more than a line. */
const TINY = 4;

/** The background colour in this element; nothing when a style sets it, which we do not read here, or something that may lie behind a shape. */
export function paperIn(node: Xml, paper: string | undefined, styles: Styles): string | undefined {
  if (node.name === 'w:p') return fillOf(styles.shadingOf(node)) ?? paper;
  if (node.name === 'w:tc') return fillOf(childOf(node, 'w:tcPr', 'w:shd')) ?? paper;
  if (node.name === 'w:tbl') return fillOf(childOf(node, 'w:tblPr', 'w:shd')) ?? (childOf(node, 'w:tblPr', 'w:tblStyle') ? undefined : paper);
  // A page may have a colour of its own, which is shown when the settings of the file say so.
  if (node.name === 'w:document') return isNear(attributeOf(childOf(node, 'w:background'), 'w:color') ?? PAPER, PAPER) ? paper : undefined;
  if (node.name === 'w:drawing' || node.name === 'w:pict') return isAlone(node) ? paper : undefined;
  if (node.name === 'wps:wsp') return paperOfShape(childOf(node, 'wps:spPr'), childOf(node, 'wps:style', 'a:fillRef'), paper);
  return /^v:(?:shape|rect|roundrect|oval)$/.test(node.name) ? paperOfOldShape(node, paper) : paper;
}

/** Whether a drawing is one shape, behind whose text is nothing else of the drawing. */
function isAlone(drawing: Xml): boolean {
  return ['wpg:wgp', 'wpc:wpc', 'v:group', 'pic:pic', 'v:imagedata'].every((name) => elementsOf(drawing, name).next().done);
}

/** What is behind the text of a shape: its filling, or without one what is behind the shape (ISO/IEC 29500-1, 20.1.8). */
function paperOfShape(properties: Xml | undefined, reference: Xml | undefined, paper: string | undefined): string | undefined {
  const filling = properties?.children.find((one): one is Xml => typeof one !== 'string' && /^a:(?:no|solid|grad|patt|blip|grp)Fill$/.test(one.name));
  if (!filling) return Number(attributeOf(reference, 'idx') ?? 0) > 0 ? undefined : paper;
  if (filling.name === 'a:noFill') return paper;
  const colour = childOf(filling, 'a:srgbClr');
  return filling.name === 'a:solidFill' && colour?.children.length === 0 ? attributeOf(colour, 'val') : undefined;
}

/** The filling of a shape of an old Word is white unless it says otherwise (ISO/IEC 29500-4, 19.1.2.19). */
function paperOfOldShape(shape: Xml, paper: string | undefined): string | undefined {
  if ([attributeOf(shape, 'filled'), attributeOf(childOf(shape, 'v:fill'), 'on')].some((value) => /^(?:f|false|0)$/.test(value ?? ''))) return paper;
  if (childOf(shape, 'v:fill')) return undefined;
  const told = attributeOf(shape, 'fillcolor');
  return told === undefined || /^(?:white|window)\b/.test(told) ? PAPER : /^#[0-9a-f]{6}\b/i.test(told) ? told.slice(1, 7) : /^black\b/.test(told) ? '000000' : undefined;
}

/** Whether nobody can see the text of a run: it has the colour of its background, is blacked out, or is too small. */
export function isUnseen(run: Xml, paragraph: Xml | undefined, styles: Styles, paper: string | undefined): boolean {
  const size = Number(attributeOf(styles.letterOf(run, paragraph, 'w:sz'), 'w:val') ?? 22);
  if (size < TINY) return true;
  const highlight = HIGHLIGHTS[attributeOf(styles.letterOf(run, paragraph, 'w:highlight'), 'w:val') ?? ''];
  const shading = fillOf(styles.letterOf(run, paragraph, 'w:shd'));
  const colour = colourIn(styles.letterOf(run, paragraph, 'w:color'));
  const behind = highlight ?? shading ?? paper;
  // Letters without a colour of their own are black, and somebody who blacks them out wants them gone.
  return behind !== undefined && isNear(colour ?? '000000', behind) && (colour !== undefined || highlight !== undefined || shading !== undefined);
}

/** A colour of letters. The name of a colour of the theme counts more than the value beside it (17.3.2.6); what is said here of names is true of nearly all themes. */
function colourIn(color: Xml | undefined): string | undefined {
  const isShade = attributeOf(color, 'w:themeTint') !== undefined || attributeOf(color, 'w:themeShade') !== undefined;
  const named = isShade ? undefined : THEME[attributeOf(color, 'w:themeColor') ?? ''];
  const told = attributeOf(color, 'w:val');
  return named ?? (told && /^[0-9a-f]{6}$/i.test(told) ? told : undefined);
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
