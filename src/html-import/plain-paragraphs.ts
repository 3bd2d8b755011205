import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { textOf } from './text-of.ts';

/** The same text as plain paragraphs, for a page whose marks cannot be parsed. */
export function toPlainParagraphs(page: Root): Root {
  const plain = (node: RootContent): RootContent[] => {
    const words = textOf(node).replace(/\s+/g, ' ').trim();
    if (!words) return [];
    if (node.type === 'list' || node.type === 'blockquote') return (node.children as RootContent[]).flatMap(plain);
    if (node.type === 'table') return node.children.map((row) => row.children.map((cell) => textOf(cell).trim()).filter(Boolean).join(' – ')).filter(Boolean).map(asParagraph);
    return [node.type === 'heading' ? { ...node, children: [{ type: 'text', value: words }] } : asParagraph(words)];
  };
  return { type: 'root', children: page.children.flatMap((node) => (node.type === 'listItem' ? [] : plain(node))) };
}

function asParagraph(words: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: words } satisfies PhrasingContent] };
}
