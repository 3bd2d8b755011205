import type { Pointing } from '../../checks/links/pointers.ts';
import type { KindName } from '../../schema/index.ts';

/** What is published already, as the editor fetches it, and the day on which it was made. */
export interface Published {
  /** Today in the United Kingdom: 2026-11-23. */
  today: string;
  entries: (Pointing & { file: string })[];
}

/** An entry as it stands in the form. */
export interface Draft {
  kind: KindName;
  /** The name of its file or folder; empty for one that was never saved. */
  slug: string;
  /** The file as it would be saved. */
  text: string;
  /** The bare names of the files beside it. */
  beside: readonly string[];
  /** The file as it was opened; empty for one that was never saved, absent where nobody has it open. */
  opened?: string;
}
