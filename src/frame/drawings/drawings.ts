import { afterAFallOut } from './after-a-fall-out.ts';
import { circle } from './circle.ts';
import { conference } from './conference.ts';
import type { Drawing } from './drawing.ts';
import { fiveQuestions } from './five-questions.ts';
import { threeAreas } from './three-areas.ts';
import { withToForNot } from './with-to-for-not.ts';

/** The drawings that explain practice, by the resource that each is the picture of. */
export const drawings = {
  'with-to-for-not': withToForNot,
  'three-areas-of-practice': threeAreas,
  'how-a-circle-sits': circle,
  'who-sits-where-in-a-conference': conference,
  'after-a-lunchtime-fall-out': afterAFallOut,
  'five-questions-in-order': fiveQuestions,
} as const satisfies Record<string, Drawing>;

/** The name of a drawing: the last part of the address of its resource. */
export type DrawingName = keyof typeof drawings;
