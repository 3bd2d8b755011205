/** The most words of a trial, in all: what a colleague reads in the time it takes to boil a kettle. */
export const MOST_TRIAL_WORDS = 120;

/** How many words there are in some stretches of writing together. A number is a word, and so are two with a hyphen between them. */
export function countTrialWords(stretches: readonly (string | undefined)[]): number {
  return stretches.flatMap((words) => words?.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'.,-]*/gu) ?? []).length;
}
