import type { Element } from 'hast';
import type { Look } from './lines.ts';
import type { Style } from './styles.ts';

/** How text inside an element looks: what the tag means, unless the style says otherwise. */
export function lookInside({ tagName }: Element, style: Style, look: Look): Look {
  const inside = { ...look };
  const weight = style['font-weight'];
  if (/^(b|strong)$/.test(tagName)) inside.bold = true;
  if (weight) inside.bold = /^(bold|bolder)$/.test(weight) || Number(weight) >= 600;
  if (/^(i|em|cite|dfn|var)$/.test(tagName)) inside.italic = true;
  if (style['font-style']) inside.italic = /^(italic|oblique)/.test(style['font-style']);
  if (/^(s|strike|del)$/.test(tagName) || /line-through/.test(`${style['text-decoration'] ?? ''} ${style['text-decoration-line'] ?? ''}`)) inside.strike = true;
  if (/^(code|kbd|samp|tt)$/.test(tagName)) inside.code = true;
  if (tagName === 'sup' || style['vertical-align'] === 'super') inside.raise = 'sup';
  if (tagName === 'sub' || style['vertical-align'] === 'sub') inside.raise = 'sub';
  const space = style['white-space'] ?? style['white-space-collapse'];
  if (space) inside.isPre = /^(pre|break-spaces|preserve)/.test(space);
  return inside;
}
