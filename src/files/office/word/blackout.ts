import type { Findings } from '../findings.ts';
import { isNear } from '../is-near.ts';
import { childOf, childrenOf, elementsOf, textOf, valueOf } from '../tree.ts';
import type { XmlElement } from '../xml.ts';

/** The text of a blacked-out passage afterwards, whatever its length. */
const BAR = '██████';
/** The highlighter colours in which text of the same colour disappears (ISO/IEC 29500-1, 17.18.40). */
const HIGHLIGHTS: Record<string, string> = { black: '000000', blue: '0000FF', darkBlue: '000080', darkGreen: '008000', darkRed: '800000', red: 'FF0000', white: 'FFFFFF', yellow: 'FFFF00', green: '00FF00', darkGray: '808080', lightGray: 'C0C0C0' };

/**
 * Puts bars in place of text that somebody blacked out with the highlighter or with shading in the colour of the letters. It looks the
 * same, but anybody could still copy and read the text. Letters without a colour count as black under the highlighter; on a black
 * background Word writes them white.
 */
export function coverBlackedOut(story: XmlElement, styles: XmlElement | undefined, findings: Findings): void {
  // A style without an identifier is nobody’s.
  const byId = new Map((styles ? childrenOf(styles) : []).filter((style) => style.local === 'style' && valueOf(style, 'styleId')).map((style) => [valueOf(style, 'styleId'), childOf(style, 'rPr')]));
  let count = 0;
  for (const run of elementsOf(story)) {
    if (run.local !== 'r') continue;
    const own = childrenOf(run).find(({ local, uri }) => local === 'rPr' && !uri.endsWith('/math'));
    const style = byId.get(valueOf(childOf(own, 'rStyle'), 'val'));
    const told = (name: string) => childOf(own, name) ?? childOf(style, name);
    if (!isBlackedOut(told)) continue;
    const pieces = childrenOf(run).filter((node) => node.local === 't' && textOf(node).trim() !== '' && !/^█+$/.test(textOf(node).trim()));
    for (const piece of pieces) piece.children = [BAR];
    count += pieces.length;
  }
  findings.note('blackedOut', count);
}

function isBlackedOut(told: (name: string) => XmlElement | undefined): boolean {
  const letters = valueOf(told('color'), 'val') ?? 'auto';
  const highlight = HIGHLIGHTS[valueOf(told('highlight'), 'val') ?? ''];
  if (highlight !== undefined) return isNear(letters === 'auto' ? '000000' : letters, highlight);
  const shading = told('shd');
  const isSolid = valueOf(shading, 'val') === 'solid';
  return isNear(letters, valueOf(shading, isSolid ? 'color' : 'fill') ?? '');
}
