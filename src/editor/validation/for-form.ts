import type { Problem } from '../../checks/problem.ts';

/** What is to be put right, for somebody who is filling in a form. */
export interface ForForm {
  /** What is wrong, and what to do about it in a form. */
  faults: Problem[];
  /** The labels of the fields that nobody has filled in or ticked yet. They are listed together, since each has its hint in the form. */
  empty: string[];
}

/** Sorts problems for a form. */
export function forForm(problems: readonly Problem[]): ForForm {
  const empty = problems.flatMap(labelOf);
  const faults = problems.filter((problem) => labelOf(problem).length === 0);
  return { faults, empty };
}

function labelOf({ rule, what }: Problem): string[] {
  return (rule === 'fields' && /^"(.*)" is (?:missing|not ticked)\.$/.exec(what)?.slice(1)) || [];
}
