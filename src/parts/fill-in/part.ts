import { optional, text } from '../../schema/fields.ts';
import { element } from '../drawing.ts';
import { definePart } from '../part.ts';

/** A gap in a letter. What people type into it stays in their browser. */
export const fillIn = definePart({
  name: 'FillIn',
  label: 'Gap to fill in',
  hint: 'A gap inside a letter, with a few words that say what belongs there.',
  fields: {
    label: text({ label: 'What belongs here', hint: 'Such as: name of school.', most: 60 }),
    original: optional(text({ label: 'The same gap in the original', hint: 'In a translation only: what the original calls this gap, so that both can be filled in at once.', most: 60 })),
  },
  holds: 'nothing',
  inline: true,
  example: '<FillIn label="name of school" />',
  draw: ({ values }) => {
    const label = String(values.label);
    return element('span', { className: ['gap'], dataLabel: label },
      element('input', { className: ['fill-in'], type: 'text', autoComplete: ['off'], dataAsks: String(values.original ?? label), ariaLabel: label, placeholder: label, size: Math.min(40, Math.max(12, label.length + 2)) }));
  },
  plain: (part) => [{ type: 'text', value: `[${part.values.label}]` }],
});
