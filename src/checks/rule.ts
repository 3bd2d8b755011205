import type { LostEvent } from '../history/lost-events.ts';
import type { RemovedPage } from '../history/removed-pages.ts';
import type { Fault } from '../schema/fault.ts';
import type { KindName } from '../schema/index.ts';
import type { Entry, Library } from './content/library.ts';

/** Something that has to be true of every page before it is published. */
export interface Rule {
  /** A short name in lower case with dashes. */
  name: string;
  /** What the rule asks for, as a heading. */
  title: string;
  /** Why we ask for it, in one or two sentences for a teacher. */
  why: string;
  examples: Examples;
  /** Set when a rule needs sound fields; it waits until they are. */
  needsFields?: true;
  /**
   * Set when a rule checks how pages fit together. The fault may be in either page, so a published page is not set aside for it: a new
   * page must not be able to take an old one down. The same applies to faults that show only on paper.
   */
  betweenPages?: true;
  /** Set when time alone can break a rule. The editor applies it while somebody writes; a published page must not stop everybody else. */
  whileWriting?: true;
  /** Set when even a draft would do harm. Git keeps whatever is saved once for ever, so the editor does not save it. */
  stopsSave?: true;
  /**
   * Set when what a rule finds depends on nothing but the entry itself and the settings, so that it need not be asked again while neither
   * changes. Such a rule gets a library in which there is nothing else.
   */
  alone?: true;
  /** Finds what has to be put right in one entry. Knows the other entries, for comparison. */
  check(entry: Entry, library: Library): Found[];
}

/** What a rule has found. `page` is the page it is about, when that is not the one being checked. */
export type Found = Fault & { page?: { title: string; file: string }; stopsNothing?: true };

/** The documentation and the tests of a rule in one. */
export interface Examples {
  good: Example[];
  /** Each breaks the rule. `says` is part of the message that the rule gives. */
  bad: (Example & { says: string })[];
}

/** A page that shows a rule at work. Whatever is left out comes from a sound page. */
export interface Example {
  /** The kind of page it is; a resource by default. */
  kind?: KindName;
  /** The name of its file or folder, when the example is about that. */
  slug?: string;
  /** What the example shows, when the page itself does not make it plain. */
  about?: string;
  /** The body of the page. */
  body?: string;
  /** Fields that differ from those of a sound page. */
  fields?: Record<string, unknown>;
  /** Files beside the page. */
  beside?: string[];
  /** Other pages in the same library, with the fields that differ, and their text as `body`. They are resources, unless `kind` says otherwise. */
  others?: Record<string, unknown>[];
  /** Meetings and visits that were there and have been deleted. */
  lost?: LostEvent[];
  /** Pages that were public once and were removed. */
  removed?: RemovedPage[];
  /** The version at which the page was last published. */
  published?: string;
}
