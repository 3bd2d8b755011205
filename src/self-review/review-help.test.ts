import { expect, test } from 'vitest';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { helpFor } from './review-help.ts';

const resource = (slug: string, title: string, more = {}) => ({ slug, title, summary: '', theme: 'restorative-dialogue', school: 'oak', review: '2027-spring', ...more });
const school = (slug: string, what: string) => ({ slug, title: slug, strengths: [{ what, theme: 'restorative-dialogue' }], wants: [] });
const catalogue = {
  today: '2026-11-23',
  settings: { terms: [{ term: '2025-spring', starts: '2025-01-05', ends: '2025-03-27' }, { term: '2027-spring', starts: '2027-01-04', ends: '2027-03-25' }] },
  resources: [resource('a', 'A script'), resource('b', 'Circle plan'), resource('c', 'Circle for a class', { review: '2025-spring' }), resource('d', 'Circle', { retired: { reason: 'x' } }), resource('e', 'Circle at lunch', { theme: 'lunchtime-supervisors' })],
  schools: [school('oak', 'Scripts'), school('elm', 'A weekly circle')],
  visits: [{ slug: 'v', host: 'elm', title: 'Come and see', theme: 'restorative-dialogue', state: 'open', left: 1, starts: '2026-12-02T09:00', ends: '2026-12-02T10:00' }],
  meetings: [], trials: [],
} as unknown as Catalogue;

test('what helps is on the same subject, has the theme and is fit to start with, and names a second school besides the host of the visit', () => {
  expect(helpFor({ says: 'Our classes sit in a circle.', theme: 'restorative-dialogue' }, catalogue)).toEqual([
    { kind: 'resource', what: 'Circle plan', href: '/resources/b/' },
    { kind: 'resource', what: 'A script', href: '/resources/a/' },
    { kind: 'visit', what: 'Come and see, at elm', href: '/visits/v/' },
    { kind: 'school', what: 'oak: Scripts', href: '/schools/oak/' },
  ]);
  expect(helpFor({ says: 'Our classes sit in a circle.', theme: 'restorative-dialogue', resources: ['e'] }, catalogue).slice(0, 2).map(({ what }) => what)).toEqual(['Circle at lunch', 'Circle plan']);
  expect(helpFor({ says: 'Our families hear from us.', theme: 'family-and-community' }, catalogue)).toEqual([]);
});
