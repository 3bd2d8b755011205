/** Numbers that look like chance and are the same every time: `random.below(6)`. One generator for each page, so that a page does not depend on those before it. */
export interface Random {
  /** A whole number from 0 up to, but not including, `most`. */
  below(most: number): number;
  /** True in so many cases of a hundred. */
  chance(percent: number): boolean;
  /** One of the list. */
  pick<T>(list: readonly T[]): T;
  /** Several of the list, none twice, in their order. */
  some<T>(list: readonly T[], count: number): T[];
  /** One of the list, each as often as its weight says. */
  weighted<T>(list: readonly (readonly [T, number])[]): T;
}

/** The generator for a seed and a name. The method is mulberry32, begun with a hash (FNV-1a) of both. */
export function makeRandom(seed: number, name: string): Random {
  let state = 0x811c9dc5 ^ seed;
  for (let at = 0; at < name.length; at++) state = Math.imul(state ^ name.charCodeAt(at), 0x01000193);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (most: number) => Math.floor(next() * most);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  return {
    below,
    pick,
    chance: (percent) => next() * 100 < percent,
    some: (list, count) => {
      const places = new Set<number>();
      while (places.size < Math.min(count, list.length)) places.add(below(list.length));
      return [...places].toSorted((a, b) => a - b).map((at) => list[at]!);
    },
    weighted: (list) => {
      let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of list) if ((left -= weight) < 0) return value;
      return list.at(-1)![0];
    },
  };
}
