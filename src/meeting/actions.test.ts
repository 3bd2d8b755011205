import { describe, expect, test } from 'vitest';
import { actionsOf, actionsOfMeeting, actionsToHear, describeDue, isLate, openActions, openActionsOf, sinceLastTime, timesCarried } from './actions.ts';
import type { Catalogue, Meeting } from '../catalogue/catalogue.ts';

const terms = [
  { term: '2026-spring', starts: '2026-01-05', ends: '2026-03-27' },
  { term: '2026-summer', starts: '2026-04-13', ends: '2026-07-21' },
  { term: '2026-autumn', starts: '2026-09-02', ends: '2026-12-18' },
  { term: '2027-spring', starts: '2027-01-04', ends: '2027-03-25' },
];
const meeting = (slug: string, day: string, values: object = {}) => ({ slug, title: slug, group: 'headteachers', term: '2026-spring', starts: `${day}T09:30`, ends: `${day}T11:30`, state: 'planned', ...values }) as Meeting;

const spring = meeting('spring', '2026-02-04', { actions: [
  { what: 'Write a card', school: 'oak', due: '2026-summer' },
  { what: 'Set dates', foundation: true, due: '2026-spring', done: '2026-03-01' },
  { what: 'Count chairs', school: 'elm', due: '2026-summer' },
  { what: 'Paint the bench', school: 'elm', due: '2026-autumn', done: '2026-11-01' },
] });
const summer = meeting('summer', '2026-06-10', { settled: [{ action: 'count chairs ', meeting: 'spring', outcome: 'dropped' }] });
const called = meeting('called-off', '2026-07-01', { state: 'cancelled', settled: [{ action: 'Write a card', meeting: 'spring', outcome: 'done' }] });
const autumn = meeting('autumn', '2026-10-07');
const next = meeting('next', '2027-02-03');
const others = meeting('others', '2026-06-24', { group: 'leading-practitioners', actions: [{ what: 'Draw', school: 'ash', due: '2026-autumn' }] });
const catalogue = (meetings: Meeting[] = [next, autumn, called, summer, others, spring], today = '2026-11-24') => ({ today, settings: { terms }, meetings }) as unknown as Catalogue;
const words = (actions: { what: string }[]) => actions.map(({ what }) => what);

test('an action is closed by its own day, or by the day of a later meeting that heard of it; a cancelled meeting heard nothing', () => {
  expect(actionsOf(catalogue()).map(({ what, closed, dropped }) => [what, closed, dropped])).toEqual([
    ['Write a card', undefined, false],
    ['Set dates', '2026-03-01', false],
    ['Count chairs', '2026-06-10', true],
    ['Paint the bench', '2026-11-01', false],
    ['Draw', undefined, false],
  ]);
});

describe('what a meeting begins with', () => {
  test('is what was done since the last one of its group, and what was still open that day', () => {
    const { before, closed, open } = sinceLastTime(summer, catalogue());
    expect([before?.slug, words(closed), words(open)]).toEqual(['spring', ['Set dates', 'Count chairs'], ['Write a card', 'Paint the bench']]);
  });

  test('is carried over automatically to every later meeting, past a cancelled one, until it is done', () => {
    const { before, closed, open } = sinceLastTime(autumn, catalogue());
    expect([before?.slug, words(closed), words(open)]).toEqual(['summer', [], ['Write a card', 'Paint the bench']]);
    expect(words(sinceLastTime(next, catalogue()).closed)).toEqual(['Paint the bench']);
    expect(words(sinceLastTime(next, catalogue()).open)).toEqual(['Write a card']);
  });

  test('is nothing at the first meeting', () => expect(sinceLastTime(spring, catalogue())).toEqual({ before: undefined, closed: [], open: [] }));
});

test('what is open today comes in the order in which it is due, of both groups', () => {
  expect(words(openActions(catalogue()))).toEqual(['Write a card', 'Draw']);
  expect(words(openActions(catalogue(undefined, '2026-10-31')))).toEqual(['Write a card', 'Paint the bench', 'Draw']);
});

test('a form lists what is open when its meeting meets, whatever the meeting itself says of it already', () => {
  expect(words(actionsToHear(summer, catalogue()))).toEqual(['Write a card', 'Count chairs', 'Paint the bench']);
  expect(words(actionsToHear({ slug: '', group: 'headteachers', starts: '9999' }, catalogue()))).toEqual(['Write a card']);
  expect(words(actionsToHear(spring, catalogue()))).toEqual([]);
});

test('an open action knows how often it was carried over', () => {
  const [card] = actionsOf(catalogue());
  expect([timesCarried(card!, catalogue(), '2026-06-10'), timesCarried(card!, catalogue(), '2026-11-24'), timesCarried(card!, catalogue(), '2027-02-03')]).toEqual([1, 2, 3]);
});

test.each([
  ['2026-autumn', '2026-11-24', 'Due this term', false],
  ['2027-spring', '2026-11-24', 'Due next term', false],
  ['2026-summer', '2026-11-24', 'Due last term', true],
  ['2026-spring', '2026-11-24', 'Was due in the spring term 2026', true],
  ['2027-spring', '2026-06-10', 'Due in the spring term 2027', false],
  // In the holidays one looks ahead.
  ['2026-summer', '2026-08-10', 'Due last term', true],
  ['2026-autumn', '2026-08-10', 'Due this term', false],
  ['2026-summer', '2026-07-21', 'Due this term', false],
  // After the last term that is known, nothing can be counted.
  ['2027-spring', '2027-08-01', 'Due in the spring term 2027', true],
])('due %s, seen on %s: %s', (due, day, said, late) => {
  expect([describeDue(due, catalogue().settings, day), isLate(due, catalogue().settings, day)]).toEqual([said, late]);
});

test('a school knows its own open actions, those due first at the top, without going through those of others', () => {
  const more = meeting('more', '2026-10-08', { actions: [{ what: 'Read', school: 'oak', due: '2026-spring' }, { what: 'Write', school: 'elm', due: '2026-spring' }, { what: 'Bake', foundation: true, due: '2026-spring' }] });
  const all = catalogue([more, spring, summer]);
  expect(words(openActionsOf('oak', all))).toEqual(['Read', 'Write a card']);
  expect(words(openActionsOf('ash', all))).toEqual([]);
  expect(words(actionsOfMeeting(more, all))).toEqual(['Read', 'Write', 'Bake']);
  expect(words(actionsOfMeeting({ ...more, state: 'cancelled' }, all))).toEqual([]);
});

test('of two meetings that heard of an action, the first gives its outcome', () => {
  const later = meeting('later', '2026-09-10', { settled: [{ action: 'Count chairs', meeting: 'spring', outcome: 'done' }] });
  const chairs = actionsOf(catalogue([later, summer, spring])).find(({ what }) => what === 'Count chairs');
  expect([chairs?.closed, chairs?.dropped]).toEqual(['2026-06-10', true]);
});
