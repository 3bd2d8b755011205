import { caseStory } from './case-story/part.ts';
import { claim } from './claim/part.ts';
import { dialogue } from './dialogue/part.ts';
import { download } from './download/part.ts';
import { familyLetter } from './family-letter/part.ts';
import { fillIn } from './fill-in/part.ts';
import { onlyWith } from './only-with/part.ts';
import { ours } from './ours/part.ts';
import type { Part } from './part.ts';
import { picture } from './picture/part.ts';
import { questionCards } from './question-cards/part.ts';
import { scenario } from './scenario/part.ts';
import { steps } from './steps/part.ts';
import { useWithCare } from './use-with-care/part.ts';

/** Every part, in the order in which we offer them to writers. */
export const parts: readonly Part[] = [
  useWithCare, questionCards, dialogue, scenario, steps, claim, familyLetter, fillIn, download, picture, caseStory, ours, onlyWith,
] as readonly Part[];

const byName = new Map(parts.map((part) => [part.name, part]));

/** The part with exactly this tag. */
export function partNamed(name: string): Part | undefined {
  return byName.get(name);
}
