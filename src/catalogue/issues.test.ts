import { describe, expect, test } from 'vitest';
import type { Catalogue, Issue } from './catalogue.ts';
import { claimLink, describeProgress, describeReader, isAnythingWanted, issuesOf, issuesRaisedAt, openlyWanted, stateOfIssue, takenOnBy, type Wanted } from './issues.ts';

const issue = (wanted: Partial<Wanted>[], resources?: string[]) => ({ slug: 'phones', title: 'Phones', wanted: wanted.map((one) => ({ what: 'A letter', ...one })), resources }) as unknown as Issue;
const catalogue = (issues: Issue[] = []) => ({
  settings: { mailbox: 'office@example.org', address: 'https://example.org' },
  resources: [{ slug: 'letter' }], schools: [{ slug: 'oak', title: 'Oak Primary' }], issues,
}) as unknown as Catalogue;

describe('how far an issue is follows from what is wanted, taken on and shared', () => {
  test.each([
    ['raised', issue([{}])],
    ['raised', issue([])],
    ['raised', issue([{}], ['letter'])],
    ['working', issue([{ school: 'oak' }, {}])],
    ['working', issue([{ school: 'oak', resource: 'letter' }, {}])],
    ['working', issue([{ school: 'oak', resource: 'set-aside' }])],
    ['published', issue([{ school: 'oak', resource: 'letter' }])],
    ['published', issue([], ['letter'])],
  ] as const)('%s', (state, one) => expect(stateOfIssue(one, catalogue())).toBe(state));
});

test('what no school has taken on is openly wanted', () => {
  const one = issue([{ what: 'A' }, { what: 'B', school: 'oak' }, { what: 'C', resource: 'letter' }]);
  expect(openlyWanted(catalogue([one])).map(({ wanted }) => wanted.what)).toEqual(['A']);
});

test('whether anything is wanted at all is known without listing it', () => {
  expect([isAnythingWanted(catalogue([issue([{ school: 'oak' }]), issue([{}])])), isAnythingWanted(catalogue([issue([{ school: 'oak' }])])), isAnythingWanted(catalogue())]).toEqual([true, false, false]);
});

test('what a school has taken on stays with it until it shares something', () => {
  const one = issue([{ what: 'A', school: 'oak' }, { what: 'B', school: 'oak', resource: 'letter' }, { what: 'C', school: 'elm' }]);
  expect(takenOnBy('oak', catalogue([one])).map(({ wanted }) => wanted.what)).toEqual(['A']);
});

test('a meeting knows the issues that it raised', () => {
  const raised = { ...issue([]), raised: 'spring' };
  expect([issuesRaisedAt('spring', catalogue([raised])), issuesRaisedAt('summer', catalogue([raised]))]).toEqual([[raised], []]);
});

test('a resource knows the issues in which it is named', () => {
  const one = issue([{ resource: 'letter' }]);
  expect([issuesOf('letter', catalogue([one])), issuesOf('other', catalogue([one]))]).toEqual([[one], []]);
});

test('a school takes something on by an e-mail in which two gaps are left', () => {
  const one = issue([{ what: 'A letter & more' }]);
  const link = new URL(claimLink({ issue: one, wanted: one.wanted![0]! }, catalogue([one])));
  expect(link.pathname).toBe('office@example.org');
  expect(Object.fromEntries(link.searchParams)).toMatchInlineSnapshot(`
    {
      "body": "Our school: 
    We hope to share it by (which term): 

    What is wanted: A letter & more
    The issue: Phones, https://example.org/issues/phones/
    ",
      "subject": "We will take this on: A letter & more",
    }
  `);
});

test('who has taken it on and who it is for, in a few words', () => {
  const say = (wanted: Partial<Wanted>) => describeProgress({ what: 'x', ...wanted } as Wanted, catalogue());
  expect([say({}), say({ school: 'oak' }), say({ school: 'oak', resource: 'letter' }), say({ resource: 'letter' })]).toEqual(['Nobody has taken this on yet', 'Taken on by Oak Primary', 'Shared by Oak Primary', 'Shared']);
  expect(describeReader({ what: 'x', phase: 'post-16', role: 'senco' } as Wanted)).toBe('SENCO, Post-16');
});
