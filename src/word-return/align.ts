import { longestCommon } from '../text/longest-common.ts';

/** How much it costs to leave out or to add a piece; to change one costs from 0, for nothing, to 1. Less than leaving out and adding it. */
const ALONE = 0.7;

/** A piece of the original and the piece that took its place. One is missing where a piece was left out or added. */
export type Pair<T> = [before: T, after: T] | [before: T, after: undefined] | [before: undefined, after: T];

/**
 * Pairs the pieces of an original with those of a changed copy, in the order of the copy. Pieces with the same key belong together; between them, those that
 * can take each other's place and have most in common. `cost` says how much of a piece changed, from 0 to 1; nothing when it cannot have become the other.
 */
export function align<T>(before: readonly T[], after: readonly T[], keyOf: (piece: T) => string, cost: (before: T, after: T) => number | undefined): Pair<T>[] {
  const same = longestCommon(before.map(keyOf), after.map(keyOf));
  const pairs: Pair<T>[] = [];
  let [old, now] = [0, 0];
  for (const [place, at] of [...same].sort(([a], [b]) => a - b)) {
    pairs.push(...pairUp(before.slice(old, at), after.slice(now, place), cost), [before[at]!, after[place]!]);
    [old, now] = [at + 1, place + 1];
  }
  return [...pairs, ...pairUp(before.slice(old), after.slice(now), cost)];
}

function pairUp<T>(before: readonly T[], after: readonly T[], cost: (before: T, after: T) => number | undefined): Pair<T>[] {
  // The cheapest way from each place in both to their ends.
  const best = Array.from({ length: before.length + 1 }, () => new Float64Array(after.length + 1));
  const costs = before.map((one) => after.map((other) => cost(one, other) ?? Infinity));
  for (let i = before.length; i >= 0; i--) {
    for (let j = after.length; j >= 0; j--) {
      if (i === before.length) best[i]![j] = ALONE * (after.length - j);
      else if (j === after.length) best[i]![j] = ALONE * (before.length - i);
      else best[i]![j] = Math.min(costs[i]![j]! + best[i + 1]![j + 1]!, ALONE + best[i + 1]![j]!, ALONE + best[i]![j + 1]!);
    }
  }
  const pairs: Pair<T>[] = [];
  for (let i = 0, j = 0; i < before.length || j < after.length; ) {
    if (i < before.length && j < after.length && best[i]![j] === costs[i]![j]! + best[i + 1]![j + 1]!) pairs.push([before[i++]!, after[j++]!]);
    else if (i < before.length && best[i]![j] === ALONE + best[i + 1]![j]!) pairs.push([before[i++]!, undefined]);
    else pairs.push([undefined, after[j++]!]);
  }
  return pairs;
}
