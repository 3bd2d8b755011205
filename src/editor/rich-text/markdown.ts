import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/**
 * Reads Markdown in the browser, where it stands in for the reader that the build uses: that one is a native program, and as
 * WebAssembly three megabytes that ask for memory shared between threads. A test holds the two to the same reading of every page we
 * have; where they should ever differ, the build has the last word.
 */
export function markdownToMdast(words: string): Root {
  return fromMarkdown(words, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}
