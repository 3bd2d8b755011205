import type { Element } from 'hast';
import { attribute } from './elements.ts';

/** The level of a heading: from its name, from what it says to a screen reader, or from the style of a word processor. A title is above them all. */
export function headingDepth(node: Element): number | undefined {
  const level = /^h([1-6])$/.exec(node.tagName)?.[1];
  if (level) return Number(level);
  if (attribute(node, 'role') === 'heading') return Number(attribute(node, 'ariaLevel')) || 2;
  const classes = attribute(node, 'className');
  if (node.tagName === 'p' && /\bMsoTitle\b|(^|\s)title(\s|$)/i.test(classes)) return 0.5;
  const named = node.tagName === 'p' && /\bMsoHeading(\d)/.exec(classes)?.[1];
  return named ? Math.min(Number(named), 6) : undefined;
}
