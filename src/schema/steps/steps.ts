/** The steps of a form, in order, by the names that fields give. A field that gives none is in the last one. */
export const STEPS = [
  { name: 'text', label: 'The text' },
  { name: 'audience', label: 'Who it is for' },
  { name: 'safety', label: 'Safe to share' },
  { name: 'more', label: 'Anything else' },
] as const;

/** The name of a step. */
export type StepName = (typeof STEPS)[number]['name'];
