/** The most words in a trial: what a colleague can read while the kettle boils. */
export const MOST_TRIAL_WORDS = 120;

/** Counts the words in several texts together. A number is one word, and so are two words joined by a hyphen. */
export function countTrialWords(stretches: readonly (string | undefined)[]): number {
  return stretches.flatMap((words) => words?.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'.,-]*/gu) ?? []).length;
}
