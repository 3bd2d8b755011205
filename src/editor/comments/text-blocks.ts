import type { CommentPlace } from './read-comments.ts';
import type { FoundQuote } from './find-quote.ts';

/** The most characters that are quoted. */
const MOST = 500;

/** The elements of the top-level blocks of a text that is shown. */
export function blocksIn(container: Element): HTMLElement[] {
  return [...container.children].filter((child): child is HTMLElement => child instanceof HTMLElement && Boolean(child.textContent?.trim()));
}

/** The place of what is selected in a text. A selection that goes on into further blocks ends with the first. Undefined if no part of the text is selected. */
export function selectedPlace(container: Element, selection: Selection | null): CommentPlace | undefined {
  if (!selection?.rangeCount || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  for (const [block, element] of blocksIn(container).entries()) {
    if (!range.intersectsNode(element)) continue;
    const whole = document.createRange();
    whole.selectNodeContents(element);
    const before = whole.cloneRange();
    const isStart = element.contains(range.startContainer);
    if (isStart) before.setEnd(range.startContainer, range.startOffset);
    const start = isStart ? before.toString().length : 0;
    const upTo = whole.cloneRange();
    if (element.contains(range.endContainer)) upTo.setEnd(range.endContainer, range.endOffset);
    const quote = whole.toString().slice(start, upTo.toString().length);
    if (quote.trim()) return { block, offset: start + quote.length - quote.trimStart().length, quote: quote.trim().slice(0, MOST) };
  }
  return undefined;
}

/** The place of a whole block. A long one is quoted from its beginning. */
export function placeOfBlock(container: Element, block: number): CommentPlace {
  const text = blocksIn(container)[block]?.textContent ?? '';
  return { block, offset: text.length - text.trimStart().length, quote: text.trim().slice(0, MOST) };
}

/** Turns words that were found into a range of the document. */
export function rangeOf(container: Element, { block, offset, length }: FoundQuote): Range | undefined {
  const element = blocksIn(container)[block];
  if (!element) return undefined;
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  let isBegun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const end = at + node.textContent!.length;
    if (!isBegun && offset < end) {
      range.setStart(node, offset - at);
      isBegun = true;
    }
    if (isBegun && offset + length <= end) {
      range.setEnd(node, offset + length - at);
      return range;
    }
    at = end;
  }
  return undefined;
}

/** Marks ranges in the text without changing its elements, which an editor would take for typing. Browsers that cannot do it mark nothing. https://developer.mozilla.org/en-US/docs/Web/API/CSS_Custom_Highlight_API */
export function highlight(name: 'comments' | 'comment-shown', ranges: readonly Range[]): void {
  if (typeof Highlight === 'function' && CSS.highlights) CSS.highlights.set(name, new Highlight(...ranges));
}
