import { choice, dateTime, list, number, optional, paragraph, reference, text } from './fields.ts';
import { defineKind } from './kind.ts';
import { example } from './groups/example.ts';
import { title } from './groups/title.ts';
import { PHASES, SIGHTS, THEMES, VISIT_STATES, VISITORS } from './vocabulary.ts';
import { inStep } from './steps/in-step.ts';

/** A visit that a school hosts. */
export const visits = defineKind({
  name: 'visits',
  one: 'visit',
  label: 'Visits',
  about: 'A day on which a school opens its doors, so that others can watch its practice and talk about it.',
  layout: 'file',
  steps: { text: 'The visit' },
  fields: {
    ...inStep('text', {
      title,
    }),
    ...inStep('audience', {
      host: reference({ label: 'Host school', hint: 'The school you would visit.', to: 'schools' }),
    }),
    ...inStep('text', {
      see: list({
        label: 'What you will see',
        hint: 'Such as: a circle in Year 4, lunchtime, training for a whole year group.',
        of: text({ label: 'Thing to see', hint: 'One thing.', most: 120 }),
        most: 8,
      }),
    }),
    ...inStep('audience', {
      shows: optional(list({
        label: 'Sorts of practice you show',
        hint: 'So that people who look for circles, or for lunchtime, find this visit. Leave it empty when none fits.',
        of: choice({ label: 'Sort of practice', hint: 'One sort that visitors will see.', from: SIGHTS }),
        most: 4,
      })),
      theme: choice({ label: 'Theme', hint: 'The theme that the visit has most to do with.', from: THEMES }),
      phases: list({
        label: 'Phases',
        hint: 'The phases of schooling you will see.',
        of: choice({ label: 'Phase', hint: 'A phase you will see.', from: PHASES }),
      }),
    }),
    ...inStep('text', {
      starts: dateTime({ label: 'Begins', hint: 'Day and time, as clocks show it in the United Kingdom.' }),
      ends: dateTime({ label: 'Ends', hint: 'Day and time. What takes the whole day begins at 00:00 and ends at 23:59.' }),
      places: number({ label: 'Places', hint: 'How many visitors there is room for.', least: 1, most: 200 }),
      left: number({ label: 'Places left', hint: 'How many are still free.', least: 0, most: 200 }),
    }),
    ...inStep('audience', {
      who: list({
        label: 'Who may come',
        hint: 'The people the visit is for.',
        of: choice({ label: 'Visitors', hint: 'One sort of visitor.', from: VISITORS }),
      }),
    }),
    programme: optional(reference({ label: 'Programme', hint: 'The programme that visitors would see in action, when there is one.', to: 'programmes' })),
    travel: optional(paragraph({ label: 'Getting there', hint: 'Bus, train, parking.' })),
    access: optional(paragraph({ label: 'Access', hint: 'Steps, lifts, toilets, a quiet place.' })),
    questions: optional(list({
      label: 'Questions for our visitors',
      hint: 'What you would like to hear from them afterwards. It is in the pack they bring.',
      of: text({ label: 'Question', hint: 'One question.', most: 160 }),
      most: 5,
    })),
    state: choice({ label: 'State', hint: 'Change it when the visit fills up, has taken place or is cancelled.', from: VISIT_STATES }),
    notice: optional(text({ label: 'Change', hint: 'When it was moved or cancelled: what has changed, and why.', most: 200 })),
    example,
  },
});
