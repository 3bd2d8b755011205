import { expect, test } from 'vitest';
import type { Catalogue } from './catalogue.ts';
import { firstShared } from './first-shared.ts';
import { noticeOn } from './notice.ts';
import { countToReview, reviewBoard } from './review-board.ts';
import { reviewMail } from './review-mail.ts';

const resource = (slug: string, review: string, values = {}) => ({ slug, title: `Title of ${slug}`, school: 'oak', steward: 'Pastoral lead', review, added: '2025-01-01', ...values });
const catalogue = {
  today: '2026-11-24',
  settings: {
    mailbox: 'partnership@example.org', address: 'https://example.org',
    terms: [{ term: '2025-summer', ends: '2025-07-22' }, { term: '2026-summer', ends: '2026-07-21' }, { term: '2026-autumn', ends: '2026-12-18' }, { term: '2027-spring', ends: '2027-03-25' }, { term: '2027-summer', ends: '2027-07-21' }],
  },
  schools: [{ slug: 'oak', title: 'Oak Primary', mailbox: 'office@oak.example' }, { slug: 'gone', title: 'Gone', mailbox: 'office@gone.example', left: '2026-07-21' }],
  resources: [
    resource('due', '2026-autumn'), resource('long', '2025-summer'), resource('late', '2026-summer'), resource('soon', '2027-spring'), resource('fine', '2027-summer'),
    resource('theirs', '2026-summer', { school: 'gone', steward: 'SENCO', added: '2024-01-01' }), resource('old', '2025-summer', { retired: { reason: 'x' }, added: '2024-12-01' }),
    resource('polish', '2027-summer', { added: '2024-01-01', translates: { resource: 'due' } }),
  ],
} as unknown as Catalogue;

test('a board has the most urgent first, and what is fresh or retired not at all', () => {
  const board = (school?: string) => reviewBoard(catalogue, school).map(({ standing, resources }) => [standing, resources.map(({ slug }) => slug)]);
  expect(board()).toEqual([['very-late', ['long']], ['late', ['theirs', 'late']], ['due', ['due']], ['next-term', ['soon']]]);
  expect(board('gone')).toEqual([['late', ['theirs']]]);
  expect(countToReview(reviewBoard(catalogue))).toBe(4);
});

test('the mail to a school is already written; of a school that has left it goes to the Foundation', () => {
  const [due, , , , , theirs] = catalogue.resources;
  const mail = new URL(reviewMail(due!, catalogue));
  expect(mail.pathname).toBe('office@oak.example');
  expect(mail.searchParams.get('subject')).toBe('Is this still right? Title of due');
  expect(mail.searchParams.get('body')).toMatchInlineSnapshot(`
    "To the pastoral lead

    Your page “Title of due” was to be looked at by the autumn term 2026: https://example.org/resources/due/

    Is it still right? If it is, answer with one word and we set the date. If it is not, tell us what to change, or whether to retire it."
  `);
  expect(reviewMail(theirs!, catalogue)).toMatch(/^mailto:partnership@example\.org\?.*To%20the%20SENCO/);
});

test('the first thing a school has shared counts though it is retired since; a translation does not', () => {
  expect(firstShared(catalogue.resources, 'oak')?.slug).toBe('old');
  expect(firstShared(catalogue.resources, 'nobody')).toBeUndefined();
});

test('a notice is there on its last day, and not on the next', () => {
  const notice = { words: 'The meeting is online.', until: '2026-11-26' };
  expect([noticeOn('2026-11-26', { notice }), noticeOn('2026-11-27', { notice }), noticeOn('2026-11-27', {})]).toEqual([notice, undefined, undefined]);
});
