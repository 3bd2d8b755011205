/** What a page tells the service worker. */
export type Message =
  /** This address was opened and read; it may be kept. */
  | { seen: string }
  /** Somebody wants these addresses kept: pages, and files beside them. The answers come through the port of the message. */
  | { keep: string[] }
  /** These addresses are what the reader's pack needs. What is there already and of today is not fetched again; the answers come in the same way. */
  | { pack: string[] };

/** Why something could not be kept. */
export type Obstacle = 'full' | 'network' | 'gone' | 'off' | 'no worker';

/** What the service worker answers while it keeps, and at the end. */
export type Progress = { done: number; of: number };

/** How it ended: which addresses are kept now, which are not, and why not. */
export interface Outcome {
  kept: string[];
  left: string[];
  why?: Obstacle | undefined;
}
