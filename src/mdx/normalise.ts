import type { Root } from 'mdast';
import { markdownToMdast } from 'satteri';
import type { Fault } from '../schema/fault.ts';
import { findExcessIn } from './find-excess.ts';
import { findRewrites } from './rewrites.ts';
import type { Edit } from './sheet.ts';

/** A page’s text as MDX, and the tree that both Markdown and MDX parse from it. */
export interface Normalised {
  text: string;
  tree: Root;
  /** For each line of `text`, the line it was on before, counted from 1. */
  lines: number[];
  faults: Fault[];
}

/** Each pass resolves one layer of what Markdown reads differently from MDX. An ordinary page needs one, and another to see that nothing is left. */
const MOST_PASSES = 12;

/**
 * Rewrites a page, where necessary, into valid MDX with the same text: escapes the characters that MDX would take for code, and gives
 * the tags of parts lines of their own. A page that is already valid comes back unchanged.
 */
export function normalise(source: string): Normalised {
  let text = source;
  let lines = source.split('\n').map((_, index) => index + 1);
  const faults: Fault[] = [];
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const tree = markdownToMdast(text) as Root;
    const excess = findExcessIn(tree);
    const found = excess.length ? { edits: [], faults: excess } : findRewrites(text, tree);
    faults.push(...found.faults.map((fault) => ({ ...fault, line: lines[fault.line - 1] ?? fault.line })));
    if (faults.length || found.edits.length === 0) return { text, tree, lines, faults };
    ({ text, lines } = apply(text, lines, found.edits));
  }
  faults.push({
    line: 1,
    what: 'The layout of this page is too tangled to be understood.',
    why: 'Its marks can be read in more than one way.',
    remedy: 'Look for lines that begin with many spaces or marks, and simplify them.',
  });
  return { text, tree: { type: 'root', children: [] }, lines, faults };
}

function apply(text: string, lines: number[], edits: Edit[]): { text: string; lines: number[] } {
  let result = '';
  let from = 0;
  let line = 0;
  const origin: number[] = [lines[0] ?? 1];
  const take = (words: string, moves: boolean) => {
    result += words;
    for (let at = words.indexOf('\n'); at >= 0; at = words.indexOf('\n', at + 1)) {
      if (moves) line++;
      origin.push(lines[line] ?? 1);
    }
  };
  for (const edit of edits.sort((a, b) => a.at - b.at)) {
    if (edit.at < from) continue;
    take(text.slice(from, edit.at), true);
    take(edit.insert, false);
    from = edit.at + edit.remove;
  }
  take(text.slice(from), true);
  return { text: result, lines: origin };
}
