import { changesOf } from './changes-of.ts';
import type { History } from './history.ts';
import { toSequence } from './to-sequence.ts';

/** How often something has changed, as a number that only rises, and when it last changed. */
export interface Revision {
  /** From 0 to 2,147,483,647, the largest number a calendar may contain. */
  sequence: number;
  changed: Date;
}

/**
 * The revision of something made from several files, the first of which is its own.
 *
 * The number is the second of the last change, or one more than the number before if that is higher. So it does not depend on how much
 * of the history we have, and needs no record of earlier builds: whatever number a build gave out, a change made after it has a higher one.
 * In a copy without the whole history the number may be too high (that of the oldest commit in the copy), and with the whole history it may be lower
 * again for what has not changed meanwhile. It is never too low, as long as each commit has a later second than the one before it: where two share a second or
 * a clock was wrong, only the whole history knows. Without any history, and for a file that Git does not know yet, it is the moment of the build.
 */
export function revisionOf(history: History, files: readonly string[], moment: Date): Revision {
  let sequence = 0;
  let changed = 0;
  let last = '';
  const own = changesOf(history, files);
  if (!own.some(({ file }) => file === files[0])) return { sequence: toSequence(moment.getTime() / 1000, 0), changed: moment };
  for (const { commit, at } of own) {
    if (commit === last) continue;
    sequence = toSequence(at, sequence + 1);
    changed = Math.max(changed, at);
    last = commit;
  }
  return { sequence, changed: new Date(changed * 1000) };
}
