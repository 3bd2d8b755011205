/** One thing to put right in one file, in the words of `describeProblem()`. Lines and columns count from 1. */
export interface Fault {
  line: number;
  column?: number;
  /** The field it is about, by its key, when it stands in the fields at the top. */
  field?: string;
  /** Where within that field, when it is a list or a group: `[2, 'statements', 0]`. */
  path?: readonly (string | number)[];
  /** What is there, with what was written in quotation marks. */
  what: string;
  /** Why it matters, in one sentence. */
  why: string;
  /** What to do. */
  remedy: string;
}

/** What someone wrote, short enough to stand inside a sentence and without characters that would disturb a terminal. */
export function quote(written: string): string {
  const words = written.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '?').trim();
  return `"${words.length > 60 ? `${words.slice(0, 59)}…` : words}"`;
}
