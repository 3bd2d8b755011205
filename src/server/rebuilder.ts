/** Builds again when something has changed: one build at a time, and never fewer than the changes need. */
export interface Rebuilder {
  /** Says that something has changed. Many changes close together lead to one build. */
  changed: () => void;
  /** Begins no further build, and waits for the one that is going on. */
  stop: () => Promise<void>;
}

/** What a rebuilder works with. */
export interface Works {
  /** Builds, and says itself how it went. */
  build: () => Promise<void>;
  /** Hears of a build that could not be run to its end. */
  fail: (error: unknown) => void;
  /** How long everything has to be quiet before a build, in milliseconds. */
  quiet: number;
  /** Runs something later, and returns how to call it off. */
  after?: (milliseconds: number, run: () => void) => () => void;
}

/** Makes a rebuilder. What changes during a build leads to another one after it. */
export function createRebuilder({ build, fail, quiet, after = later }: Works): Rebuilder {
  let callOff = () => {};
  let building: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  const changed = () => {
    if (stopped) return;
    if (building) {
      again = true;
      return;
    }
    callOff();
    callOff = after(quiet, begin);
  };

  const begin = () => {
    building = build().catch(fail).then(() => {
      building = undefined;
      if (again) {
        again = false;
        changed();
      }
    });
  };

  const stop = async () => {
    stopped = true;
    callOff();
    await building;
  };

  return { changed, stop };
}

function later(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}
