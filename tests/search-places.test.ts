import { expect, test } from 'vitest';
import { PLACES } from '../src/finding/search/places.ts';
import { PAGED_FACETS } from '../src/finding/facets.ts';
import { pageRoutes } from '../src/routes/page-routes.ts';

/** Single pages that nobody looks for: where one is already, what answers a form or a mistake, and what the editor needs. */
const NOT_LOOKED_FOR = ['/', '/404', '/search', '/admin', '/admin/sent-in', '/concern/thank-you', '/share/thank-you', '/sign-in/not-yet', '/to-put-right', '/trials/thank-you', '/visits/thank-you'];

test('every place of the site can be found', () => {
  const single = Object.keys(pageRoutes).map((pattern) => pattern.replace('/[...page]', '')).filter((pattern) => !pattern.includes('['));
  const known = [...PLACES.map(({ address }) => address.slice(0, -1)), ...PAGED_FACETS.map(({ folder }) => `/${folder}`), ...NOT_LOOKED_FOR];
  expect(single.filter((pattern) => !known.includes(pattern))).toEqual([]);
});

test('no place is gone', () => {
  const patterns = Object.keys(pageRoutes).map((pattern) => `${pattern.replace('/[...page]', '')}/`);
  expect(PLACES.map(({ address }) => address).filter((address) => !patterns.includes(address))).toEqual([]);
});
