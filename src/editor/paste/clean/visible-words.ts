import type { Element, Nodes } from 'hast';
import { attribute, isElement } from './elements.ts';
import { whyUnseen } from './seen.ts';
import { styleOf, type Sheet } from './styles.ts';

/** The text that people saw when they copied, block by block: without what is hidden, and without bullets, numbers of lists and marks of notes. */
export function visibleText(body: Element, sheet: Sheet): string {
  const words: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'text') return void words.push(node.value);
    if (node.type !== 'element') return;
    if (node.tagName === 'x-note' || /mso-list:\s*ignore/i.test(attribute(node, 'style')) || whyUnseen(node, styleOf(node, sheet))) return;
    if (/^(iframe|video|audio|object|canvas|svg)$/.test(node.tagName)) return;
    const isBlock = !isElement(node, /^(a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|o:p|q|s|samp|small|span|st1:.*|strike|strong|sub|sup|time|tt|u|var|wbr)$/);
    if (isBlock) words.push(' ');
    node.children.forEach(visit);
    if (isBlock) words.push(' ');
  };
  visit(body);
  return words.join('');
}
