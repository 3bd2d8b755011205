/** One published change of one file. */
export interface Change {
  /** The commit in which it was published. Files changed together share it. */
  commit: string;
  /** When that was, in seconds since 1970. */
  at: number;
  /** The path from the top of the project: content/visits/a-circle.mdx. */
  file: string;
  /** The name that Git has for its content since then; absent when the file was removed. */
  blob?: string;
  /** The file that got exactly the same content at that moment, when this one was renamed. */
  movedTo?: string;
}

/** The file of a page that is in the history and no longer exists. */
export interface RemovedFile {
  file: string;
  /** When it was removed, in seconds since 1970; absent until that is published. */
  at?: number;
  /** The file that got exactly the same content at that moment, if it was renamed. That file may be gone by now as well. */
  movedTo?: string;
}

/** A meeting or a visit that is in the history, and whose file no longer exists. */
export interface LostFile extends RemovedFile {
  /** Its last content. */
  words: string;
}

/** What has happened to the files in content/, as Git knows it. Empty where there is no Git. */
export interface History {
  /** The oldest first. In a copy without the whole history, its oldest commit stands for everything before it. */
  changes: readonly Change[];
  lost: readonly LostFile[];
  /** The files of all pages that no longer exist, meetings and visits among them. */
  removed: readonly RemovedFile[];
  /** Whether we have the whole history. Without it, we do not know which files were removed, or when an old file was last changed. */
  isWhole: boolean;
  /** The first address at which the site was published, when we know it: https://ours.example. */
  firstAddress?: string;
}

/** What we know where there is no Git. */
export const NO_HISTORY: History = { changes: [], lost: [], removed: [], isWhole: false };
