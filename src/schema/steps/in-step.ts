import type { Fields } from '../field.ts';
import type { StepName } from './steps.ts';

/** The fields, each in this step of the form. Their order is that of the file, so a step may be named several times. */
export function inStep<F extends Fields>(step: StepName, fields: F): F {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, { ...field, step }])) as unknown as F;
}
