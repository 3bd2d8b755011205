import { toMarkdown } from 'mdast-util-to-markdown';
import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import { readPage } from '../mdx/page.ts';
import { resolveParts } from './resolve-parts.ts';
import { siteOf } from './site.ts';

const settings = { name: 'Norfolk Flourishing Schools', foundation: 'The Oak Trust', mailbox: 'flourishing@norfolk.gov.uk', address: 'https://flourishing.norfolk.gov.uk/', licence: 'OGL-3.0' };
const site = (more = {}, others: { kind: 'resources'; slug: string; values: unknown }[] = []) => siteOf([{ kind: 'settings', slug: 'settings', values: { ...settings, ...more } }, ...others]);
const read = (body: string): Root => {
  const { tree, faults } = readPage(`---\n---\n\n${body}\n`, {});
  expect(faults.words).toEqual([]);
  return tree;
};
const resolved = (body: string, where = site()) => toMarkdown(resolveParts(read(body), where)).trim();

test.each([
  ['This is <Ours say="name" />.', 'This is Norfolk Flourishing Schools.'],
  ['<Ours say="foundation" /> answers. Ask <Ours say="foundation" />. <Ours say="called" /> reads it.', 'The Oak Trust answers. Ask the Oak Trust. The Oak Trust reads it.'],
  ['Write to <Ours say="mailbox" />.', 'Write to <flourishing@norfolk.gov.uk>.'],
  ['Write to <Ours say="mailbox" subject="A meeting & more" />.', 'Write to [flourishing@norfolk.gov.uk](mailto:flourishing@norfolk.gov.uk?subject=A%20meeting%20%26%20more).'],
  ['See <Ours say="address" />.', 'See [flourishing.norfolk.gov.uk](https://flourishing.norfolk.gov.uk/).'],
  ['It has the licence **<Ours say="licence" />**.', 'It has the licence **Open Government Licence 3.0**.'],
])('%s becomes %s', (written, shown) => expect(resolved(written)).toBe(shown));

test('inside bold words a sentence goes on', () => {
  expect(resolved('We call it **<Ours say="compliance" />**.', site({ accessibility: { written: '2027-01-11', compliance: 'partially' } }))).toBe('We call it **partially compliant**.');
});

test('the name in a few words is the settings’ own, or the Foundation, or the whole name', () => {
  const say = (more: object) => resolved('Ask <Ours say="called" />.', site(more));
  expect([say({ called: 'the council' }), say({ foundation: 'The Restorative Foundation' }), say({ foundation: 'Norfolk County Council' })]).toEqual(['Ask the council.', 'Ask the Foundation.', 'Ask Norfolk County Council.']);
});

test('a day that the makers of the demonstration wrote is nobody else’s', () => {
  const on = (written: string) => resolved('Written on <Ours say="statement" />.', site({ accessibility: { written, compliance: 'not' } }));
  expect(on('2026-11-23')).toBe('Written on (day still to be filled in).');
  expect(on('2027-01-11')).toBe('Written on 11 January 2027.');
});

test('what the settings do not say stays a part, for the check to find', () => {
  expect(resolveParts(read('We call it <Ours say="compliance" />.'), site()).children[0]).toMatchObject({ children: [{ type: 'text' }, { type: 'part', name: 'Ours' }, { type: 'text' }] });
});

test('settings with a slip in them say nothing yet', () => {
  const spoilt = { kind: 'settings' as const, slug: 'settings', values: { ...settings, called: ['the council'] }, faults: { fields: [{}] } };
  expect(siteOf([spoilt]).settings).toBeUndefined();
  expect(resolveParts(read('Ask <Ours say="called" />.'), siteOf([spoilt])).children[0]).toMatchObject({ children: [{ type: 'text' }, { type: 'part', name: 'Ours' }, { type: 'text' }] });
});

const plan = { kind: 'resources' as const, slug: 'circle-plan', values: {} };

test('words about another page are there only while it is, with what they hold', () => {
  const written = 'One.\n\n<OnlyWith what="/resources/circle-plan/family/">\n\n## More\n\nWrite to <Ours say="mailbox" />.\n\n</OnlyWith>\n\nTwo.';
  expect(resolved(written)).toBe('One.\n\nTwo.');
  expect(resolved(written, site({}, [plan]))).toBe('One.\n\n## More\n\nWrite to <flourishing@norfolk.gov.uk>.\n\nTwo.');
});

test('words about examples are there while anything is an example', () => {
  const written = '<OnlyWith what="examples">\n\nThey are invented.\n\n</OnlyWith>';
  expect(resolved(written, site({}, [plan]))).toBe('');
  expect(resolved(written, site({}, [{ ...plan, values: { example: true } }]))).toBe('They are invented.');
});

test('a page with nothing to resolve is the same page', () => {
  const tree = read('Plain **words**.');
  expect(resolveParts(tree, site())).toBe(tree);
});

test('a name that Ours does not know is refused, with the nearest that it does', () => {
  const said = (body: string) => readPage(`---\n---\n\n${body}\n`, {}).faults.words.map(({ what, remedy }) => `${what} ${remedy}`).join();
  expect(said('<Ours say="mailbx" />')).toContain('Did you mean "mailbox"?');
  expect(said('<Ours />')).toContain('"What it says" is missing');
  expect(said('<Ours say="name" subject="A" />')).toContain('a subject for something that is not a mailbox');
  expect(said('<OnlyWith what="circle-plan">\n\nWords.\n\n</OnlyWith>')).toContain('such as /resources/circle-plan/');
});
