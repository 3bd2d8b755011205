import { address, choice, text } from '../fields.ts';
import { STRENGTHS } from '../vocabulary.ts';

/** What has to accompany every claimed result. */
export const evidence = {
  measured: text({ label: 'Measured by', hint: 'Who measured it; "not said" when nobody says.', most: 120 }),
  sample: text({ label: 'How many', hint: 'How many people or schools; "not said" when nobody says.', most: 120 }),
  date: text({ label: 'When', hint: 'When it was measured; "not said" when nobody says.', most: 60 }),
  source: address({ label: 'Source', hint: 'The address of the page or paper it comes from.' }),
  strength: choice({ label: 'Strength', hint: 'How far it can be relied on.', from: STRENGTHS }),
};
