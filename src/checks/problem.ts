import type { Fault } from '../schema/fault.ts';

/** One thing to put right, and the page it is on. */
export interface Problem extends Fault {
  /** The title of the page, or its file when it has none. */
  title: string;
  /** The path from the top of the project: content/news/circles.mdx. */
  file: string;
  /** The name of the rule that found it. */
  rule: string;
  /** Whether no page is set aside for it: it is a fault between pages, or only in what is printed. */
  betweenPages?: boolean;
  /** Set when it does not stop a branch either: the site is as sound as it was, and a reader is only sent to a notice. */
  stopsNothing?: true;
}

/** Describes the problems of all pages for a person, grouped by page. The terminal, the deploy log and the CMS show the same text. */
export function describeProblems(problems: readonly Problem[]): string {
  const pages = Map.groupBy(problems, (problem) => problem.file);
  return [...pages.values()].map(describePage).join('\n\n');
}

/** Describes one problem in whole sentences: what, why, and what to do. */
export function describeProblem(problem: Fault): string {
  return `  ${problem.what}\n  ${problem.why}\n  → ${problem.remedy}`;
}

/** "1 thing to put right", "3 things to put right". */
export function countProblems(count: number): string {
  return `${count} ${count === 1 ? 'thing' : 'things'} to put right`;
}

function describePage(problems: readonly Problem[]): string {
  return problems
    .toSorted((a, b) => a.line - b.line || (a.column ?? 0) - (b.column ?? 0))
    // A page without a title is called by its file, and once is enough.
    .map((problem) => `${problem.title === problem.file ? placeOf(problem) : `${problem.title}  (${placeOf(problem)})`}\n${describeProblem(problem)}`)
    .join('\n');
}

function placeOf({ file, line, column }: Problem): string {
  // A name could contain control codes for the terminal.
  const plain = file.replace(/[\p{Cc}\p{Cf}]/gu, '?');
  return column ? `${plain}, line ${line}, column ${column}` : `${plain}, line ${line}`;
}
