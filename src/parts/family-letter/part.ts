import { text } from '../../schema/fields.ts';
import { element, titleLine } from '../drawing.ts';
import { definePart } from '../part.ts';
import { underTitle } from '../nodes.ts';

/** A letter to families, ready to copy, with gaps to fill in. */
export const familyLetter = definePart({
  name: 'FamilyLetter',
  label: 'Letter to families',
  hint: 'A letter to copy or print. Put FillIn gaps in it; what a reader types there never leaves the device.',
  fields: {
    title: text({ label: 'Title', hint: 'What the letter is about.', most: 80 }),
  },
  holds: 'text',
  example: '<FamilyLetter title="We have begun">\n\nDear <FillIn label="name of parent or carer" />,\n\n</FamilyLetter>',
  draw: ({ values }, { content }) => {
    // The text around a letter is ours, whatever language the letter is in.
    const ours = { lang: 'en-GB', dir: 'ltr' };
    return element('family-letter', { className: ['part'] },
      element('div', { className: ['letter-sheet'] }, titleLine(String(values.title)), element('div', { className: ['letter'] }, ...content)),
      element('p', { className: ['letter-help'], ...ours }, 'What you type stays in this page. It is not kept and not sent: print or copy the letter before you leave.'),
      element('p', { className: ['letter-actions'], ...ours },
        button('dataPrint', 'Print the letter'), ' ', button('dataCopy', 'Copy the letter'), ' ', button('dataClear', 'Clear what I typed'), ' ', element('span', { role: 'status' })));
  },
  plain: underTitle,
  styles: { text: 'Letter' },
  // A letter is read, by the family it is for.
  slides: () => [],
});

/** The first button of a page is in its band; those of a letter are quieter. */
function button(does: string, words: string) {
  return element('button', { type: 'button', className: ['button', 'second'], [does]: '' }, words);
}
