import { text } from '../../schema/fields.ts';
import { element, titleLine } from '../drawing.ts';
import { definePart } from '../part.ts';
import { underTitle } from '../nodes.ts';

/** A made-up situation to talk about or to practise with. */
export const scenario = definePart({
  name: 'Scenario',
  label: 'Scenario',
  hint: 'A made-up situation for people to talk about or to practise with.',
  fields: {
    title: text({ label: 'Title', hint: 'A few words that name the situation.', most: 80 }),
  },
  holds: 'text',
  example: '<Scenario title="The last ball">\n\nTwo pupils both say they had the ball first.\n\n</Scenario>',
  draw: ({ values }, { content }) =>
    element('section', { className: ['part', 'scenario'], ariaLabel: String(values.title) }, titleLine(String(values.title), 'Scenario'), ...content),
  plain: underTitle,
  styles: { text: 'Scenario' },
  slides: (part) => [{ kind: 'text', name: 'scenario', title: String(part.values.title), blocks: part.children }],
});
