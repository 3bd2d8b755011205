import { expect, test } from 'vitest';
import { askForSources } from './ask-for-sources.ts';
import { sampleEntry, sampleLibrary } from './content/sample.ts';
import type { Example } from './rule.ts';

function asked(example: Example): string | undefined {
  const entry = sampleEntry(example);
  return askForSources(sampleLibrary(example, entry));
}

test('resources without a source are listed, and the note says that this is allowed', () => {
  expect(asked({ slug: 'circles', body: 'Sit in a ring. See [our cards](/resources/cards/).', others: [{ slug: 'cards', title: 'Cards', body: 'What happened?' }] })).toMatchInlineSnapshot(`
    "2 resources name no source. What goes back to guidance, research or another school should say so at its end, under “Sources”. What a school has worked out for itself needs none:
      A sound page  (content/resources/circles/index.mdx)
      Cards  (content/resources/cards/index.mdx)"
  `);
});

test.each([
  ['a heading for sources', '## Sources\n\n- Belinda Hopkins, *Just Schools*, 2004', {}],
  ['a link to another site', 'After [the guidance](https://www.gov.uk/guidance).', {}],
  ['the source of a claim', '<Claim measured="The council" sample="not said" date="not said" source="https://example.org/report" strength="school-reported">\n\nIt helped.\n\n</Claim>', {}],
  ['an original from outside', 'Ours.', { outside: { title: 'A leaflet', creator: 'A council', link: 'https://example.org', licence: 'CC-BY-4.0', changed: 'Shorter.', why: 'Time.' } }],
  ['an original of ours', 'Ours.', { adapted: { resource: 'cards', version: '1.0', changed: 'Shorter.', why: 'Time.' } }],
  ['that it is a translation', 'Nasze.', { language: 'pl', translates: { resource: 'cards', version: '1.0', state: 'machine-draft' } }],
  ['that it is retired', 'Ours.', { retired: { reason: 'Nobody used it.' } }],
])('%s is enough', (_, body, fields) => {
  expect(asked({ body, fields })).toBeUndefined();
});
