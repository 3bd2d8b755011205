import { remember, type Remembered } from './tracking/remember.ts';

/** The groups already made for a list, by the function that gave the keys. Lists of a catalogue never change once it is fetched. */
const made = new WeakMap<readonly object[], Map<unknown, Remembered<ReadonlyMap<string, readonly unknown[]>>>>();
const places = new WeakMap<readonly object[], ReadonlyMap<object, number>>();

/**
 * The items of a list under each of their keys, in the order of the list. The groups are made once for each list and each `keysOf`, so a page
 * may ask for its own items without a walk through all of them. `keysOf` therefore has to be the very same function each time.
 */
export function grouped<T extends object>(list: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const known = made.get(list) ?? new Map<unknown, Remembered<ReadonlyMap<string, readonly unknown[]>>>();
  made.set(list, known);
  return remember(known, keysOf, () => group(list, keysOf)) as ReadonlyMap<string, readonly T[]>;
}

/** Items in the order of their list, each once. */
export function inOrderOf<T extends object>(list: readonly T[], items: Iterable<T>): T[] {
  const at = places.get(list) ?? new Map(list.map((item, place) => [item, place]));
  places.set(list, at);
  return [...new Set(items)].toSorted((a, b) => at.get(a)! - at.get(b)!);
}

function group<T>(list: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) for (const key of new Set(keysOf(item))) groups.get(key)?.push(item) ?? groups.set(key, [item]);
  return groups;
}
