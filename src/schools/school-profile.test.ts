import { expect, test } from 'vitest';
import type { Catalogue, School } from '../catalogue/catalogue.ts';
import { isPartner, partnersOf } from '../catalogue/partners.ts';
import { profileOf, recognitionsOf, usesOf } from './school-profile.ts';

const oak = { slug: 'oak', title: 'Oak' } as School;
const catalogue = {
  today: '2026-11-23',
  schools: [oak],
  resources: [
    { slug: 'first', school: 'oak', added: '2025-01-01' },
    { slug: 'second', school: 'oak', added: '2026-01-01' },
    { slug: 'old', school: 'oak', added: '2024-01-01', retired: { reason: 'x' } },
    { slug: 'polish', school: 'oak', added: '2026-02-01', translates: { resource: 'first' } },
    { slug: 'own', school: 'oak', added: '2025-06-01', adapted: { resource: 'first' } },
    { slug: 'theirs', school: 'elm', added: '2026-03-01', adapted: { resource: 'old' } },
    { slug: 'joined', school: 'ash', added: '2026-03-02', adapted: { resource: 'elsewhere', also: [{ resource: 'second' }] } },
  ],
  trials: [
    { slug: '1', resource: 'first', school: 'elm' }, { slug: '2', resource: 'polish', school: 'ash' }, { slug: '3', resource: 'first', school: 'oak' }, { slug: '4', resource: 'theirs', school: 'oak' },
  ],
  visits: [
    { slug: 'done', host: 'oak', state: 'done', left: 0, starts: '2026-10-01T09:00', ends: '2026-10-01T10:00' },
    { slug: 'next', host: 'oak', state: 'open', left: 1, starts: '2026-12-01T09:00', ends: '2026-12-01T10:00' },
    { slug: 'after', host: 'oak', state: 'open', left: 1, starts: '2027-01-10T09:00', ends: '2027-01-10T10:00' },
  ],
  meetings: [
    { slug: 'past', host: 'oak', starts: '2026-06-01T15:30' }, { slug: 'far', host: 'oak', starts: '2027-06-01T15:30' }, { slug: 'near', host: 'oak', starts: '2027-02-01T15:30' }, { slug: 'elsewhere', host: 'elm', starts: '2027-02-01T15:30' },
  ],
} as unknown as Catalogue;

const slugs = (items: readonly { slug: string }[]) => items.map(({ slug }) => slug);
const profile = profileOf(oak, catalogue);

test('what a school shares comes newest first, without translations; what is retired is separate', () => {
  expect([slugs(profile.shared), slugs(profile.retired)]).toEqual([['second', 'own', 'first'], ['old']]);
});

test('in use elsewhere are trials and adaptations by other schools, each school counted once; what was made from several pages counts for each, and translations and retired pages were used too', () => {
  expect([slugs(profile.trials), slugs(profile.adaptations), profile.users]).toEqual([['1', '2'], ['theirs', 'joined'], ['ash', 'elm']]);
  expect(slugs(profile.tried)).toEqual(['3', '4']);
});

test('use elsewhere is listed resource by resource, the most used first', () => {
  expect(usesOf(profile).map(({ resource, schools, trials, adaptations }) => [resource, schools, slugs(trials), slugs(adaptations)])).toEqual([
    ['first', ['elm'], ['1'], []], ['old', ['elm'], [], ['theirs']], ['polish', ['ash'], ['2'], []], ['second', ['ash'], [], ['joined']],
  ]);
});

test('the next visit is separate from the others, and meetings to come are before past ones', () => {
  expect([profile.nextVisit?.slug, slugs(profile.otherVisits), slugs(profile.meetings)]).toEqual(['next', ['after', 'done'], ['near', 'far', 'past']]);
});

test.each([['2026-01-01', '2026-11-22', 'ended'], ['2026-01-01', '2026-11-23', 'holds'], ['2026-01-01', undefined, 'holds'], ['2027-01-01', undefined, 'coming']])('a recognition from %s until %s: %s', (from, until, standing) => {
  const school = { ...oak, recognitions: [{ body: 'b', standard: 's', from, ...(until && { until }) }] } as School;
  expect(recognitionsOf(school, '2026-11-23')[0]).toMatchObject({ standing, standard: 's' });
});

test('a school belongs to the partnership on its last day, and not on the day after', () => {
  const gone = { ...oak, left: '2026-07-21' };
  expect([isPartner(gone, '2026-07-21'), isPartner(gone, '2026-07-22'), isPartner(oak, '2026-07-22')]).toEqual([true, false, true]);
  expect(partnersOf({ ...catalogue, schools: [gone] })).toEqual([]);
});
