import { text } from '../../schema/fields.ts';
import { definePart } from '../part.ts';
import { underTitle } from '../words.ts';

/** A letter to families, ready to copy, with gaps to fill in. */
export const familyLetter = definePart({
  name: 'FamilyLetter',
  label: 'Letter to families',
  hint: 'A letter to copy or print. Put FillIn gaps in it; what a reader types there never leaves the device.',
  fields: {
    title: text({ label: 'Title', hint: 'What the letter is about.', most: 80 }),
  },
  holds: 'words',
  example: '<FamilyLetter title="We have begun">\n\nDear <FillIn label="name of parent or carer" />,\n\n</FamilyLetter>',
  plain: underTitle,
});
