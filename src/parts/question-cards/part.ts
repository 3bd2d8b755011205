import type { Image, Nodes } from 'mdast';
import { optional, text } from '../../schema/fields.ts';
import { element, titleLine } from '../drawing.ts';
import { definePart, type PartFault, type PartNode } from '../part.ts';
import type { SlidePiece } from '../slide.ts';
import { checkList, ofField, onlyList, paragraph, underTitle, textOf } from '../nodes.ts';

/** The most characters on a card, and in one word on it: nobody can read more from a lanyard, which has the smallest cards. */
export const MOST_ON_CARD = 140;
export const MOST_IN_WORD = 22;

/** Questions, each of which becomes a card to print and cut out. */
export const questionCards = definePart({
  name: 'QuestionCards',
  label: 'Question cards',
  hint: 'A list of questions. Each becomes a card to print and cut out, with its picture if it has one.',
  fields: {
    title: text({ label: 'Title', hint: 'What the set is called.', most: 80 }),
    source: optional(text({ label: 'Source', hint: 'Where the questions come from.', most: 200 })),
  },
  holds: 'text',
  example: '<QuestionCards title="After a fall-out">\n\n- What happened?\n- Who has been affected?\n\n</QuestionCards>',
  check: (part) => checkList(part, 'Write one list inside it, one question to a line: - What happened?') ?? checkCards(part),
  draw: ({ values }, { content }) =>
    element('section', { className: ['part', 'question-cards'], ariaLabel: String(values.title) },
      titleLine(String(values.title)), ...content, values.source ? element('p', { className: ['part-note'] }, `Source: ${values.source}`) : undefined),
  plain: (part) => [...underTitle(part), ...(part.values.source ? [ofField('source', paragraph(`Source: ${part.values.source}`), 'Source: ')] : [])],
  styles: { items: 'Question card' },
  slides: (part) => {
    const { title, source } = part.values;
    const cards = onlyList(part)?.children ?? [];
    return cards.map((item, at) => ({
      ...askedWith(pictureIn(item)), name: 'question card', title: textOf(item).replace(/\s+/g, ' ').trim(), over: String(title), place: [at + 1, cards.length], blocks: [],
      ...(source && at === cards.length - 1 ? { small: [{ text: `Source: ${source}` }] } : {}),
    }));
  },
});

/** A question is one large sentence, or it is above its picture. */
function askedWith(image: Image | undefined): Pick<SlidePiece, 'kind' | 'picture'> {
  return image ? { kind: 'picture', picture: { file: image.url, description: image.alt ?? '' } } : { kind: 'card' };
}

/** The first picture in an item. */
function pictureIn(node: Nodes): Image | undefined {
  if (node.type === 'image') return node;
  for (const child of 'children' in node ? node.children : []) for (const found of [pictureIn(child as Nodes)]) if (found) return found;
  return undefined;
}

/** The first card whose text could not be printed in a legible size. */
function checkCards(part: PartNode): PartFault | undefined {
  const cards = onlyList(part)!.children.map((item) => textOf(item).replace(/\s+/g, ' ').trim());
  const why = 'Each question becomes a card as large as a bank card. Words are never cut off, nor made too small to read.';
  const index = cards.findIndex((words) => words.length > MOST_ON_CARD || words === '');
  if (index >= 0) {
    const card = `Card ${index + 1} of ${part.values.title}`;
    return cards[index]
      ? { what: `${card} has ${cards[index].length} characters.`, why, remedy: `Keep the question to ${MOST_ON_CARD} characters, and write the rest below the cards.` }
      : { what: `${card} is empty.`, why: 'It would be printed as an empty card.', remedy: 'Write a question, or take the line out.' };
  }
  const long = cards.flatMap((words) => words.split(' ')).find((word) => word.length > MOST_IN_WORD);
  return long ? { what: `The cards of ${part.values.title} hold the word "${long.slice(0, 40)}", which is ${long.length} characters long.`, why, remedy: 'Use shorter words, or a space between them.' } : undefined;
}
