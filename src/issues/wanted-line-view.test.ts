import { expect, test } from 'vitest';
import type { Catalogue, Issue } from '../catalogue/catalogue.ts';
import type { Wanted } from '../catalogue/issues.ts';
import { viewWantedLine } from './wanted-line-view.ts';

const catalogue = { settings: { mailbox: 'office@example.org', address: 'https://example.org' }, resources: [{ slug: 'letter', title: 'A letter home' }], schools: [{ slug: 'oak', title: 'Oak Primary' }] } as unknown as Catalogue;
const see = (values: Partial<Wanted>) => viewWantedLine({ issue: { slug: 'phones', title: 'Phones' } as Issue, wanted: { what: 'A letter', ...values } as Wanted }, catalogue);

test('what is free can be taken on; what is not says who has it and what they shared', () => {
  expect(see({ role: 'senco' })).toEqual({ what: 'A letter', reader: 'SENCO', claim: expect.stringMatching(/^mailto:office@example\.org\?subject=We%20will/) });
  expect(see({ school: 'oak', term: '2026-autumn' })).toEqual({ what: 'A letter', reader: '', progress: 'Taken on by Oak Primary, autumn term 2026' });
  expect(see({ school: 'oak', resource: 'letter' })).toEqual({ what: 'A letter', reader: '', progress: 'Shared by Oak Primary', answer: { href: '/resources/letter/', title: 'A letter home' } });
  expect(see({ resource: 'not-published' }).claim).toBeDefined();
});
