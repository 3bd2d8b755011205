import { optional, text } from '../../schema/fields.ts';
import { element, titleLine } from '../drawing.ts';
import { definePart } from '../part.ts';
import { checkList, paragraph, underTitle } from '../words.ts';

/** Questions, each of which becomes a card to print and cut out. */
export const questionCards = definePart({
  name: 'QuestionCards',
  label: 'Question cards',
  hint: 'A list of questions. Each one becomes a card that can be printed and cut out.',
  fields: {
    title: text({ label: 'Title', hint: 'What the set is called.', most: 80 }),
    source: optional(text({ label: 'Source', hint: 'Where the questions come from.', most: 200 })),
  },
  holds: 'words',
  example: '<QuestionCards title="After a fall-out">\n\n- What happened?\n- Who has been affected?\n\n</QuestionCards>',
  check: (part) => checkList(part, 'Write one list inside it, one question to a line: - What happened?'),
  draw: ({ values }, { words }) =>
    element('section', { className: ['part', 'question-cards'], ariaLabel: String(values.title) },
      titleLine(String(values.title)), ...words, values.source ? element('p', { className: ['part-note'] }, `Source: ${values.source}`) : undefined),
  plain: (part) => [...underTitle(part), ...(part.values.source ? [paragraph(`Source: ${part.values.source}`)] : [])],
});
