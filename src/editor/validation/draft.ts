import type { Pointing } from '../../checks/links/pointers.ts';
import type { KindName } from '../../schema/index.ts';

/** What is published, as the editor fetches it, and the day on which that list was made. */
export interface Published {
  /** Today in the United Kingdom: 2026-11-23. */
  today: string;
  entries: (Pointing & { file: string })[];
}

/** An entry as it is in the form. */
export interface Draft {
  kind: KindName;
  /** The name of its file or folder; empty if it has never been saved. */
  slug: string;
  /** The file as it would be saved. */
  text: string;
  /** The bare names of the files beside it. */
  beside: readonly string[];
  /** The file as it was opened; empty if it has never been saved, absent if nobody has it open. */
  opened?: string;
}
