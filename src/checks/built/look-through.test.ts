import type { Built } from './pages.ts';
import { expect, test } from 'vitest';
import { validate } from '../validate.ts';
import { makeLibrary } from '../content/library.ts';
import { makePlan } from '../build/plan.ts';
import { describeProblems } from '../problem.ts';
import { sampleEntry } from '../content/sample.ts';
import { lookThrough } from './look-through.ts';
import { factsOfSite } from './page-facts.ts';
import type { BuiltElement } from './built-element.ts';
import { entryAt } from './trace.ts';

const site = 'https://ours.example.org';
const a = sampleEntry({ slug: 'page-a', fields: { title: 'A', formerly: ['old-a'] }, body: 'Words.\n\nRead [the café](#caf%C3%A9) and [that](/news/gone/).' });
const b = sampleEntry({ slug: 'page-b', fields: { title: 'B' } });
const visit = sampleEntry({ kind: 'visits', slug: 'lunch', fields: { title: 'Lunch' } });
const plan = makePlan({ library: makeLibrary([a, b, visit], '2026-11-23'), problems: [] }, 'publish');

const element = (tag: string, attributes: Record<string, string> = {}): BuiltElement => ({ tag, attributes, words: '' });
const sound = ['/resources/page-a/', '/resources/page-b/', '/visits/lunch/', '/'];
const look = (extra: Record<string, BuiltElement[]>, broken: string[] = [], without: string[] = []) => {
  const pages = [...new Set([...sound, ...Object.keys(extra)])].filter((address) => !without.includes(address)).map((address) => ({ address, elements: [element('h1'), ...(extra[address] ?? [])] }));
  return lookThrough(factsOfSite({ pages, files: new Set(pages.map(({ address }) => `${address}index.html`)) } as Built, { allowed: new Set(), site }), plan, { site, broken });
};

test('a sound site has no findings', () => expect(look({})).toEqual({ problems: [], stops: [], lost: [] }));

test('what is found on the page of an entry is a fault of that entry, and on the lists that show it too', () => {
  const { problems, stops } = look({ '/resources/page-b/': [element('iframe')], '/': [element('iframe')] });
  expect(stops).toEqual([]);
  expect(describeProblems(problems)).toMatchInlineSnapshot(`
    "B  (content/resources/page-b/index.mdx, line 1)
      The finished page holds something that could harm its readers: there is a iframe element.
      Whoever opens a page here must be able to trust it.
      → Undo the last change, or write it in a simpler way. If you find nothing, write to us."
  `);
});

test('a finding that belongs to no entry stops everything', () => {
  expect(look({ '/evil/': [element('iframe')] }).stops).toEqual(['Nothing may be published, because the finished site holds something that could harm its readers:\n/evil/: there is a iframe element.']);
});

test('a page that could not be made is reported once, for the entry it is made of', () => {
  const { problems, stops } = look({}, ['/visits/lunch/', '/visits/lunch.ics'], ['/visits/lunch/']);
  expect(stops).toEqual([]);
  expect(problems.map(({ file, betweenPages }) => [file, betweenPages])).toEqual([['content/visits/lunch.mdx', undefined]]);
});

test('a link that leads nowhere is reported with its line, and takes no page down', () => {
  const { problems, lost } = look({ '/resources/page-a/': [element('a', { href: '/news/gone/' }), element('a', { href: '#caf%C3%A9' })], '/': [element('a', { href: '/ours/' })] });
  expect(lost.map(({ address, url }) => [address, url])).toEqual([['/', '/ours/']]);
  expect(problems.map(({ file, line, column, betweenPages }) => [file, line, column, betweenPages])).toEqual([['content/resources/page-a/index.mdx', 33, 33, true], ['content/resources/page-a/index.mdx', 33, 6, true]]);
});

test('a link to any anchor on a page that shows only a notice is accepted', () => {
  const removed = { ...plan, removed: [{ kind: 'resources' as const, slug: 'gone' }] };
  const built = (href: string) => ({ pages: ['/', ...sound, '/resources/gone/', '/resources/old-a/'].map((address) => ({ address, elements: address === '/' ? [element('a', { href })] : [] })), files: new Set<string>() }) as Built;
  const lostIn = (href: string) => lookThrough(factsOfSite(built(href), { allowed: new Set(), site }), removed, { site, broken: [] }).lost.map(({ words }) => words);
  expect(['/resources/gone/#trials', '/resources/old-a/#trials', '/resources/page-a/#trials'].flatMap(lostIn)).toEqual(['there is no place "#trials" on the page /resources/page-a/.']);
});

test('a link that the check has reported already is not reported again', () => {
  const library = makeLibrary([a, b, visit], '2026-11-23');
  const told = validate(library).filter(({ file, rule }) => file === a.file && rule === 'links-land');
  expect(told.map(({ line, column }) => [line, column])).toEqual([[33, 6], [33, 33]]);
  const built = { pages: sound.map((address) => ({ address, elements: [element('h1'), ...(address === '/resources/page-a/' ? [element('a', { href: '/news/gone/' })] : [])] })), files: new Set(sound.map((address) => `${address}index.html`)) } as Built;
  expect(lookThrough(factsOfSite(built, { allowed: new Set(), site }), makePlan({ library, problems: told.map((problem) => ({ ...problem, betweenPages: true })) }, 'publish'), { site, broken: [] })).toEqual({ problems: [], stops: [], lost: [] });
});

test.each([
  ['/resources/page-a/', 'page-a'], ['/resources/page-a/family/', 'page-a'], ['/resources/page-a/page-a.pdf', 'page-a'], ['/resources/old-a/', 'page-a'], ['/adapt/page-b.json', 'page-b'], ['/slides/page-b.json', 'page-b'], ['/my-pack/handouts/page-b.json', 'page-b'],
  ['/visits/lunch.ics', 'lunch'], ['/link-pictures/visits/lunch.png', 'lunch'], ['/resources/', undefined], ['/visits/', undefined], ['/evil/', undefined], ['/', undefined], ['/resources/nobody/', undefined],
])('%s is made of %s', (address, slug) => expect(entryAt(address, plan.published)?.slug).toBe(slug));
