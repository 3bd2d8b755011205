import { date, term, text } from './fields.ts';
import { defineKind } from './kind.ts';
import { title } from './groups/title.ts';
import { inStep } from './steps/in-step.ts';

/** One of the partnership's own pages, such as how we practise. */
export const pages = defineKind({
  name: 'pages',
  one: 'page',
  label: 'About the partnership',
  about: 'One of the partnership’s own pages: how we practise, how to share, privacy, safeguarding.',
  layout: 'folder',
  fields: {
    ...inStep('text', {
      title,
      summary: text({ label: 'Summary', hint: 'One sentence.', most: 200 }),
    }),
    reviewed: date({ label: 'Last reviewed', hint: 'The day someone last read it through and found it still right.' }),
    review: term({ label: 'Review by', hint: 'The term in which it should be looked at again.' }),
  },
});
