import { remember, type Remembered } from './tracking/remember.ts';

/**
 * A function that does its work once for each catalogue, however many pages ask. `make` gets the catalogue, and its answer is kept as long as
 * the catalogue is. A catalogue never changes once it is fetched, and nobody may change the answer.
 */
export function makeOnce<C extends object, T>(make: (catalogue: C) => T): (catalogue: C) => T {
  const made = new WeakMap<C, Remembered<T>>();
  return (catalogue) => remember(made, catalogue, () => make(catalogue));
}
