/** Passes on what somebody writes. */
export interface Emitter {
  /** Something has changed. */
  changed(): void;
  /** Passes on at once what has not been passed on yet. */
  flush(): void;
  /** Whether something has not been passed on yet. */
  isPending(): boolean;
  /** Passes nothing on any more. */
  stop(): void;
}

/** How long nobody has to have typed before a change is passed on, and how long at most, in milliseconds. */
const REST = 250;
const LONGEST = 4000;

/** When the first change is passed on: soon, but after its letter has been painted. */
const FIRST = 30;

/**
 * Passes on the first change straight away, so that a form knows that something is unsaved, and then what has been written since whenever somebody
 * rests. To write a page out at every key would be felt. Only while `isHurried`, as during a save, is every key passed on at once.
 */
export function emitLater(emit: () => void, isHurried: () => boolean): Emitter {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isPending = false;
  let isStopped = false;
  let since = 0;
  let last = -Infinity;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!isPending || isStopped) return;
    isPending = false;
    last = performance.now();
    emit();
  };
  return {
    changed() {
      const now = performance.now();
      if (!isPending) since = now;
      isPending = true;
      if (isHurried()) return flush();
      clearTimeout(timer);
      const wait = now - last > LONGEST && now - since < FIRST ? FIRST : REST;
      timer = setTimeout(flush, Math.max(0, Math.min(wait, since + LONGEST - now)));
    },
    flush,
    isPending: () => isPending,
    stop() {
      clearTimeout(timer);
      isStopped = true;
    },
  };
}
