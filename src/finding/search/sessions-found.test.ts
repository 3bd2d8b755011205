import { expect, test } from 'vitest';
import { realCatalogue } from '../../../tests/real-catalogue.ts';
import { listSearchPages } from './search-pages.ts';

test('a programme is found by its sessions: what they are called, when and where they are', async () => {
  const pages = listSearchPages(await realCatalogue(), () => undefined);
  const factsOf = (slug: string) => pages.find(({ address }) => address === `/programmes/${slug}/`)!.facts.filter(({ label }) => label === 'Session').map(({ says }) => says);
  expect(factsOf('durham')).toEqual(['Awareness-raising session, Once a term']);
  expect(factsOf('foundation-lunchtime-course')).toContain('The two-minute script, 3 February 2027, Lanternfield Academy, Portwick, Cancelled');
});
