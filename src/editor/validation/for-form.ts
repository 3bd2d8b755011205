import type { Problem } from '../../checks/problem.ts';
import type { Fields } from '../../schema/fields.ts';
import { nameField } from '../steps/missing-things.ts';

/** What is to be put right, for somebody who is filling in a form. */
export interface ForForm {
  /** What is wrong, and what to do about it in a form. */
  faults: Problem[];
  /** What nobody has filled in or ticked yet, such as "Title" or "Due of the 2nd action". They are listed together, since each has its hint in the form. */
  empty: string[];
}

/** Sorts problems for a form. `fields` are those of the kind. */
export function forForm(problems: readonly Problem[], fields: Fields): ForForm {
  const empty = problems.filter(isEmpty).map(({ field = '', path = [], what }) => (Object.hasOwn(fields, field) ? nameField(fields[field]!, path) : what.split('"')[1]!));
  return { faults: problems.filter((problem) => !isEmpty(problem)), empty };
}

function isEmpty({ rule, what }: Problem): boolean {
  return rule === 'fields' && /^".*" is (?:missing|not ticked)\.$/.test(what);
}
