import { expect, test } from 'vitest';
import { kinds } from '../../schema/index.ts';
import { factsOf } from './facts-of-entry.ts';

const titleOf = (kind: string, slug: string) => (`${kind} ${slug}` === 'schools hawthorn-lane-primary' ? 'Hawthorn Lane Primary' : undefined);

test('what an entry says of itself is read in words, and other entries by what they are called', () => {
  const values = { title: 'Wet play', theme: 'lunchtime-supervisors', school: 'hawthorn-lane-primary', added: '2026-11-23', needs: ['Chairs', 'A ball'], translates: { resource: 'new-page/index' } };
  expect(factsOf(values, kinds.resources.fields, titleOf, ['title']).map(({ label, text }) => `${label}: ${text}`)).toEqual([
    'Theme: Supporting lunchtime supervisors', 'What you need: Chairs; A ball', 'School: Hawthorn Lane Primary', 'Translation of: Original: new-page', 'Added on: 23 November 2026',
  ]);
});
