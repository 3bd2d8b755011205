import type { Handout } from './handout.ts';

/** What goes into a pack, in its order. */
export interface Pack {
  title: string;
  /** One sentence that says what the pack gathers, and for whom. */
  about: string;
  site: { name: string; address: string };
  handouts: readonly Handout[];
  /** What somebody may look for in it and will not find, in whole sentences. */
  leftOut: readonly string[];
}
