import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/**
 * Parses Markdown in the browser, in place of the parser that the build uses. That one is a native program, and as WebAssembly it would be
 * three megabytes and need memory shared between threads. A test makes sure that both parse all our pages alike. If they should ever differ,
 * the build decides.
 */
export function markdownToMdast(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: EXTENSIONS });
}

/** Without the search for addresses in words that the parser has not taken for links: the build does not make it, and what it finds has no place in the text. */
const EXTENSIONS = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
