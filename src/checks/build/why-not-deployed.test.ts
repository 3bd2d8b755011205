import { expect, test } from 'vitest';
import { isReservedAddress, mailboxesIn } from '../people/reserved-hosts.ts';
import { sampleEntry, sampleLibrary } from '../content/sample.ts';
import { whyNotDeployed } from './why-not-deployed.ts';

const norfolk = { name: 'Norfolk Schools', mailbox: 'office@norfolk.gov.uk', address: 'https://schools.norfolk.gov.uk', repository: 'https://github.com/norfolk/schools', accessibility: { written: '2027-01-11', compliance: 'partially' } };
const why = (fields: Record<string, unknown>) => {
  const example = { kind: 'settings' as const, fields: { ...norfolk, ...fields }, others: [{ kind: 'schools', slug: 'oak', title: 'Oak', mailbox: 'office@oak.example.org' }] };
  return whyNotDeployed(sampleLibrary(example, sampleEntry(example)));
};

test('a site with addresses of its own goes out', () => {
  expect(why({})).toBeUndefined();
});

test('a site at an address reserved for examples does not, and every place is named', () => {
  expect(why({ address: 'https://restorative-schools.example.org', mailbox: 'partnership@example.org' })).toMatchInlineSnapshot(`
    "This site is about to be published, and it still says things about itself that are not true:
      content/settings.yml, line 1: https://restorative-schools.example.org is reserved for examples
      content/settings.yml, line 1: partnership@example.org is reserved for examples
      content/schools/oak.mdx, line 1: office@oak.example.org is reserved for examples
      content/schools/oak-primary.mdx, line 1: office@oak.example.org is reserved for examples
    Put your own into content/settings.yml, and remove the examples from content/. If you want to publish it as a demonstration, write demonstration: true in content/settings.yml; every page then says so. Nothing has been published; the site is as it was."
  `);
});

test('nor does one that still says where the files of the demonstration are, or when its accessibility statement was written', () => {
  expect(why({ repository: 'https://github.com/example/partnership-of-restorative-schools' })).toContain('content/settings.yml, line 1: https://github.com/example/');
  expect(why({ accessibility: { written: '2026-11-23', compliance: 'partially' } })).toContain('the accessibility statement has the date');
});

test('a demonstration that says so goes out as it is', () => {
  expect(why({ address: 'https://restorative-schools.example.org', demonstration: true })).toBeUndefined();
});

test.each(['office@example.org', 'office@oak.example.org', 'a@b.EXAMPLE', 'https://example.com/a', 'http://oak.test', 'https://x.localhost:80/', 'https://example.net.'])('%s belongs to nobody', (address) => expect(isReservedAddress(address)).toBe(true));
test.each(['office@oak.sch.uk', 'https://example.co.uk/', 'https://myexample.org', 'https://oak.org/example.org', 'https://notest'])('%s may belong to somebody', (address) => expect(isReservedAddress(address)).toBe(false));

test('a mailbox is found wherever a link to it says it', () => {
  expect(mailboxesIn('mailto:Office%40oak.sch.uk?cc=head@elm.sch.uk&bcc=x.y@z.org')).toEqual(['office@oak.sch.uk', 'head@elm.sch.uk', 'x.y@z.org']);
});
