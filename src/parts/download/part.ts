import { file, text } from '../../schema/fields.ts';
import { describeFile } from '../../text/describe-file.ts';
import { element } from '../drawing.ts';
import { definePart } from '../part.ts';
import { link, ofField, paragraph } from '../nodes.ts';

/** A file beside the page, offered for download. */
export const download = definePart({
  name: 'Download',
  label: 'Download',
  hint: 'A file that lies beside the page.',
  fields: {
    file: file({ label: 'File', hint: 'Its name, as it lies beside the page.' }),
    label: text({ label: 'What it is', hint: 'Such as: Lanyard card, A6.', most: 80 }),
  },
  holds: 'nothing',
  example: '<Download file="lanyard-card.pdf" label="Lanyard card, A6" />',
  draw: ({ values }, { bytesOf }) => {
    const file = String(values.file);
    const about = element('span', { className: ['part-note'] }, describeFile(file, bytesOf(file)));
    return element('p', { className: ['part', 'download'] }, element('a', { href: file, download: true }, element('strong', {}, String(values.label)), ' ', about));
  },
  plain: (part) => [ofField('label', paragraph(link(String(part.values.label), String(part.values.file))))],
  slides: () => [],
});
