import type { Revision } from './revision.ts';
import { toSequence } from './to-sequence.ts';

/** What something said once a commit was published. */
export interface SaidThen {
  /** When that was, in seconds since 1970. */
  at: number;
  /** Its text; undefined while there was none. */
  text: string | undefined;
  /** Whether a page that it is made from could be read again. We cannot know what had been published of it before. */
  isRestored?: boolean;
}

/**
 * The revision of something by what it says: it changes when its text does, whatever else its files hold. `then` is what it said before, the
 * earliest first, and `now` what it says today; undefined when it has gone. The number is that of the last change of its text, as for
 * `revisionOf`. A text that is not published yet changed at the moment of the build.
 */
export function revisionOfText(then: Iterable<SaidThen>, now: string | undefined, moment: Date): Revision {
  let [sequence, changed] = [0, 0];
  let last: string | undefined;
  for (const { at, text, isRestored } of then) {
    if (text !== last || (isRestored && text !== undefined)) {
      sequence = toSequence(at, sequence + 1);
      changed = Math.max(changed, at);
    }
    last = text;
  }
  if (last !== now || !changed) return { sequence: toSequence(moment.getTime() / 1000, sequence && sequence + 1), changed: moment };
  return { sequence, changed: new Date(changed * 1000) };
}
