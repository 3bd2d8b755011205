/** What became of a guess: right, wrong, or not looked at, with the seconds after which it may be made again. */
export type Guess = 'right' | 'wrong' | { retryAfter: number };

/** Whose guess it is: a name for each thing that is counted, and how many may be wrong before they are slowed. */
export interface Counted {
  key: string;
  free: number;
}

/** How much longer each further wrong guess has to wait than the one before it, and the longest, in milliseconds. */
const STEP = 300;
const LONGEST = 5000;

/** A guess that would have to wait longer than this is not looked at, in milliseconds. */
const PATIENCE = 10_000;

/** After this long without a guess, the earlier ones are forgotten, in milliseconds. */
const MEMORY = 5 * 60_000;

/** The most keys that are remembered. Beyond them, the one that was used longest ago is forgotten. */
const MOST_KEYS = 1000;

/**
 * Slows down whoever guesses. Wrong guesses make the next one wait, longer each time; a guess is never refused for good, so ten wrong
 * ones of a stranger do not lock out the owner. Guesses wait in a queue: sending many at once is no quicker.
 */
export function createRateLimit({ now, wait }: { now: () => number; wait: (milliseconds: number) => Promise<void> }): (counted: readonly Counted[], isRight: () => boolean) => Promise<Guess> {
  const known = new Map<string, { wrong: number; next: number; seen: number }>();

  return async (counted, isRight) => {
    const came = now();
    const turn = Math.max(came, ...counted.map(({ key }) => recall(key, came)?.next ?? 0));
    if (turn - came > PATIENCE) return { retryAfter: Math.ceil((turn - came) / 1000) };
    // Counted as wrong until it is known to be right: others come meanwhile.
    for (const one of counted) count(one, turn);
    if (turn > came) await wait(turn - came);
    if (!isRight()) return 'wrong';
    for (const [index, { key }] of counted.entries()) {
      const record = known.get(key);
      // The first is the owner's own and begins anew. The others are shared with whoever guesses.
      if (index === 0) known.delete(key);
      else if (record) record.wrong--;
    }
    return 'right';
  };

  function recall(key: string, at: number): { wrong: number; next: number; seen: number } | undefined {
    const record = known.get(key);
    return record && at - Math.max(record.seen, record.next) < MEMORY ? record : undefined;
  }

  function count({ key, free }: Counted, turn: number): void {
    const wrong = (recall(key, turn)?.wrong ?? 0) + 1;
    const pause = wrong < free ? 0 : Math.min(STEP * (wrong - free + 1), LONGEST);
    // Put in anew, so that the first of the map is the one that was used longest ago.
    known.delete(key);
    if (known.size >= MOST_KEYS) known.delete(known.keys().next().value!);
    known.set(key, { wrong, next: turn + pause, seen: turn });
  }
}
