import type { Element } from 'hast';
import { attribute, isElement, textIn, walk } from './elements.ts';

/** A picture that stands for a character. */
export function isEmoji(node: Element): boolean {
  const alt = attribute(node, 'alt');
  return alt !== '' && alt.length < 40 && (/^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u200d\ufe0f\u{1f3fb}-\u{1f3ff}])+$/u.test(alt) || /emoji/i.test(`${attribute(node, 'className')} ${attribute(node, 'itemType')}`));
}

/** A picture of a few pixels keeps things apart, or counts readers. */
export function isSpeck(node: Element): boolean {
  const [width, height] = [attribute(node, 'width'), attribute(node, 'height')].map((size) => Number(size.replace('px', '')));
  return Boolean((width && width <= 3) || (height && height <= 3)) || attribute(node, 'src') === '';
}

/** Whether a drawing holds words that people read in it. */
export function hasWords(node: Element): boolean {
  return [...walk(node)].some((inner) => isElement(inner, /^(?:text|foreignObject)$/i) && /[\p{L}\p{N}]/u.test(textIn(inner)));
}

/** A drawing that decorates what is beside it. */
export function isIcon(node: Element): boolean {
  const size = Number(attribute(node, 'width').replace('px', ''));
  return (node.tagName === 'svg' && !(size >= 64)) || node.tagName === 'map';
}
