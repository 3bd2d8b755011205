import type { Plan } from './build/plan.ts';
import { countProblems, describeProblems } from './problem.ts';

/** What a build or a check says at its end, for the terminal and the deploy log. Empty when there is nothing to say. */
export function describePlan(plan: Plan): string {
  if (plan.problems.length === 0) return plan.stop ?? '';
  const outcome = plan.stop ?? describeAside(plan);
  return `${describeProblems(plan.problems)}\n\n${countProblems(plan.problems.length)}. ${outcome}`;
}

function describeAside({ problems }: Plan): string {
  const count = new Set(problems.filter((problem) => !problem.betweenPages).map((problem) => problem.file)).size;
  if (count === 0) return 'Everything is published all the same.';
  const pages = count === 1 ? '1 page has been set aside until it is' : `${count} pages have been set aside until they are`;
  return `${pages} put right. Everything else is published.`;
}

/** Annotations that a code host shows beside the changed lines of a branch. */
export function annotate(plan: Plan): string {
  return plan.problems
    .map(({ file, line, column, what, why, remedy }) => {
      const words = `${what} ${why} ${remedy}`.replace(/%/g, '%25').replace(/\r?\n/g, '%0A');
      return `::error file=${asProperty(file)},line=${line},col=${column ?? 1}::${words}`;
    })
    .join('\n');
}

/** Escapes the characters in a file name that a code host would take for its end (https://docs.github.com/actions/reference/workflow-commands-for-github-actions). */
function asProperty(file: string): string {
  return file.replace(/[%\r\n:,]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
