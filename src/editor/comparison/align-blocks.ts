import { longestCommon } from '../../text/longest-common.ts';

/** How alike two blocks must be to count as one that was changed: the share of words that they have in common. */
const ALIKE = 0.5;
/** The most pairs of changed blocks to look at. Beyond that, none counts as changed: each was taken out or added. */
const MOST_PAIRS = 20_000;

/**
 * Finds the block of `side` that each block of `base` has become, both in the same order: first those that are letter for letter the same,
 * then, between two of those, those that have at least half of their words in common.
 */
export function alignBlocks(base: readonly string[], side: readonly string[]): Map<number, number> {
  const same = [...longestCommon(base, side)].map(([to, from]) => [from, to] as const).sort(([a], [b]) => a - b);
  const aligned = new Map(same);
  let before: readonly [number, number] = [-1, -1];
  for (const next of [...same, [base.length, side.length] as const]) {
    for (const [from, to] of alignChanged(base.slice(before[0] + 1, next[0]), side.slice(before[1] + 1, next[1]))) aligned.set(before[0] + 1 + from, before[1] + 1 + to);
    before = next;
  }
  return aligned;
}

/** The pairs that are most alike in all, none of them crossing another. */
function alignChanged(base: readonly string[], side: readonly string[]): [number, number][] {
  if (!base.length || !side.length || base.length * side.length > MOST_PAIRS) return [];
  const [baseWords, sideWords] = [base.map(countWords), side.map(countWords)];
  const alike = baseWords.map((one) => sideWords.map((other) => likeness(one, other)));
  const best = Array.from({ length: base.length + 1 }, () => new Float64Array(side.length + 1));
  for (let i = base.length - 1; i >= 0; i--) {
    for (let j = side.length - 1; j >= 0; j--) {
      const score = alike[i]![j]!;
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, score >= ALIKE ? best[i + 1]![j + 1]! + score : 0);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < base.length && j < side.length; ) {
    const score = alike[i]![j]!;
    if (score >= ALIKE && best[i]![j] === best[i + 1]![j + 1]! + score) pairs.push([i++, j++]);
    else if (best[i + 1]![j]! >= best[i]![j + 1]!) i++;
    else j++;
  }
  return pairs;
}

function countWords(block: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of block.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Twice the words in common, in proportion to the words of both. */
function likeness(one: Map<string, number>, other: Map<string, number>): number {
  const sum = (counts: Map<string, number>) => [...counts.values()].reduce((all, count) => all + count, 0);
  const all = sum(one) + sum(other);
  const shared = [...one].reduce((found, [word, count]) => found + Math.min(count, other.get(word) ?? 0), 0);
  return all ? (2 * shared) / all : 0;
}
