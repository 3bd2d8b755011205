import type { LostEvent } from '../history/lost-events.ts';
import type { RemovedPage } from '../history/removed-pages.ts';
import type { Fault } from '../schema/fault.ts';
import type { KindName } from '../schema/index.ts';
import type { Entry, Library } from './content/library.ts';

/** Something that has to be true of every page before it is published. */
export interface Rule {
  /** A short name in small letters and dashes. */
  name: string;
  /** What the rule asks for, as a heading. */
  title: string;
  /** Why we ask for it, in one or two sentences that a teacher reads. */
  why: string;
  examples: Examples;
  /** Set where a rule relies on the fields being in order; it waits until they are. */
  needsFields?: true;
  /**
   * Set where a rule judges how pages fit together. The fault may then lie in either, so what is published already is not set aside
   * for it: a new page must not be able to take an old one down. The same goes for what is missed only on paper.
   */
  betweenPages?: true;
  /** Set where time alone can break a rule. It is held to while somebody writes, in the editor; what is published already must not stop everybody else. */
  whileWriting?: true;
  /** Set where even a draft would do harm: what is saved once is kept for ever, so the editor does not save it. */
  stopsSave?: true;
  /** What has to be put right in one entry. Knows the other entries, so that it can compare. */
  check(entry: Entry, library: Library): Found[];
}

/** What a rule has found. `page` is what it is about, where that is not the page that was judged. */
export type Found = Fault & { page?: { title: string; file: string }; stopsNothing?: true };

/** The rule's documentation and its tests in one. */
export interface Examples {
  good: Example[];
  /** Each breaks the rule; `says` is a piece of the sentence that the rule answers with. */
  bad: (Example & { says: string })[];
}

/** A page that shows a rule at work. What is left out is filled in with a sound page. */
export interface Example {
  /** The kind of page it is; a resource, when nothing is said. */
  kind?: KindName;
  /** The name of its file or folder, when the example is about that. */
  slug?: string;
  /** What the example shows, when the page itself does not make it plain. */
  about?: string;
  /** The words of the page. */
  body?: string;
  /** Fields that differ from those of a sound page. */
  fields?: Record<string, unknown>;
  /** Files that lie beside the page. */
  beside?: string[];
  /** Other pages that are there too, with the fields in which they differ, and their words as `body`: resources, unless `kind` says another. */
  others?: Record<string, unknown>[];
  /** Meetings and visits that were there and are not any more. */
  lost?: LostEvent[];
  /** Pages that were public once and were removed. */
  removed?: RemovedPage[];
  /** The version at which the page was published before. */
  published?: string;
}
