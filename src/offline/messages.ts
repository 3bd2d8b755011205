/** What a page tells the service worker. */
export type Message =
  /** Somebody opened and read this address; it may be kept. */
  | { seen: string }
  /** Somebody wants to keep these addresses: pages, and files beside them. The responses come through the port of the message. */
  | { keep: string[] }
  /** The reader's pack needs these addresses. What we have already, and is of today, is not fetched again; the responses come in the same way. */
  | { pack: string[] };

/** Why something could not be kept. */
export type Obstacle = 'full' | 'network' | 'gone' | 'off' | 'no worker';

/** What the service worker reports while it keeps, and at the end. */
export type Progress = { done: number; of: number };

/** The result: which addresses are kept now, which are not, and why not. */
export interface Outcome {
  kept: string[];
  left: string[];
  why?: Obstacle | undefined;
}
