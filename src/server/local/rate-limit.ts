/** The outcome of a guess: right, wrong, or not looked at, with the number of seconds to wait before the next attempt. */
export type Guess = 'right' | 'wrong' | { retryAfter: number };

/** What a guess counts towards: a key, and how many wrong guesses are free before they are slowed down. */
export interface Counted {
  key: string;
  free: number;
}

/** How much longer each wrong guess has to wait than the one before, and the longest wait, in milliseconds. */
const STEP = 300;
const LONGEST = 5000;

/** A guess that would have to wait longer than this, in milliseconds, is not looked at. */
const LONGEST_WAIT = 10_000;

/** After this long without a guess, in milliseconds, the earlier ones are forgotten. */
const MEMORY = 5 * 60_000;

/** The most keys that are remembered. Beyond that, the least recently used one is forgotten. */
const MOST_KEYS = 1000;

/**
 * Slows down whoever guesses passwords. After a wrong guess, the next one has to wait, longer each time. Nobody is refused for good, so ten
 * wrong guesses by a stranger do not lock out the owner. Guesses wait in a queue, so sending many at once is no quicker.
 */
export function createRateLimit({ now, wait }: { now: () => number; wait: (milliseconds: number) => Promise<void> }): (counted: readonly Counted[], isRight: () => boolean) => Promise<Guess> {
  const known = new Map<string, { wrong: number; next: number; seen: number }>();

  return async (counted, isRight) => {
    const came = now();
    const turn = Math.max(came, ...counted.map(({ key }) => recall(key, came)?.next ?? 0));
    if (turn - came > LONGEST_WAIT) return { retryAfter: Math.ceil((turn - came) / 1000) };
    // Counted as wrong until it turns out to be right, because others may arrive meanwhile.
    for (const one of counted) count(one, turn);
    if (turn > came) await wait(turn - came);
    if (!isRight()) return 'wrong';
    for (const [index, { key }] of counted.entries()) {
      const record = known.get(key);
      // The first key is the owner's own and is reset. The others are shared with whoever guesses.
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
    // Deleted and inserted again, so that the first key in the map is the least recently used.
    known.delete(key);
    if (known.size >= MOST_KEYS) known.delete(known.keys().next().value!);
    known.set(key, { wrong, next: turn + pause, seen: turn });
  }
}
