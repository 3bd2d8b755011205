/** A timer that runs backwards: how much is left, in milliseconds, or the moment at which it ends while it runs. Moments are in milliseconds, from any beginning. */
export type Timer = { left: number } | { end: number };

/** How much is left at a moment, in milliseconds; 0 when the time is up. */
export function leftAt(timer: Timer, now: number): number {
  return Math.max(0, 'end' in timer ? timer.end - now : timer.left);
}

/** Starts a timer, or stops it where it is. */
export function startOrPause(timer: Timer, now: number): Timer {
  const left = leftAt(timer, now);
  return 'end' in timer ? { left } : { end: now + left };
}

/** What is left as minutes and seconds, rounded up, so that 0:00 means that the time is up: `4:00`. */
export function showLeft(left: number): string {
  const seconds = Math.ceil(left / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
