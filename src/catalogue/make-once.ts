/** What was made of an object once, by the function that made it. A catalogue never changes once it is fetched. */
const made = new WeakMap<object, Map<unknown, unknown>>();

/**
 * What `make` makes of something, such as the catalogue, made at the first call and kept for the next. `make` has to be one and the same
 * function each time. For an index of one list there is `grouped`.
 */
export function makeOnce<T extends object, M>(from: T, make: (from: T) => M): M {
  const known = made.get(from) ?? new Map<unknown, unknown>();
  made.set(from, known);
  if (!known.has(make)) known.set(make, make(from));
  return known.get(make) as M;
}
