import { expect, test } from 'vitest';
import type { Meeting } from './catalogue.ts';
import { agreementsOn, goingAhead } from './meetings.ts';

const meeting = (slug: string, starts: string, values: object = {}) => ({ slug, starts, state: 'planned', ...values }) as Meeting;
const agreed = (what: string) => ({ decisions: [{ what, resource: 'script' }, { what: 'Something else.' }] });

test('what meetings agreed on a resource is told the newest first, without those that were cancelled', () => {
  const meetings = [meeting('one', '2026-02-04T09:30', agreed('We try it.')), meeting('two', '2026-06-10T09:30', agreed('We all use it.')), meeting('off', '2026-07-10T09:30', { ...agreed('Never.'), state: 'cancelled' })];
  expect(agreementsOn('script', { meetings }).map(({ meeting: { slug }, what }) => [slug, what])).toEqual([['two', 'We all use it.'], ['one', 'We try it.']]);
  expect(agreementsOn('other', { meetings })).toEqual([]);
  expect(goingAhead(meetings).map(({ slug }) => slug)).toEqual(['one', 'two']);
});
