import { expect, test } from 'vitest';
import type { Catalogue, Resource } from '../catalogue/catalogue.ts';
import { openDoor, rankForRole } from './doors.ts';

const TERMS = ['2025-summer', '2026-spring', '2026-autumn', '2027-spring'].map((term, at) => ({ term, starts: ['2025-04-20', '2026-01-05', '2026-09-02', '2027-01-04'][at]!, ends: ['2025-07-20', '2026-03-27', '2026-12-18', '2027-03-25'][at]! }));
const words = (count: number) => ({ type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: 'word '.repeat(count) }] }] });
const resource = (slug: string, more: object = {}) =>
  ({ slug, title: slug, theme: 'restorative-dialogue', roles: ['governor'], phases: ['key-stage-2'], school: 'oak', steward: 'Headteacher', review: '2027-spring', minutes: 10, page: { tree: words(400) }, ...more }) as unknown as Resource;
const trial = (slug: string, school: string, again = 'yes') => ({ resource: slug, school, term: '2026-autumn', again });
const school = (slug: string, more: object = {}) => ({ slug, title: slug, mailbox: `office@${slug}.example.org`, ...more });
const catalogueOf = (resources: Resource[], more: object = {}) =>
  ({ today: '2026-11-23', settings: { terms: TERMS, doors: [{ role: 'governor', question: 'What did we hear?', ask: 'Your headteacher' }] }, resources, trials: [], meetings: [], schools: [school('oak'), school('elm')], ...more }) as unknown as Catalogue;
const door = (resources: Resource[], more: object = {}, hasCards = (_: Resource) => false) => openDoor('governor', catalogueOf(resources, more), hasCards);
const startOf = (resources: Resource[], more: object = {}) => door(resources, more).start.map(({ resource: { slug }, because }) => `${slug}: ${because}`);

test('three to start with are chosen by status, then review, fit, time and title, and say why', () => {
  const meetings = [{ starts: '2026-10-01T09:00', state: 'planned', decisions: [{ what: 'Yes', resource: 'agreed' }] }];
  const trials = [trial('widely', 'elm'), trial('widely', 'ash'), trial('once', 'oak')];
  expect(startOf(['idea', 'once', 'widely', 'agreed'].map((slug) => resource(slug, { minutes: 2 })), { meetings, trials })).toEqual([
    'agreed: our schools agreed on it, and it takes 2 minutes',
    'widely: two schools tried it, and it takes 2 minutes',
    'once: the school that shared it tried it, and it takes 2 minutes',
  ]);
  expect(startOf([resource('b'), resource('a'), resource('quick', { minutes: 5 }), resource('shared', { roles: ['governor', 'headteacher'], minutes: 1 })])).toEqual([
    'quick: it is made for governors alone, and it takes 5 minutes; nobody has written yet how it went',
    'a: it is made for governors alone, and it takes 10 minutes; nobody has written yet how it went',
    'b: it is made for governors alone, and it takes 10 minutes; nobody has written yet how it went',
  ]);
});

test('the same resources in any order give the same door, ties too', () => {
  const three = [resource('c', { title: 'Same' }), resource('a', { title: 'Same' }), resource('b', { title: 'Same' })];
  expect(rankForRole('governor', catalogueOf(three)).map(({ slug }) => slug)).toEqual(['a', 'b', 'c']);
  expect(rankForRole('governor', catalogueOf(three.toReversed())).map(({ slug }) => slug)).toEqual(['a', 'b', 'c']);
});

test('a role is ranked once, however often its page asks', () => {
  const catalogue = catalogueOf([resource('a'), resource('b', { roles: ['senco'] })]);
  expect(rankForRole('governor', catalogue)).toBe(rankForRole('governor', catalogue));
  expect(rankForRole('senco', catalogue).map(({ slug }) => slug)).toEqual(['b']);
});

test('nothing retired, a year late, translated or for others is a place to start; what is late or doubted by those who tried it comes last', () => {
  const ranked = rankForRole('governor', catalogueOf([
    resource('retired', { retired: { reason: 'Old.' } }), resource('year-late', { review: '2025-summer' }), resource('draft', { translates: { resource: 'fine', state: 'machine-draft' } }), resource('others', { roles: ['senco'] }),
    resource('doubted'), resource('late', { review: '2026-spring', minutes: 1 }), resource('fine'),
  ], { trials: [trial('doubted', 'elm', 'no'), trial('doubted', 'ash', 'no')] }));
  expect(ranked.map(({ slug }) => slug)).toEqual(['fine', 'late', 'doubted']);
});

test('cards, and something to read in two minutes that is not named already', () => {
  const four = ['a', 'b', 'c', 'd', 'e'].map((slug) => resource(slug, { page: { tree: words(slug === 'c' ? 301 : 300) } }));
  const { cards, short } = door(four, {}, ({ slug }) => slug === 'd');
  expect([cards?.slug, short?.resource.slug, short?.words]).toEqual(['d', 'e', 300]);
  expect(door(four.slice(0, 2)).short?.resource.slug).toBe('a');
  const [late, other] = [resource('late', { review: '2026-spring', minutes: 1, page: { tree: words(9) } }), resource('other', { page: { tree: words(9) } })];
  const none = ['x', 'y', 'z'].map((slug) => resource(slug, { minutes: 1 }));
  expect([door([...none, late]).short, door([...none, late, other]).short].map((found) => [found?.resource.slug, found?.isLate])).toEqual([['late', true], ['other', false]]);
  expect(startOf([late])).toEqual(['late: it is made for governors alone, and it takes 1 minute; it waits for a second look; nobody has written yet how it went']);
  expect(door([resource('long')])).toMatchObject({ cards: undefined, short: undefined });
});

test('who to ask: the partner schools that share most for the role, with the roles that look after it', () => {
  const shared = [resource('a', { school: 'elm', steward: 'SENCO' }), resource('b', { school: 'elm' }), resource('c'), resource('d', { school: 'gone' }), resource('e', { school: 'unknown' })];
  const { ask, question, near } = door(shared, { schools: [school('oak'), school('elm'), school('gone', { left: '2026-07-01' })] });
  expect(ask.map(({ school: { slug }, stewards, count }) => [slug, stewards, count])).toEqual([['elm', ['Headteacher', 'SENCO'], 2], ['oak', ['Headteacher'], 1]]);
  expect([question, near]).toEqual(['What did we hear?', 'Your headteacher']);
});

test('a role for which nothing is shared has an empty door, but still has its question', () => {
  expect(door([])).toEqual({ start: [], cards: undefined, short: undefined, question: 'What did we hear?', near: 'Your headteacher', ask: [] });
});
