import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown, type Handle } from 'mdast-util-to-markdown';
import { codeProgram } from '../mdx/code-program.ts';

/** A page as the Markdown that is stored. */
export function writeMarkdown(page: Root): string {
  return toMarkdown(page, { extensions: [gfmToMarkdown()], handlers: { text: textAsText }, bullet: '-', emphasis: '*', rule: '-', listItemIndent: 'one' });
}

/** Somebody may write about programs, and a page may not hold one. */
const textAsText: Handle = (...given) => codeProgram(defaultHandlers.text(...given));
