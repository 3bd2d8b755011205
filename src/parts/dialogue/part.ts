import { optional, text } from '../../schema/fields.ts';
import { element, titleLine } from '../drawing.ts';
import { definePart } from '../part.ts';
import { checkList, onlyList, underTitle } from '../nodes.ts';

/** A conversation: who says what, in turn. */
export const dialogue = definePart({
  name: 'Dialogue',
  label: 'Dialogue',
  hint: 'Who says what. Each turn is an item of a list that begins with the speaker in bold.',
  fields: {
    title: optional(text({ label: 'Title', hint: 'What the conversation is about.', most: 80 })),
  },
  holds: 'text',
  example: '<Dialogue title="Two minutes on the playground">\n\n- **Supervisor:** What happened?\n- **Pupil:** She took the ball.\n\n</Dialogue>',
  check: (part) => checkList(part, 'Begin each item with the speaker in bold: - **Supervisor:** What happened?', (lead) => !!lead),
  draw: ({ values }, { content }) =>
    element('section', { className: ['part', 'dialogue'], ariaLabel: String(values.title ?? 'Conversation') }, values.title ? titleLine(String(values.title)) : undefined, ...content),
  plain: underTitle,
  styles: { items: 'Dialogue line' },
  // Each turn begins with the speaker in bold, and needs no bullet.
  slides: (part) => [{ kind: 'text', name: 'dialogue', ...(part.values.title ? { title: String(part.values.title) } : {}), blocks: onlyList(part)?.children.flatMap(({ children }) => children) ?? part.children }],
});
