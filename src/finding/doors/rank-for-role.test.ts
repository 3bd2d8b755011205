import { expect, test } from 'vitest';
import type { Catalogue, Resource } from '../../catalogue/catalogue.ts';
import { rankForRole } from './rank-for-role.ts';

const TERMS = ['2025-summer', '2026-spring', '2026-autumn', '2027-spring'].map((term, at) => ({ term, starts: ['2025-04-20', '2026-01-05', '2026-09-02', '2027-01-04'][at]!, ends: ['2025-07-20', '2026-03-27', '2026-12-18', '2027-03-25'][at]! }));
const resource = (slug: string, more: object = {}) => ({ slug, title: slug, roles: ['governor'], school: 'oak', review: '2027-spring', minutes: 10, ...more }) as unknown as Resource;
const trial = (slug: string, school: string, again = 'yes') => ({ resource: slug, school, term: '2026-autumn', again });
const catalogueOf = (resources: Resource[], more: object = {}) => ({ today: '2026-11-23', settings: { terms: TERMS }, resources, trials: [], meetings: [], schools: [], ...more }) as unknown as Catalogue;
const ranked = (resources: Resource[], more: object = {}) => rankForRole('governor', catalogueOf(resources, more)).map(({ slug }) => slug);

test('the best comes first: by status, then fit, time and title', () => {
  const meetings = [{ starts: '2026-10-01T09:00', state: 'planned', decisions: [{ what: 'Yes', resource: 'agreed' }] }];
  const trials = [trial('widely', 'elm'), trial('widely', 'ash'), trial('once', 'oak')];
  expect(ranked(['idea', 'once', 'widely', 'agreed'].map((slug) => resource(slug)), { meetings, trials })).toEqual(['agreed', 'widely', 'once', 'idea']);
  expect(ranked([resource('b'), resource('a'), resource('quick', { minutes: 5 }), resource('shared', { roles: ['governor', 'headteacher'], minutes: 1 })])).toEqual(['quick', 'a', 'b', 'shared']);
});

test('the same resources in any order give the same rank, ties too', () => {
  const three = [resource('c', { title: 'Same' }), resource('a', { title: 'Same' }), resource('b', { title: 'Same' })];
  expect([ranked(three), ranked(three.toReversed())]).toEqual([['a', 'b', 'c'], ['a', 'b', 'c']]);
});

test('a role is ranked once, however often its page asks', () => {
  const catalogue = catalogueOf([resource('a'), resource('b', { roles: ['senco'] })]);
  expect(rankForRole('governor', catalogue)).toBe(rankForRole('governor', catalogue));
  expect(rankForRole('senco', catalogue).map(({ slug }) => slug)).toEqual(['b']);
});

test('nothing retired, late, translated, for trained people alone or for others is a place to start; what those who tried it doubt comes last', () => {
  expect(ranked([
    resource('retired', { retired: { reason: 'Old.' } }), resource('year-late', { review: '2025-summer' }), resource('late', { review: '2026-spring', minutes: 1 }), resource('draft', { translates: { resource: 'fine', state: 'machine-draft' } }),
    resource('trained', { trained: true }), resource('others', { roles: ['senco'] }), resource('doubted'), resource('fine'),
  ], { trials: [trial('doubted', 'elm', 'no'), trial('doubted', 'ash', 'no')] })).toEqual(['fine', 'doubted']);
});
