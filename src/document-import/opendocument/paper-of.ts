import { childOf, childrenOf, valueOf } from '../../files/office/tree.ts';
import type { XmlElement } from '../../files/office/xml.ts';
import type { OdfStyles } from './odf-styles.ts';

/** What is less opaque than this, in per cent, hides nothing. */
const SOLID = 90;

/** A colour as "#" and six digits; nothing for any other value. */
export function colourIn(value: string | undefined): string | undefined {
  return value && /^#[0-9a-f]{6}$/i.test(value) ? value : undefined;
}

/** Which family of styles a drawn thing has its looks from: placeholders of slides have styles of their own. */
export function familyOf(node: XmlElement): 'presentation' | 'graphic' {
  return node.attributes.some(({ local, uri }) => local === 'style-name' && uri.includes(':presentation:')) ? 'presentation' : 'graphic';
}

/** The filling of a drawn thing (ODF 1.3 part 3, 16.40): a colour, "clear" when it has none, nothing when we cannot say how it looks. */
export function fillOf(node: XmlElement, styles: OdfStyles): string | 'clear' | undefined {
  const look = (local: string) => styles.property(familyOf(node), valueOf(node, 'style-name'), 'graphic-properties', local);
  const fill = look('fill');
  const background = look('background-color');
  if (fill === 'none' || (fill === undefined && background === 'transparent')) return 'clear';
  if (Number.parseFloat(look('opacity') ?? '100') < SOLID) return undefined;
  if (fill === 'solid') return colourIn(look('fill-color') ?? background);
  // A frame without a filling shows the paper; a shape has one unless it says otherwise.
  return fill === undefined ? (colourIn(background) ?? (node.local === 'frame' ? 'clear' : undefined)) : undefined;
}

/** The colour behind what is in a block, which may have a background of its own: the first that a style gives, or what is behind the block. */
export function paperIn(behind: string | undefined, told: readonly (string | undefined)[]): string | undefined {
  const own = told.find((value) => value !== undefined && value !== 'transparent');
  return own === undefined ? behind : colourIn(own);
}

/** The colour of the pages of a text: white, unless the layout of its first page has another. */
export function paperOfPages(pages: XmlElement | undefined): string | undefined {
  const masters = childrenOf(childOf(pages, 'master-styles') ?? NOTHING).filter(({ local }) => local === 'master-page');
  const layout = valueOf(masters.find((one) => valueOf(one, 'name') === 'Standard') ?? masters[0], 'page-layout-name');
  const layouts = childrenOf(childOf(pages, 'automatic-styles') ?? NOTHING).filter(({ local }) => local === 'page-layout');
  const properties = childOf(layouts.find((one) => layout !== undefined && valueOf(one, 'name') === layout), 'page-layout-properties');
  const fill = valueOf(properties, 'fill');
  if (fill !== undefined && !/^(?:none|solid)$/.test(fill)) return undefined;
  return paperIn(WHITE, [fill === 'solid' ? valueOf(properties, 'fill-color') : undefined, valueOf(properties, 'background-color')]);
}

/** The colour of paper. */
export const WHITE = '#ffffff';
const NOTHING: XmlElement = { name: '', uri: '', local: '', attributes: [], children: [] };
