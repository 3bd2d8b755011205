import { expect, test } from 'vitest';
import { indexPieceAddress, indexPieceOf } from '../catalogue/packs/addresses.ts';
import { fetchPackIndex } from './fetch-pack-index.ts';

const entry = (title: string, retired?: { reason: string; successor?: string }) => ({ title, language: 'en-GB', bytes: 1, ...(retired && { retired }) });
const RESOURCES = { plan: entry('Plan'), old: entry('Old', { reason: 'Old.', successor: 'new-one' }), 'new-one': entry('New one') };

function site() {
  const asked: string[] = [];
  const answers: Record<string, unknown> = { '/my-pack/resources.json': { site: { name: 'P', address: 'https://site.example' }, aside: [] } };
  for (const [slug, one] of Object.entries(RESOURCES)) Object.assign((answers[indexPieceAddress(indexPieceOf(slug))] ??= {}) as object, { [slug]: one });
  const fetchJson = async <T>(address: string) => (asked.push(address), answers[address] as T);
  return { asked, fetchJson };
}

test('a pack fetches the pieces that hold its resources, and those that hold what replaces them', async () => {
  const { asked, fetchJson } = site();
  const index = await fetchPackIndex(['old'], undefined, fetchJson);
  expect(Object.keys(index.resources).sort()).toEqual(expect.arrayContaining(['new-one', 'old']));
  expect(asked).toEqual(['/my-pack/resources.json', ...new Set(['old', 'new-one'].map((slug) => indexPieceAddress(indexPieceOf(slug))))]);
});

test('what is known is not fetched again', async () => {
  const { asked, fetchJson } = site();
  const index = await fetchPackIndex(['plan'], undefined, fetchJson);
  asked.length = 0;
  await fetchPackIndex(['plan'], index, fetchJson);
  expect(asked).toEqual([]);
});
