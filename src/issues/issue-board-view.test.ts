import { expect, test } from 'vitest';
import { expectView } from '../../tests/expect-view.ts';
import { realCatalogue } from '../../tests/real-catalogue.ts';
import { pageNumber } from '../frame/list-pages.ts';
import { listIssuePages, viewIssueBoard } from './issue-board-view.ts';
import type { Catalogue, Issue } from '../catalogue/catalogue.ts';

const issue = (slug: string, wanted: object[], resources?: string[]) => ({ slug, title: slug, summary: 's', example: false, wanted: wanted.map((one) => ({ what: 'A letter', ...one })), resources }) as unknown as Issue;
const catalogue = (...issues: Issue[]) => ({ settings: { mailbox: 'office@example.org', foundation: 'The Foundation', address: 'https://example.org' }, resources: [{ slug: 'letter' }], schools: [], issues }) as unknown as Catalogue;

test('issues are sorted by how far they have come and then by title, each with what is wanted, taken on and there', () => {
  const { columns, wanted } = viewIssueBoard(catalogue(issue('b', [{}, {}]), issue('a', [{}]), issue('c', [{ school: 'oak' }, { resource: 'letter' }, {}], ['letter']), issue('d', [{ resource: 'letter' }])));
  expect(columns.map(({ value, issues }) => [value, issues.map(({ title, counts }) => [title, counts])])).toEqual([
    ['raised', [['a', '1 wanted'], ['b', '2 wanted']]],
    ['working', [['c', '1 wanted, 1 taken on, 2 resources']]],
    ['published', [['d', '1 resource']]],
  ]);
  expect(wanted.map(({ issue: { href } }) => href)).toEqual(['/issues/b/', '/issues/b/', '/issues/a/', '/issues/c/']);
});

expectView('/issues/…', await realCatalogue(), {
  pagesOf: (all) => listIssuePages(all).map(({ page }) => pageNumber(page)),
  viewOf: viewIssueBoard,
  notShown: {
    'the text of issues': ({ issues }) => issues.forEach((one) => (one.page = { ...one.page, tree: { type: 'root', children: [] } })),
    'trials, visits, programmes and news': (all) => Object.assign(all, { trials: [], visits: [], programmes: [], news: [] }),
  },
  shown: {
    'a title': ({ issues }) => issues.forEach((one) => (one.title += '!')),
    'an issue that is gone': (all) => (all.issues = all.issues.slice(1)),
  },
});
