import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalogue, School, Visit } from './catalogue.ts';
import { alternativesTo, hostedBy, milesTo, sortByDistance, sortVisits, standingOf, takeHome, termOn, visitsAhead, visitsWithPlaces } from './visits.ts';
import { visitMail } from '../visiting/visit-mail.ts';

const visit = (slug: string, values: Partial<Visit> = {}) =>
  ({ slug, title: slug, host: 'oak', theme: 'restorative-dialogue', phases: ['key-stage-2'], starts: '2026-12-02T09:30', ends: '2026-12-02T11:30', places: 4, left: 2, state: 'open', ...values }) as Visit;
const school = (slug: string, latitude?: number) => ({ slug, title: slug, place: slug, mailbox: `office@${slug}.example.org`, ...(latitude && { coordinates: { latitude, longitude: 0 } }) }) as School;

const oak = school('oak', 53);
const elm = school('elm', 53.1);
const ash = school('ash', 53.6);
const unmapped = school('unmapped');

function catalogue(more: Partial<Catalogue>): Catalogue {
  const settings = {
    terms: [
      { term: '2026-autumn', starts: '2026-09-02', ends: '2026-12-18', half: { starts: '2026-10-26', ends: '2026-10-30' } },
      { term: '2027-spring', starts: '2027-01-04', ends: '2027-03-25' },
    ],
  };
  return { today: '2026-11-23', settings, visits: [], schools: [oak, elm, ash, unmapped], resources: [], ...more } as unknown as Catalogue;
}

describe('what a visit is today', () => {
  test.each([
    ['open, with places', {}, 'open'],
    ['open on its own day', { starts: '2026-11-23T09:00', ends: '2026-11-23T10:00' }, 'open'],
    ['open, and its day has passed', { starts: '2026-11-20T09:00', ends: '2026-11-20T10:00' }, 'done'],
    ['full, and its day has passed', { state: 'full', left: 0, starts: '2026-11-20T09:00', ends: '2026-11-20T10:00' }, 'done'],
    ['two days long, and in the middle of it', { starts: '2026-11-22T09:00', ends: '2026-11-24T10:00' }, 'open'],
    ['open, and the last place is taken', { left: 0 }, 'full'],
    ['cancelled, and its day has passed', { state: 'cancelled', starts: '2026-11-20T09:00', ends: '2026-11-20T10:00' }, 'cancelled'],
  ] as const)('%s', (_, values, standing) => expect(standingOf(visit('a', values), '2026-11-23')).toBe(standing));

  test('those ahead are open or full, the nearest first', () => {
    const visits = [visit('later', { starts: '2027-01-20T09:00', ends: '2027-01-20T10:00' }), visit('off', { state: 'cancelled' }), visit('soon'), visit('full', { state: 'full', left: 0, starts: '2026-12-03T09:00' })];
    expect(visitsAhead(catalogue({ visits })).map(({ slug }) => slug)).toEqual(['soon', 'full', 'later']);
  });
});

test.each([['2026-09-02', '2026-autumn'], ['2026-10-28', undefined], ['2026-12-18', '2026-autumn'], ['2026-12-25', undefined], ['2027-02-01', '2027-spring']])('%s falls in %s', (day, term) => {
  expect(termOn(day, catalogue({}))).toBe(term);
});

describe('sorting', () => {
  const visits = [
    visit('circle'),
    visit('lunch', { theme: 'lunchtime-supervisors', phases: ['key-stage-1', 'key-stage-2'], host: 'elm' }),
    visit('fair', { starts: '2026-12-28T10:00', ends: '2026-12-28T12:00', host: 'ash' }),
    visit('lost', { host: 'unmapped' }),
    visit('gone', { state: 'done', starts: '2026-10-01T10:00', ends: '2026-10-01T12:00' }),
  ];
  const all = catalogue({ visits });
  const said = (groups: readonly { label: string; visits: readonly Visit[] }[]) => groups.map(({ label, visits: own }) => [label, own.map(({ slug }) => slug)]);

  test('by term; a visit in the holidays has a heading of its own', () => {
    expect(said(sortVisits('term', all))).toEqual([['Autumn term 2026', ['circle', 'lunch', 'lost']], ['Outside term time', ['fair']]]);
  });

  test('by theme and by phase; a visit is listed under each of its phases', () => {
    expect(said(sortVisits('theme', all))).toEqual([['Supporting lunchtime supervisors', ['lunch']], ['Promoting restorative dialogue', ['circle', 'lost', 'fair']]]);
    expect(said(sortVisits('phase', all))).toEqual([['Key Stage 1 (Years 1 and 2)', ['lunch']], ['Key Stage 2 (Years 3 to 6)', ['circle', 'lunch', 'lost', 'fair']]]);
  });

  test('by distance from a school, without its own visits; what is not on the map comes last', () => {
    expect(said(sortByDistance(oak, all))).toEqual([['5 to 15 miles', ['lunch']], ['Further than 30 miles', ['fair']], ['Distance not known', ['lost']]]);
    expect(milesTo(visits[1]!, oak, all)).toBeCloseTo(6.9, 1);
    expect(said(sortByDistance(unmapped, all))).toEqual([['Distance not known', ['circle', 'lunch', 'fair']]]);
  });
});

test('instead of one visit others are offered that have places, the nearest in kind first', () => {
  const visits = [visit('first', { theme: 'common-concerns', phases: ['post-16'] }), visit('phase', { theme: 'common-concerns' }), visit('full', { left: 0 }), visit('theme', { phases: ['post-16'] }), visit('this', { state: 'cancelled' })];
  expect(alternativesTo(visits[4]!, catalogue({ visits })).map(({ slug }) => slug)).toEqual(['theme', 'phase', 'first']);
});

test('however many visits there are, those offered instead are the first of all, ordered by how near they come', () => {
  const some = fc.record({
    theme: fc.constantFrom('restorative-dialogue' as const, 'common-concerns' as const),
    phases: fc.uniqueArray(fc.constantFrom('key-stage-1' as const, 'key-stage-2' as const, 'post-16' as const), { minLength: 1 }),
    left: fc.integer({ min: 0, max: 2 }),
    day: fc.integer({ min: 1, max: 30 }),
  });
  fc.assert(fc.property(fc.array(some, { minLength: 1, maxLength: 25 }), (values) => {
    const visits = values.map(({ day, ...more }, at) => visit(`v${at}`, { ...more, starts: `2026-12-${String(day).padStart(2, '0')}T09:00`, ends: `2026-12-${String(day).padStart(2, '0')}T10:00` }));
    const all = catalogue({ visits });
    const [one] = visits;
    const similarity = (other: Visit) => 2 * Number(other.theme === one!.theme) + Number(other.phases.some((phase) => one!.phases.includes(phase)));
    const expected = visitsWithPlaces(all).filter((other) => other !== one).toSorted((a, b) => similarity(b) - similarity(a)).slice(0, 3);
    expect(alternativesTo(one!, all)).toEqual(expected);
  }));
});

test('the visits of a host come in the order of the list', () => {
  const visits = [visit('a'), visit('b', { host: 'elm' }), visit('c')];
  expect([hostedBy('oak', visits), hostedBy('ash', visits)].map((own) => own.map(({ slug }) => slug))).toEqual([['a', 'c'], []]);
});

test('what visitors may take home is what the host shares on the theme, not what is retired or a translation', () => {
  const resource = (slug: string, values = {}) => ({ slug, school: 'oak', theme: 'restorative-dialogue', ...values });
  const resources = [resource('plan'), resource('also', { theme: 'common-concerns', also: ['restorative-dialogue'] }), resource('other', { theme: 'common-concerns' }), resource('elm', { school: 'elm' }), resource('old', { retired: { reason: 'x' } }), resource('polish', { translates: { resource: 'plan' } })];
  expect(takeHome(visit('a'), catalogue({ resources: resources as never })).map(({ slug }) => slug)).toEqual(['plan', 'also']);
});

test('the letter to a host asks for roles and numbers and for no name', () => {
  const address = new URL(visitMail(visit('a', { title: 'Circles & more' }), oak));
  expect([address.pathname, address.searchParams.get('subject')]).toEqual(['office@oak.example.org', 'Places on a visit: Circles & more']);
  expect(address.searchParams.get('body')).toMatchInlineSnapshot(`
    "We would like to come on your visit “Circles & more”, Wednesday 2 December 2026, 9.30am to 11.30am.

    Our school: 
    Who is coming (roles, not names): 
    How many: 
    What we need to take part (steps, hearing, a quiet place): 
    What we most want to see: 
    Where you can answer (a shared school mailbox, such as office@): "
  `);
});
