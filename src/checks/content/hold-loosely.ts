/**
 * Gives something large that can be made again, and keeps it only for as long as memory allows. `first` is what was made already, if it was.
 * What `make` gives must always be the same.
 */
export function holdLoosely<T extends object>(make: () => T, first?: T): () => T {
  let held = first && new WeakRef(first);
  return () => {
    const known = held?.deref();
    if (known) return known;
    const made = make();
    held = new WeakRef(made);
    return made;
  };
}
