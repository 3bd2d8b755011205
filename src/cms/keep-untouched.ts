import { buildTree } from '../mdx/tree.ts';
import { normalise } from '../mdx/normalise.ts';

/**
 * The edited words, in which every block that nobody touched stands as it did before: its own bullets, the columns of its table, its
 * signs. A rich text editor writes a whole page anew, in its own hand; without this the change of one word would show as a change of
 * every line. `asEditorWrites` says what the editor makes of a block that it opens and closes untouched.
 */
export function keepUntouched(before: string, edited: string, asEditorWrites: (words: string) => string): string {
  const old = blocksOf(before);
  const now = blocksOf(edited);
  if (!old || !now) return edited;
  const kept = longestShared(old.map((block) => normalise(asEditorWrites(block)).text.trim()), now);
  return now.map((block, index) => (kept.has(index) ? old[kept.get(index)!]! : block)).join('\n\n');
}

/** The blocks of a page as they are written: paragraphs, headings, lists, tables, and parts with all that is in them. */
function blocksOf(words: string): string[] | undefined {
  const { text, tree, faults } = normalise(words);
  if (faults.length) return undefined;
  const lines = text.split('\n');
  const starts = buildTree(tree).tree.children.map(({ position }) => position!.start.line - 1);
  // To where the next begins: a part ends with its closing tag, which is no block of its own.
  return starts.map((start, index) => lines.slice(start, starts[index + 1]).join('\n').trimEnd());
}

/** For each block of `now` that stands in `old` too, in the same order, where it stands there: a longest common subsequence. */
function longestShared(old: readonly string[], now: readonly string[]): Map<number, number> {
  const length = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      length[i]![j] = old[i] === now[j] ? length[i + 1]![j + 1]! + 1 : Math.max(length[i + 1]![j]!, length[i]![j + 1]!);
    }
  }
  const shared = new Map<number, number>();
  for (let i = 0, j = 0; i < old.length && j < now.length; ) {
    if (old[i] === now[j]) shared.set(j++, i++);
    else if (length[i + 1]![j]! >= length[i]![j + 1]!) i++;
    else j++;
  }
  return shared;
}
