/** What earlier builds made and kept by name, each as long as nothing has changed that was read for it. */
export interface EarlierMade {
  /** What was made under a name; undefined where it has to be made. Whoever asks is taken to have read all that it was made from. */
  recall<T>(name: string): T | undefined;
  /** Keeps something under a name for later builds, with the names of all that was read for it. It has to be JSON. */
  keepMade(name: string, made: unknown, reads: ReadonlySet<string>): void;
}

/** Where nothing is known from earlier, as while somebody writes. */
export const NOTHING_MADE: EarlierMade = { recall: () => undefined, keepMade: () => undefined };
