/** Builds again when something has changed: one build at a time, and always one after the last change. */
export interface Rebuilder {
  /** Reports that something has changed. Many changes in quick succession lead to one build. */
  changed: () => void;
  /** Starts no further build, and waits for the one in progress. */
  stop: () => Promise<void>;
}

/** What a rebuilder needs. */
export interface RebuilderOptions {
  /** Builds, and reports how it went. */
  build: () => Promise<void>;
  /** Called if a build could not be completed. */
  fail: (error: unknown) => void;
  /** How long nothing must have changed before a build starts, in milliseconds. */
  quiet: number;
  /** Runs something later, and returns a function that cancels it. */
  after?: (milliseconds: number, run: () => void) => () => void;
}

/** Creates a rebuilder. A change during a build leads to another build after it. */
export function createRebuilder({ build, fail, quiet, after = later }: RebuilderOptions): Rebuilder {
  let cancel = () => {};
  let building: Promise<void> | undefined;
  let again = false;
  let stopped = false;

  const changed = () => {
    if (stopped) return;
    if (building) {
      again = true;
      return;
    }
    cancel();
    cancel = after(quiet, start);
  };

  const start = () => {
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
    cancel();
    await building;
  };

  return { changed, stop };
}

function later(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}
