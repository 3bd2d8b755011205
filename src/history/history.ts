/** One published change of one file. */
export interface Change {
  /** Names the step of history in which it was published; files changed together share it. */
  commit: string;
  /** When that was, in seconds since 1970. */
  at: number;
  /** The path from the top of the project: content/visits/a-circle.mdx. */
  file: string;
}

/** The file of a page which history knows, and which is not there any more. */
export interface RemovedFile {
  file: string;
  /** When it was removed, in seconds since 1970; absent while that has not been published yet. */
  at?: number;
  /** The file that got the very same content at that moment, when it was only given another name. That file may be gone as well by now. */
  movedTo?: string;
}

/** A meeting or a visit of which history knows, and whose file is not there any more. */
export interface LostFile extends RemovedFile {
  /** What was written in it at the last. */
  words: string;
}

/** What has happened to the files in content/, as Git knows it. Empty where there is no Git. */
export interface History {
  /** The oldest first. In a copy without the whole history, its oldest step stands for all that went before. */
  changes: readonly Change[];
  lost: readonly LostFile[];
  /** The files of all pages that are not there any more, those of meetings and visits among them. */
  removed: readonly RemovedFile[];
  /** Whether all of it is there. Without, it is not known which files were taken away, nor when an old file was last changed. */
  isWhole: boolean;
}

/** What is known where there is no Git. */
export const NO_HISTORY: History = { changes: [], lost: [], removed: [], isWhole: false };
