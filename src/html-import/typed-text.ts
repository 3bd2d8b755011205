import type { Paragraph, PhrasingContent, Root } from 'mdast';
import { normalise } from '../mdx/normalise.ts';
import { gatherHandLists, splitLines } from './hand-lists.ts';
import { tidyText } from './tidy-text.ts';
import { writeMarkdown } from './write-markdown.ts';

/** Turns text typed into a plain box into the body of a page: a new paragraph after each empty line, a list where somebody typed bullets or numbers. */
export function typedTextToBody(typed: string): string {
  const blocks = typed.replaceAll(/\r\n?/g, '\n').split(/\n[ \t]*(?:\n[ \t]*)+/).filter((block) => block.trim());
  const page: Root = { type: 'root', children: blocks.map(asParagraph).flatMap(splitLines) };
  tidyText(page, undefined);
  page.children = gatherHandLists(page.children);
  const words = writeMarkdown(page);
  const normal = normalise(words);
  return (normal.faults.length ? words : normal.text).trim();
}

function asParagraph(block: string): Paragraph {
  const lines = block.trim().split('\n').map((line) => line.trim());
  return { type: 'paragraph', children: lines.flatMap((value, at): PhrasingContent[] => [...(at ? [{ type: 'break' as const }] : []), { type: 'text', value }]) };
}
