import { choice, dateTime, list, number, optional, paragraph, reference, text } from './fields.ts';
import { defineKind } from './kind.ts';
import { example, title } from './shared.ts';
import { VISIT_STATES, VISITORS } from './vocabulary.ts';

/** A visit that a school hosts. */
export const visits = defineKind({
  name: 'visits',
  one: 'visit',
  label: 'Visits',
  about: 'A day on which a school opens its doors, so that others can watch its practice and talk about it.',
  layout: 'file',
  fields: {
    title,
    host: reference({ label: 'Host school', hint: 'The school you would visit.', to: 'schools' }),
    see: list({
      label: 'What you will see',
      hint: 'Such as: a circle in Year 4, lunchtime, training for a whole year group.',
      of: text({ label: 'Thing to see', hint: 'One thing.', most: 120 }),
      most: 8,
    }),
    starts: dateTime({ label: 'Begins', hint: 'Day and time, as clocks show it in the United Kingdom.' }),
    ends: dateTime({ label: 'Ends', hint: 'Day and time.' }),
    places: number({ label: 'Places', hint: 'How many visitors there is room for.', least: 1, most: 200 }),
    left: number({ label: 'Places left', hint: 'How many are still free.', least: 0, most: 200 }),
    who: list({
      label: 'Who may come',
      hint: 'The people the visit is for.',
      of: choice({ label: 'Visitors', hint: 'One sort of visitor.', from: VISITORS }),
    }),
    travel: optional(paragraph({ label: 'Getting there', hint: 'Bus, train, parking.' })),
    access: optional(paragraph({ label: 'Access', hint: 'Steps, lifts, toilets, a quiet place.' })),
    state: choice({ label: 'State', hint: 'Change it when the visit fills up, has taken place or is cancelled.', from: VISIT_STATES }),
    example,
  },
});
