import type { Fault } from '../schema/fault.ts';

/** One thing to put right, and the page on which it stands. */
export interface Problem extends Fault {
  /** The title of the page, or its file when it has none. */
  title: string;
  /** The path from the top of the project: content/news/circles.mdx. */
  file: string;
  /** The name of the rule that found it. */
  rule: string;
  /** Whether no page is set aside for it: it lies between pages, or only in what is printed. */
  betweenPages?: boolean;
  /** Set where a branch is not stopped for it either: the site is as sound as it was, and only a reader is sent to a notice. */
  stopsNothing?: true;
}

/** The problems of all pages as a person reads them, grouped by page. The same words in the terminal, the deploy log and the CMS. */
export function describeProblems(problems: readonly Problem[]): string {
  const pages = Map.groupBy(problems, (problem) => problem.file);
  return [...pages.values()].map(describePage).join('\n\n');
}

/** One problem in whole sentences: what, why, and what to do. */
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
    // What has no title is called by its file, and once is enough.
    .map((problem) => `${problem.title === problem.file ? placeOf(problem) : `${problem.title}  (${placeOf(problem)})`}\n${describeProblem(problem)}`)
    .join('\n');
}

function placeOf({ file, line, column }: Problem): string {
  // A name could hold what moves the writing of a terminal about.
  const plain = file.replace(/[\p{Cc}\p{Cf}]/gu, '?');
  return column ? `${plain}, line ${line}, column ${column}` : `${plain}, line ${line}`;
}
