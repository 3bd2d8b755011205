import { expect, test } from 'vitest';
import type { Meeting, Resource } from './catalogue.ts';
import { agreementsOn, goingAhead, meetingsAhead, titleOfMeeting } from './meetings.ts';

const meeting = (slug: string, starts: string, values: object = {}) => ({ slug, starts, state: 'planned', ...values }) as Meeting;
const agreed = (what: string) => ({ decisions: [{ what, resource: 'script' }, { what: 'Something else.' }] });

test('what meetings agreed about a resource is listed the newest first, without meetings that were cancelled', () => {
  const meetings = [meeting('one', '2026-02-04T09:30', agreed('We try it.')), meeting('two', '2026-06-10T09:30', agreed('We all use it.')), meeting('off', '2026-07-10T09:30', { ...agreed('Never.'), state: 'cancelled' })];
  const resources = [{ slug: 'script' }, { slug: 'other' }] as Resource[];
  expect(agreementsOn('script', { meetings, resources }).map(({ meeting: { slug }, what }) => [slug, what])).toEqual([['two', 'We all use it.'], ['one', 'We try it.']]);
  expect(agreementsOn('other', { meetings, resources })).toEqual([]);
  expect(goingAhead(meetings).map(({ slug }) => slug)).toEqual(['one', 'two']);
});

test('what is agreed about a resource in one language is on its page in every language', () => {
  const resources = [{ slug: 'script' }, { slug: 'polish', translates: { resource: 'script' } }, { slug: 'urdu', translates: { resource: 'script' } }, { slug: 'other' }] as Resource[];
  const meetings = [meeting('one', '2026-02-04T09:30', { decisions: [{ what: 'We try it.', resource: 'polish' }, { what: 'Of nothing.' }] })];
  expect(resources.map(({ slug }) => agreementsOn(slug, { meetings, resources }).map(({ what }) => what))).toEqual([['We try it.'], ['We try it.'], ['We try it.'], []]);
});

test('those ahead are today or later and not cancelled, the nearest first', () => {
  const meetings = [meeting('late', '2027-02-03T09:30'), meeting('off', '2026-12-02T09:30', { state: 'cancelled' }), meeting('now', '2026-11-23T09:30'), meeting('past', '2026-11-22T09:30')];
  expect(meetingsAhead({ meetings, today: '2026-11-23' }).map(({ slug }) => slug)).toEqual(['now', 'late']);
});

test('a cancelled meeting says so first wherever it is listed', () => {
  expect([titleOfMeeting({ title: 'Headteachers', state: 'cancelled' }), titleOfMeeting({ title: 'Headteachers', state: 'planned' })]).toEqual(['Cancelled: Headteachers', 'Headteachers']);
});
