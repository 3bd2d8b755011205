import { expect, test } from 'vitest';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { firstShared } from '../catalogue/first-shared.ts';
import { movedOriginsOf } from '../catalogue/moved-origins.ts';
import { noticeOn } from '../frame/notices/current-notice.ts';
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

test('a board has the most urgent first, and nothing that is fresh or retired', () => {
  const board = (school?: string) => reviewBoard(catalogue, school).map(({ standing, resources }) => [standing, resources.map(({ slug }) => slug)]);
  expect(board()).toEqual([['very-late', ['long']], ['late', ['theirs', 'late']], ['due', ['due']], ['next-term', ['soon']]]);
  expect(board('gone')).toEqual([['late', ['theirs']]]);
  expect(countToReview(reviewBoard(catalogue))).toBe(4);
});

test('a page whose original has changed is on the board until its school has looked, and counts once', () => {
  const from = (version?: string, more = {}) => ({ adapted: { resource: 'plan', ...(version && { version }), ...more } });
  const seen = (version: string) => ({ seen: { version, reason: 'Ours is shorter.' } });
  const resources = [
    resource('plan', '2027-summer', { school: 'elm', version: '2.1' }),
    resource('behind', '2027-summer', from('2.0')), resource('behind-and-late', '2026-summer', from('1.0', seen('2.0'))),
    resource('second', '2027-summer', { adapted: { resource: 'gone', version: '1.0', also: [{ resource: 'plan', version: '2.0' }] } }),
    resource('looked', '2027-summer', from('2.0', seen('2.1'))), resource('in-step', '2027-summer', from('2.1')), resource('unsaid', '2027-summer', from()),
    resource('retired', '2027-summer', { ...from('2.0'), retired: { reason: 'x' } }),
  ] as unknown as Catalogue['resources'];
  const board = reviewBoard({ ...catalogue, resources }, 'oak');
  expect(board.map(({ standing, resources }) => [standing, resources.map(({ slug }) => slug)])).toEqual([['late', ['behind-and-late']], ['original-changed', ['behind-and-late', 'behind', 'second']]]);
  expect(countToReview(board)).toBe(3);
  const mail = new URL(reviewMail(resources[1]!, catalogue, movedOriginsOf(resources[1]!, { ...catalogue, resources })));
  expect(mail.searchParams.get('subject')).toBe('The original has changed: Title of behind');
  expect(mail.searchParams.get('body')).toMatchInlineSnapshot(`
    "To the pastoral lead

    Your page “Title of behind” was made from “Title of plan”, version 2.0, which is now at version 2.1. What changed: https://example.org/resources/behind/compared/#since-plan

    Would you take any of it over, or keep yours as it is? Answer in a line, with your reason, and we write it down."
  `);
});

test('the e-mail to a school is already written; for a school that has left it goes to the Foundation', () => {
  const [due, , , , , theirs] = catalogue.resources;
  const mail = new URL(reviewMail(due!, catalogue));
  expect(mail.pathname).toBe('office@oak.example');
  expect(mail.searchParams.get('subject')).toBe('Is this still right? Title of due');
  expect(mail.searchParams.get('body')).toMatchInlineSnapshot(`
    "To the pastoral lead

    Your page “Title of due” was due for review by the autumn term 2026: https://example.org/resources/due/

    Is it still right? If it is, answer with one word and we set the date. If it is not, tell us what to change, or whether to retire it."
  `);
  expect(reviewMail(theirs!, catalogue)).toMatch(/^mailto:partnership@example\.org\?.*To%20the%20SENCO/);
});

test('the first thing a school has shared counts even if it has since been retired; a translation does not', () => {
  expect(firstShared(catalogue.resources, 'oak')?.slug).toBe('old');
  expect(firstShared(catalogue.resources, 'nobody')).toBeUndefined();
});

test('a notice is there on its last day, and not on the next', () => {
  const notice = { words: 'The meeting is online.', until: '2026-11-26' };
  expect([noticeOn('2026-11-26', { notice }), noticeOn('2026-11-27', { notice }), noticeOn('2026-11-27', {})]).toEqual([notice, undefined, undefined]);
});
