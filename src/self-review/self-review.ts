/** The four answers to a statement, from the least to the most. An answer is kept as its place in this list. */
export const ANSWERS = ['Not yet', 'Beginning', 'In place', 'Part of who we are'] as const;

/** What a school answered: places in `ANSWERS`, by the key of the statement. */
export type Answers = Record<string, number>;

/** What a team settled for one thing to do next: a role, and a term. Either may be open. */
export interface Step {
  role: string;
  term: string;
}

/** Everything that is kept of a self-review, in the browser and in its file. */
export interface Kept {
  answers: Answers;
  /** By the key of the statement. */
  steps: Record<string, Step>;
}

/** Nothing answered. */
export const NOTHING: Kept = { answers: {}, steps: {} };

/** How many things a plan holds. */
const MOST_NEXT = 3;

/** What comes of the answers: what is strong, and what to do next, by the keys of the statements. */
export interface Plan {
  answered: number;
  strong: string[];
  next: string[];
}

/**
 * What is strong is part of who the school is, or else in place. What comes next are three statements answered with the two lower answers: the lowest first,
 * one under each heading before a second, otherwise as they stand on the page.
 */
export function planFor(statements: readonly { key: string; heading: string }[], answers: Answers): Plan {
  const answered = statements.filter(({ key }) => answers[key] !== undefined);
  const best = answered.filter(({ key }) => answers[key] === 3);
  const low = answered.filter(({ key }) => answers[key]! < 2).toSorted((a, b) => answers[a.key]! - answers[b.key]!);
  const isFirst = (one: { heading: string }) => low.find(({ heading }) => heading === one.heading) === one;
  return {
    answered: answered.length,
    strong: (best.length ? best : answered.filter(({ key }) => answers[key] === 2)).map(({ key }) => key),
    next: [...low.filter(isFirst), ...low.filter((one) => !isFirst(one))].slice(0, MOST_NEXT).map(({ key }) => key),
  };
}

/** The words of the file in which a team carries its answers to a meeting. */
export function writeReview({ answers, steps }: Kept): string {
  return `${JSON.stringify({ file: 'self-review', version: 1, answers, steps }, undefined, 2)}\n`;
}

/** Reads such a file, or what the browser kept. Nothing when it is something else; what is not an answer is left out. */
export function readReview(text: string): Kept | undefined {
  try {
    const { file, version, answers, steps } = JSON.parse(text);
    if (file !== 'self-review' || version !== 1) return undefined;
    const entries = (of: unknown) => Object.entries((of ?? {}) as Record<string, unknown>).slice(0, 200);
    return {
      answers: Object.fromEntries(entries(answers).filter((pair): pair is [string, number] => [0, 1, 2, 3].includes(pair[1] as number))),
      steps: Object.fromEntries(entries(steps).flatMap(([key, step]) => {
        const { role, term } = (step ?? {}) as Partial<Step>;
        return typeof role === 'string' && typeof term === 'string' ? [[key, { role, term }]] : [];
      })),
    };
  } catch {
    return undefined;
  }
}
