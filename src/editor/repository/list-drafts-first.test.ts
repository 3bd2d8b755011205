import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listDraftsFirst } from './list-drafts-first.ts';

const LIST = 'node_modules/decap-cms-core/dist/esm/components/Collection/Entries/EntryListing.js';

test('drafts are drawn before what is published, below a heading', () => {
  const changed = listDraftsFirst(`/${LIST}`, readFileSync(LIST, 'utf8'))!;
  const drawn = changed.slice(changed.indexOf('return _jsxs(Fragment'));
  const places = ["as: 'h2'", 'children: unpublishedCards', 'children: [publishedCards'].map((part) => drawn.indexOf(part));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
});

test('another file stays as it is, and a list that is drawn in another way is said', () => {
  expect(listDraftsFirst('/x/Entries.js', 'children: []')).toBeUndefined();
  expect(() => listDraftsFirst(`/${LIST}`, 'children: []')).toThrow(/in another way than in 3\.16\.3/);
});
