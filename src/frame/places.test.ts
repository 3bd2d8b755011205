import { expect, test } from 'vitest';
import { pageRoutes } from '../routes/page-routes.ts';
import { FOOT_GROUPS, MORE_PLACES, PLACES, placeOf } from './places.ts';

test.each([
  ['/', undefined],
  ['/resources/two-minute-playground-script/family/', 'Resources'],
  ['/themes/lunchtime-supervisors/', 'Resources'],
  ['/meetings/actions/', 'Meetings'],
  ['/visits/from/hawthorn-lane-primary/', 'Visits'],
  ['/share/thank-you/', 'Share'],
  ['/pages/privacy/', undefined],
])('%s belongs to %s', (path, place) => {
  expect(placeOf(path)?.label).toBe(place);
});

test('no first part of an address belongs to two places', () => {
  const held = PLACES.flatMap(({ holds }) => holds);
  expect(new Set(held).size).toBe(held.length);
});

test('every link of the frame leads to a page of the site', () => {
  const patterns = Object.keys(pageRoutes);
  const leads = [...PLACES, ...MORE_PLACES, ...FOOT_GROUPS.flatMap(({ links }) => links)].map(({ href }) => href);
  const isPage = (href: string) => patterns.some((pattern) => new RegExp(`^${pattern.replaceAll(/\/\[\.\.\.\w+\]/g, '(?:/\\d+)?').replaceAll(/\[\w+\]/g, '[^/]+')}/$`).test(href));
  expect(leads.filter((href) => !isPage(href))).toEqual([]);
});
