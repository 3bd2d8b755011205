import type { Rule } from '../../rule.ts';

export const fields: Rule = {
  name: 'fields',
  title: 'Every field says what it should',
  why: 'The fields say who a page is for, how long it takes and who shares it. People find a page by them, so a slip in one hides the page.',
  examples: {
    good: [{ about: 'A theme by its short name.', fields: { theme: 'restorative-dialogue' } }],
    bad: [
      { fields: { theme: 'restorative-dialog' }, says: 'Did you mean "restorative-dialogue"?' },
      { fields: { sumary: 'One sentence.' }, says: 'There is no field called "sumary".' },
      { about: 'A range of ages that ends before it begins.', fields: { ages: { from: 11, until: 7 } }, says: 'It would end before it begins.' },
    ],
  },
  alone: true,
  check: (entry) => entry.faults.fields,
};
