/** The four answers to a statement, from the least to the most. An answer is stored as its place in this list. */
export const ANSWERS = ['Not yet', 'Beginning', 'In place', 'Part of who we are'] as const;

/** The answers of a school: places in `ANSWERS`, by the key of the statement. */
export type Answers = Record<string, number>;

/** What a team decided about one thing to do next: a role, and a term. Either may be open. */
export interface Step {
  role: string;
  term: string;
}

/** Everything that is stored of a self-review, in the browser and in its file. */
export interface Kept {
  answers: Answers;
  /** By the key of the statement. */
  steps: Record<string, Step>;
}

/** A self-review without any answers. */
export const NOTHING: Kept = { answers: {}, steps: {} };

/** How many things a plan holds. */
const MOST_NEXT = 3;

/** The result of the answers: what is strong, and what to do next, by the keys of the statements. */
export interface Plan {
  answered: number;
  strong: string[];
  next: string[];
}

/**
 * What is strong is part of who the school is, or failing that, in place. What comes next is three statements with one of the two lower answers: the lowest first,
 * one under each heading before a second, and otherwise in the order of the page.
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

/** The content of the file in which a team takes its answers to a meeting. */
export function writeReview({ answers, steps }: Kept): string {
  return `${JSON.stringify({ file: 'self-review', version: 1, answers, steps }, undefined, 2)}\n`;
}

/** Reads such a file, or what the browser stored. Undefined when it is something else; anything that is not an answer is left out. */
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
