import type { Element } from 'hast';
import { attribute } from './elements.ts';
import type { Style } from './styles.ts';

/** Why people do not see an element of a clipboard, or that they do. */
export type Unseen = 'never' | 'hidden' | 'deleted' | 'comment' | 'blacked-out' | 'contents' | 'placeholder';

const NEVER = /^(?:script|style|head|title|meta|link|template|noscript|base|param|source|track|col|colgroup|rp|annotation|annotation-xml|datalist|attachment|xml|o:.+xml|v:.+|w:(?!sdt$).+)$/;
/** Sums are there twice: as they are drawn, and once more for screen readers. */
const TWICE = /\b(?:katex-mathml|mjx-assistive-mml)\b|^mjx-assistive-mml$/;

/**
 * Says why an element is not text that somebody copied: it is never shown, hidden, deleted, a comment, blacked out, the table of contents of a
 * document, or what Word shows where nobody has filled anything in.
 */
export function whyUnseen(node: Element, style: Style): Unseen | undefined {
  if (NEVER.test(node.tagName)) return 'never';
  if (isComment(node, style)) return 'comment';
  const classes = attribute(node, 'className');
  if (TWICE.test(classes) || TWICE.test(node.tagName)) return 'never';
  if (/\bMsoToc\d\b/.test(classes)) return 'contents';
  if (/\bMsoPlaceholderText\b/.test(classes)) return 'placeholder';
  if ((node.tagName === 'del' && (node.properties.cite || node.properties.dateTime)) || /\bmsoDel\b/i.test(classes)) return 'deleted';
  if (style['mso-hide'] === 'all' || style.display === 'none' || style.visibility === 'hidden' || node.properties.hidden) return 'hidden';
  return isBlackedOut(style) ? 'blacked-out' : undefined;
}

function isComment(node: Element, style: Style): boolean {
  if (/^comment(-list)?$/.test(style['mso-element'] ?? '') || style['mso-special-character'] === 'comment') return true;
  return /\bMsoCommentReference\b|\bmsocom/.test(attribute(node, 'className')) || (node.tagName === 'a' && /^#(_msocom_|cmnt)/.test(attribute(node, 'href'))) || /^cmnt(_ref)?\d/.test(attribute(node, 'id'));
}

/** Letters in the colour of what is behind them. */
function isBlackedOut(style: Style): boolean {
  const behind = colour(style['mso-highlight']) ?? colour(style['background-color']) ?? colour(style.background?.split(' ')[0]);
  if (!behind) return false;
  const letters = colour(style.color) ?? (style['mso-highlight'] ? '#000000' : undefined);
  return letters === behind && (behind !== '#ffffff' || style.color !== undefined);
}

function colour(written: string | undefined): string | undefined {
  if (!written) return undefined;
  if (/^(black|windowtext)$/.test(written)) return '#000000';
  if (written === 'white') return '#ffffff';
  const parts = /^rgb\((\d+),\s*(\d+),\s*(\d+)\)$/.exec(written)?.slice(1).map((part) => Number(part).toString(16).padStart(2, '0'));
  if (parts) return `#${parts.join('')}`;
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/.exec(written)?.[1];
  return hex && `#${hex.length === 3 ? [...hex].map((one) => one + one).join('') : hex}`;
}
