import { choice, date, optional, reference, text } from './fields.ts';
import { defineKind } from './kind.ts';
import { example } from './groups/example.ts';
import { title } from './groups/title.ts';
import { THEMES } from './vocabulary.ts';
import { inStep } from './steps/in-step.ts';

/** A dated post. */
export const news = defineKind({
  name: 'news',
  one: 'post',
  label: 'News',
  about: 'A short dated post about something that has happened or will happen in the partnership.',
  layout: 'file',
  fields: {
    ...inStep('text', {
      title,
      summary: text({ label: 'Summary', hint: 'One sentence.', most: 200 }),
      date: date({ label: 'Date', hint: 'The day it is posted.' }),
    }),
    ...inStep('audience', {
      school: optional(reference({ label: 'School', hint: 'The school it is about, when it is about one.', to: 'schools' })),
      theme: optional(choice({ label: 'Theme', hint: 'The theme it belongs to, when it belongs to one. It decides what is listed under “Read on”.', from: THEMES })),
    }),
    example,
  },
});
