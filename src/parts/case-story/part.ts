import { text } from '../../schema/fields.ts';
import { element, titleLine } from '../drawing.ts';
import { definePart } from '../part.ts';
import { bold, ofField, paragraph } from '../nodes.ts';

/** The notice above every case story. */
export const COMPOSITE = 'This story is put together from several. No real pupil, family or member of staff is described.';

/** A story of practice, combined from several so that nobody can be recognised. */
export const caseStory = definePart({
  name: 'CaseStory',
  label: 'Case story',
  hint: 'A story of practice, put together from several, so that nobody can be recognised.',
  fields: {
    title: text({ label: 'Title', hint: 'A few words that name the story.', most: 80 }),
  },
  holds: 'text',
  example: '<CaseStory title="The queue">\n\nA supervisor saw two pupils shove each other …\n\n</CaseStory>',
  draw: ({ values }, { content }) =>
    element('section', { className: ['part', 'case-story'], ariaLabel: String(values.title) }, titleLine(String(values.title), 'Case story'), element('p', { className: ['part-note'] }, COMPOSITE), ...content),
  plain: (part) => [ofField('title', paragraph(bold(String(part.values.title)))), paragraph(COMPOSITE), ...part.children],
  styles: { text: 'Case story' },
});
