import type { Element } from 'hast';
import { attribute, isElement, textIn, walk } from './elements.ts';
import { readMarker, type Item } from './items.ts';
import type { ParsedClip } from './parse-clip.ts';
import type { Style } from './styles.ts';

/** The level that Word gives a paragraph of a list. */
export function listLevel(style: Style): number | undefined {
  const level = /^l\d+\s+level(\d+)/.exec(style['mso-list'] ?? '')?.[1];
  return level ? Number(level) : undefined;
}

/** Takes out the bullet or number that Word wrote before an item, and returns it. */
export function takeMarker(node: Element): string {
  for (const inner of walk(node)) {
    if (isElement(inner) && /mso-list:\s*ignore/i.test(attribute(inner, 'style'))) {
      const marker = textIn(inner).replace(/[\s\u00a0]+/g, '');
      inner.children = [];
      return marker;
    }
  }
  return '';
}

/** What sort of list an item of Word is in, and its number: by the marker that was before it, or by how the list is defined. */
export function markerOf(marker: string, { sheet }: ParsedClip, msoList: string): Pick<Item, 'kind' | 'start'> {
  if (marker) return readMarker(marker);
  const format = sheet.levels.get(/^l\d+\s+level\d+/.exec(msoList)![0].replace(/\s+/, ':'));
  return { kind: format && (format['mso-level-number-format'] ?? 'decimal') !== 'bullet' ? 'ol' : 'ul' };
}
