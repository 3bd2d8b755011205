import { optional, picture as pictureField, text } from '../../schema/fields.ts';
import { element } from '../drawing.ts';
import { definePart } from '../part.ts';
import { ofField, paragraph } from '../nodes.ts';

/** A picture that lies beside the page, with its description and, if wished, a caption. */
export const picture = definePart({
  name: 'Picture',
  label: 'Picture',
  hint: 'A picture that lies beside the page, with words for someone who cannot see it.',
  fields: {
    file: pictureField({ label: 'Picture', hint: 'Its name, as it lies beside the page.' }),
    description: text({ label: 'What it shows', hint: 'Say it to someone who cannot see it.', most: 300 }),
    caption: optional(text({ label: 'Caption', hint: 'Words that everybody reads under the picture.', most: 200 })),
  },
  holds: 'nothing',
  example: '<Picture file="circle.png" description="Chairs in a circle with a talking piece in the middle" />',
  draw: ({ values }) =>
    element('figure', { className: ['part', 'picture'] },
      element('img', { src: String(values.file), alt: String(values.description) }),
      values.caption ? element('figcaption', {}, String(values.caption)) : undefined),
  plain: (part) => [
    paragraph({ type: 'image', url: String(part.values.file), alt: String(part.values.description) }),
    ...(part.values.caption ? [ofField('caption', paragraph(String(part.values.caption)))] : []),
  ],
  slides: ({ values }) => [{ kind: 'picture', name: 'picture', blocks: [], picture: { file: String(values.file), description: String(values.description) }, ...(values.caption ? { small: [{ text: String(values.caption) }] } : {}) }],
});
