import { noteReads, track, type Reads } from './reads.ts';

/** What was made once, with what was read for it. */
export interface Remembered<T> {
  answer: T;
  reads: Reads;
}

/** Gives what was made earlier, or makes it now. `known` is where it is kept. Whoever asks is taken to have read all that it was made from. */
export function remember<K, T>(known: { get(key: K): Remembered<T> | undefined; set(key: K, value: Remembered<T>): unknown }, key: K, make: () => T): T {
  let found = known.get(key);
  if (!found) known.set(key, (found = track(make)));
  noteReads(found.reads);
  return found.answer;
}
