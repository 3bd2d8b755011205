import { expect, test } from 'vitest';
import { viewActionLine } from './action-line-view.ts';
import type { Action } from './actions.ts';
import type { Catalogue, Meeting } from '../catalogue/catalogue.ts';

const meeting = (slug: string, day: string) => ({ slug, title: `Meeting of ${slug}`, group: 'headteachers', starts: `${day}T09:30`, state: 'planned' }) as Meeting;
const spring = meeting('spring', '2026-02-04');
const catalogue = {
  settings: { foundation: 'The Foundation', terms: [{ term: '2026-spring', starts: '2026-01-05', ends: '2026-03-27' }, { term: '2026-summer', starts: '2026-04-13', ends: '2026-07-21' }] },
  schools: [{ slug: 'oak', title: 'Oak Primary' }], meetings: [spring, meeting('summer', '2026-06-10'), meeting('late-summer', '2026-07-10')],
} as unknown as Catalogue;
const action = (values: Partial<Action> = {}): Action => ({ what: 'Write a card', school: 'oak', due: '2026-spring', meeting: spring, closed: undefined, dropped: false, ...values });

test('an open action says who does it, when it is due, how often it was carried over and who agreed it', () => {
  expect(viewActionLine(action(), catalogue, '2026-07-10')).toEqual({
    what: 'Write a card', isOpen: true, doer: { name: 'Oak Primary', href: '/schools/oak/' }, due: { words: 'Due last term', isLate: true }, carried: 'twice', agreed: { href: '/meetings/spring/', title: 'Meeting of spring' },
  });
});

test('a closed one gives its outcome, and not when it was due', () => {
  const see = (values: Partial<Action>) => viewActionLine(action(values), catalogue, '2026-07-10', ['doer', 'meeting']);
  expect([see({ closed: '2026-06-10' }), see({ closed: '2026-06-10', dropped: true })]).toEqual([
    { what: 'Write a card', isOpen: false, closed: 'Done on 10 June 2026.' },
    { what: 'Write a card', isOpen: false, closed: 'Dropped on 10 June 2026.' },
  ]);
});

test('what was closed after the day the page looks from is open and says so', () => {
  const see = (values: Partial<Action>) => viewActionLine(action({ school: undefined, ...values }), catalogue, '2026-02-10', ['meeting', 'due']);
  expect([see({ closed: '2026-06-10' }), see({ closed: '2026-06-10', dropped: true })]).toEqual([
    { what: 'Write a card', isOpen: true, doer: { name: 'The Foundation' }, later: 'Done since, on 10 June 2026.' },
    { what: 'Write a card', isOpen: true, doer: { name: 'The Foundation' }, later: 'Dropped later.' },
  ]);
});
