import { expect, test } from 'vitest';
import { expectView } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { INDEX_PIECES, indexPieceOf } from '../catalogue/packs/addresses.ts';
import { viewPackIndex, viewPackIndexPiece } from './pack-index-view.ts';

const real = await realCatalogue();
const handouts = Object.fromEntries(real.resources.map(({ slug }) => [slug, { files: [{ name: 'a.pdf', bytes: 2 }, { name: 'b.docx', bytes: 3 }], warnings: ['Mind the step.'] }]));

expectView('the list of all resources, for packs', real, {
  pagesOf: () => ['all'],
  viewOf: (catalogue) => ({ head: viewPackIndex(catalogue), pieces: Array.from({ length: INDEX_PIECES }, (_, piece) => viewPackIndexPiece(catalogue, piece, handouts)) }),
  notShown: {
    'all resources have other text, summaries and facts': (catalogue) => {
      for (const one of catalogue.resources) Object.assign(one, { summary: 'Other.', version: '99.0', roles: [], reviewed: '2020-01-01', page: { file: 'x', tree: { type: 'root', children: [] }, beside: [] } });
    },
    'the day on which resources were retired': (catalogue) => {
      for (const { retired } of catalogue.resources) if (retired) retired.on = '2020-01-01';
    },
    'other kinds are set aside': (catalogue) => void catalogue.aside.push({ kind: 'news', slug: 'a-post', file: 'content/news/a-post.mdx' }),
    'other things happen in the partnership': (catalogue) => void Object.assign(catalogue, { trials: [], schools: [], meetings: [], issues: [], visits: [], programmes: [], news: [], pages: [], removed: [], today: '2030-01-01' }),
    'the settings have other terms and languages': (catalogue) => void Object.assign(catalogue.settings, { terms: [], languages: [] }),
  },
  shown: {
    'a title': (catalogue) => void (catalogue.resources[0]!.title = 'A new title'),
    'a resource is retired': (catalogue) => void Object.assign(catalogue.resources[0]!, { retired: { reason: 'Old.' } }),
    'a resource is set aside': (catalogue) => void catalogue.aside.push({ kind: 'resources', slug: 'policy', file: 'content/resources/policy/index.mdx' }),
    'the name of the partnership': (catalogue) => void (catalogue.settings.name = 'Another'),
  },
});

test('what is retired has no size, and needs no handout', () => {
  const resources = [{ slug: 'plan', title: 'Plan', language: 'en-GB' }, { slug: 'sheet', title: 'Sheet', language: 'cy', retired: { reason: 'Old.' } }];
  const catalogue = { settings: { name: 'P', address: 'https://site.example' }, resources, aside: [] } as unknown as Catalogue;
  const files = { plan: { files: [{ name: 'a.pdf', bytes: 2 }, { name: 'b.docx', bytes: 3 }], warnings: [] } };
  expect(viewPackIndex(catalogue)).toEqual({ site: { name: 'P', address: 'https://site.example' }, aside: [] });
  expect({ ...viewPackIndexPiece(catalogue, indexPieceOf('plan'), files), ...viewPackIndexPiece(catalogue, indexPieceOf('sheet'), files) }).toEqual({
    plan: { title: 'Plan', language: 'en-GB', bytes: 5, warnings: [] },
    sheet: { title: 'Sheet', language: 'cy', bytes: 0, retired: { reason: 'Old.' } },
  });
});
