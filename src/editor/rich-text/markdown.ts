import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/**
 * Parses Markdown in the browser, in place of the parser that the build uses. That one is a native program, and as WebAssembly it would be
 * three megabytes and need memory shared between threads. A test makes sure that both parse all our pages alike. If they should ever differ,
 * the build decides.
 *
 * While somebody writes, the form, its checks, the preview and what is kept on this computer each read the same page. A long one takes half a
 * second, so the last few are remembered. Each caller gets a tree of its own, which it may change.
 */
export function markdownToMdast(markdown: string): Root {
  if (markdown.length < LONG) return parse(markdown);
  const tree = recent.get(markdown) ?? parse(markdown);
  recent.delete(markdown);
  recent.set(markdown, tree);
  if (recent.size > MOST_RECENT) recent.delete(recent.keys().next().value!);
  return structuredClone(tree);
}

/** From how many characters a page is remembered. */
const LONG = 5000;
/** How many pages are remembered: as it is in the form and as it would be saved, now and before the last change. */
const MOST_RECENT = 4;
const recent = new Map<string, Root>();

function parse(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: EXTENSIONS });
}

/** Without the search for addresses in words that the parser has not taken for links: the build does not make it, and what it finds has no place in the text. */
const EXTENSIONS = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
