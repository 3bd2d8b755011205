import type { Element, ElementContent } from 'hast';
import { makeElement } from '../make-element.ts';

/** A line that serves as a heading is no longer than this. */
const LONGEST = 80;

/**
 * In a document without headings, makes one of each short bold line that is alone above ordinary text; a bold first line is the title. Returns
 * whether there was one.
 */
export function guessHeadings(content: ElementContent[]): boolean {
  const isHeading = (node: ElementContent | undefined) => node?.type === 'element' && /^h[1-6]$/.test(node.tagName);
  const hasTitle = content.some((node) => node.type === 'element' && node.tagName === 'h1');
  const hasHeadings = content.some((node) => isHeading(node) && (node as Element).tagName !== 'h1');
  const blocks = content.filter((node): node is Element => node.type === 'element' && textOf(node).trim() !== '');
  let isGuessed = false;
  const bold = blocks.map(isBoldLine);
  blocks.forEach((block, at) => {
    if (!bold[at] || at + 1 >= blocks.length) return;
    // The first of two bold lines is the title. Between other bold lines nobody can say which is a heading.
    const isTitle = at === 0 && !hasTitle;
    if (!isTitle && (hasHeadings || bold[at + 1])) return;
    const into = makeElement(isTitle ? 'h1' : 'h2', block.children.flatMap((child) => (child.type === 'element' && child.tagName === 'strong' ? child.children : [child])));
    content[content.indexOf(block)] = into;
    isGuessed = true;
  });
  return isGuessed;
}

function isBoldLine(block: Element): boolean {
  const words = textOf(block).trim();
  const isAllBold = block.tagName === 'p' && block.children.every((child) => (child.type === 'element' && child.tagName === 'strong') || (child.type === 'text' && child.value.trim() === ''));
  return isAllBold && words.length >= 2 && words.length <= LONGEST && /\p{L}/u.test(words) && !/[.,;!…\n]$/.test(words) && !/^[•·▪○●–-]\s/.test(words);
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? (node.tagName === 'br' ? '\n' : node.children.map(textOf).join('')) : '';
}
