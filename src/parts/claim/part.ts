import { optional, text } from '../../schema/fields.ts';
import { evidence } from '../../schema/groups/evidence.ts';
import { labelOf, STRENGTHS } from '../../schema/vocabulary.ts';
import { element } from '../drawing.ts';
import { definePart, type PartNode } from '../part.ts';
import { link, paragraph } from '../nodes.ts';

/** A result with who measured it, how many, when, where it was published and how strong it is. */
export const claim = definePart({
  name: 'Claim',
  label: 'Claim with its evidence',
  hint: 'A number or a result. Figures offered as evidence may stand only here.',
  fields: {
    ...evidence,
    title: optional(text({ label: 'Name of the source', hint: 'The title of the page or paper.', most: 160 })),
  },
  holds: 'text',
  example:
    '<Claim measured="The council" sample="not said" date="not said" source="https://example.org/report" strength="school-reported">\n\n89% of staff felt more confident.\n\n</Claim>',
  check: (part) =>
    part.children.length
      ? undefined
      : { what: 'A Claim is empty.', why: 'It has to say what is claimed.', remedy: 'Write the result between <Claim …> and </Claim>.' },
  draw: (part, { content }) => {
    const fact = (name: string, ...says: Parameters<typeof element>[2][]) => element('div', {}, element('dt', {}, name), element('dd', {}, ...says));
    const strength = labelOf(STRENGTHS, String(part.values.strength));
    // Otherwise the figure would be called by its whole caption, and people who listen would hear that twice.
    return element('figure', { className: ['part', 'claim'], ariaLabel: strength },
      element('blockquote', {}, ...content),
      element('figcaption', {},
        element('p', {}, element('strong', {}, strength)),
        element('dl', { className: ['facts'] },
          fact('Measured by', String(part.values.measured)),
          fact('How many', String(part.values.sample)),
          fact('When', String(part.values.date)),
          fact('Source', element('a', { href: String(part.values.source) }, sourceName(part))))));
  },
  plain: (part) => [...part.children, paragraph(`${evidenceLine(part)} Source: `, link(sourceName(part), String(part.values.source)))],
  styles: { text: 'Claim' },
  slides: (part) => [{ kind: 'text', name: 'claim', blocks: part.children, small: [{ text: evidenceLine(part) }, { text: `Source: ${sourceName(part)}`, url: String(part.values.source) }] }],
});

/** Who measured it, how many, when and how strong, as one line. */
export function evidenceLine({ values }: PartNode): string {
  const strength = labelOf(STRENGTHS, String(values.strength));
  return `${strength}. Measured by: ${values.measured}. How many: ${values.sample}. When: ${values.date}.`;
}

/** The name of the source: its title, or else the name of its site. */
export function sourceName({ values }: PartNode): string {
  return String(values.title ?? new URL(String(values.source)).hostname.replace(/^www\./, ''));
}
