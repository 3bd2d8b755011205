/** One thing to put right in one file, in the terms of `describeProblem()`. Lines and columns count from 1. */
export interface Fault {
  line: number;
  column?: number;
  /** The key of the top-level field it is about, when it is in the fields. */
  field?: string;
  /** Where within that field, when it is a list or a group: `[2, 'statements', 0]`. */
  path?: readonly (string | number)[];
  /** What is wrong, quoting what was written. */
  what: string;
  /** Why it matters, in one sentence. */
  why: string;
  /** What to do. */
  remedy: string;
}

/** What someone wrote, short enough to be quoted in a sentence and without characters that would disturb a terminal. */
export function quote(written: string): string {
  const words = written.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '?').trim();
  return `"${words.length > 60 ? `${words.slice(0, 59)}…` : words}"`;
}
