import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listDraftsFirst } from './list-drafts-first.ts';

const LIST = 'node_modules/decap-cms-core/dist/esm/components/Collection/Entries/EntryListing.js';

test('drafts are drawn before what is published, below a heading', () => {
  const changed = listDraftsFirst(`/${LIST}`, readFileSync(LIST, 'utf8'))!;
  const drawn = changed.slice(changed.indexOf("as: 'h2'"));
  const [drafts, published] = [drawn.indexOf('children: unpublishedCards'), drawn.indexOf('children: publishedCards')];
  expect(drafts).toBeGreaterThan(0);
  expect(published).toBeGreaterThan(drafts);
});

test('a list holds nothing but items', () => {
  const changed = listDraftsFirst(`/${LIST}`, readFileSync(LIST, 'utf8'))!;
  expect(changed.match(/_jsx\(CardsGrid, \{ children: \w+ \}\), this\.hasMore\(\)/g)).toHaveLength(3);
  expect(changed).not.toContain('_jsxs(CardsGrid');
});

test('another file stays as it is, and a list that is drawn in another way is said', () => {
  expect(listDraftsFirst('/x/Entries.js', 'children: []')).toBeUndefined();
  expect(() => listDraftsFirst(`/${LIST}`, 'children: []')).toThrow(/in another way than in 3\.16\.3/);
});
