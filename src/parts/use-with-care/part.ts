import { optional, text } from '../../schema/fields.ts';
import { element } from '../drawing.ts';
import { definePart } from '../part.ts';
import { bold, ofField, paragraph } from '../nodes.ts';

/** The fixed text about safeguarding, the same on every page. Who changes it adds the wording until then to `earlier-care.ts`: Word files with it come back for years. */
export const CARE = [
  'A restorative conversation is never a way to deal with a disclosure, abuse, domestic abuse, sexual harm, exploitation, or bullying that is still going on. Stop, and tell your designated safeguarding lead the same day.',
  'Everyone taking part must be free to say no. Nobody is made to apologise, and nobody is made to meet the person who hurt them.',
] as const;

/** A notice that says when not to use a practice, and what to do instead. */
export const useWithCare = definePart({
  name: 'UseWithCare',
  label: 'Use with care',
  hint: 'The safeguarding notice. Its words are fixed; you may add a sentence of your own inside.',
  fields: {
    topic: optional(text({ label: 'What needs care', hint: 'A few words, such as: bullying.', most: 80 })),
  },
  holds: 'text',
  example: '<UseWithCare />',
  draw: ({ values, position }, { content }) => {
    const id = `care-${position?.start.line ?? 1}`;
    return element('aside', { className: ['part', 'use-with-care'], ariaLabelledBy: [id] },
      element('p', { className: ['part-title'], id }, values.topic ? `Use with care: ${values.topic}` : 'Use with care'),
      ...CARE.map((line) => element('p', {}, line)), ...content);
  },
  plain: (part) => [
    ofField('topic', paragraph(bold(part.values.topic ? `Use with care: ${part.values.topic}` : 'Use with care')), part.values.topic ? 'Use with care: ' : 'Use with care'),
    ...CARE.map((words) => paragraph(words)),
    ...part.children,
  ],
  styles: { text: 'Use with care' },
  // Its first line is on the last slide, for the adult who shows them.
  slides: () => [],
});
