import { describe, expect, test, vi } from 'vitest';
import { readPage } from '../mdx/page.ts';
import type { Catalogue, Resource } from '../catalogue/catalogue.ts';
import { plainTree } from '../parts/plain/plain-tree.ts';
import { takeawaysOf } from './takeaways.ts';

vi.mock('../parts/plain/plain-tree.ts', { spy: true });

const WORDS = 'For staff.\n\n<QuestionCards title="Five">\n\n- What happened?\n\n</QuestionCards>\n\n<FamilyLetter title="Hello">\n\nDear <FillIn label="name" />\n\n</FamilyLetter>';
const resource = (over: object = {}, words = WORDS) => ({
  slug: 'letter', title: 'Letter', summary: 'S', roles: [], places: [], needs: [], phases: [], minutes: 5, size: 'one', language: 'en-GB', version: '1.0', reviewed: '2026-11-01', review: '2027-autumn', school: 'oak',
  added: '2026-01-01', licence: 'CC-BY-4.0', page: { file: 'content/resources/letter/index.mdx', tree: readPage(`---\ntitle: x\n---\n\n${words}\n`, {}).tree, beside: [{ name: 'a.png', bytes: 5 }, { name: 'plan.docx', bytes: 5 }] }, ...over,
}) as unknown as Resource;
const draft = (words: string) => resource({ slug: 'letter-polish', title: 'List', language: 'pl', translates: { resource: 'letter', version: '1.0', state: 'machine-draft' } }, words);
const catalogueOf = (over: object, ...resources: Resource[]) => ({ resources, schools: [{ slug: 'oak', title: 'Oak' }], trials: [], meetings: [], settings: { languages: [], terms: [] }, today: '2026-11-23', ...over }) as unknown as Catalogue;
const keysOf = (one: Resource, catalogue = catalogueOf({}, one)) => new Map(takeawaysOf(one, catalogue, 'https://site.example').map(({ name, job }) => [name, job.key]));
const changedFrom = (before: Map<string, string>, after: Map<string, string>) => [...before].filter(([name, key]) => after.get(name) !== key).map(([name]) => name);
const ALL = [...keysOf(resource()).keys()];

describe('the key of a file', () => {
  const before = keysOf(resource());

  test('is the same for the same page, and no two files have the same', () => {
    expect(changedFrom(before, keysOf(resource()))).toEqual([]);
    expect(new Set(before.values()).size).toBe(ALL.length);
  });

  test('is another when the text changes, except for cards, which have their own', () => {
    const changed = changedFrom(before, keysOf(resource({}, WORDS.replace('For staff', 'For all staff'))));
    expect(changed).toEqual(ALL.filter((name) => !/lanyard|pocket|poster/.test(name)));
    expect(changedFrom(before, keysOf(resource({}, WORDS.replace('happened', 'is happening'))))).toEqual(ALL);
  });

  test.each<[string, () => Map<string, string>]>([
    ['the title', () => keysOf(resource({ title: 'Other' }))],
    ['the name of its school', () => keysOf(resource(), catalogueOf({ schools: [{ slug: 'oak', title: 'Elm' }] }, resource()))],
    ['that it is late for a review', () => keysOf(resource({ review: '2025-autumn' }), catalogueOf({ today: '2026-11-23' }, resource({ review: '2025-autumn' })))],
    ['the licence', () => keysOf(resource({ licence: 'CC-BY-ND-4.0' }))],
  ])('is another for all files when this changes: %s', (_, after) => expect(changedFrom(before, after())).toEqual(ALL));

  test('of two languages side by side is another when either text changes', () => {
    const key = (words: string) => keysOf(resource(), catalogueOf({}, resource(), draft(words))).get('letter-with-pl.pdf');
    expect(key('Jeden.')).toMatch(/^[0-9a-f]{64}$/);
    expect(key('Jeden.')).not.toBe(key('Dwa.'));
  });
});

test('nothing is laid out until a job is drawn up, and then once for all files', () => {
  vi.mocked(plainTree).mockClear();
  const made = takeawaysOf(resource(), catalogueOf({}, resource()), 'https://site.example');
  expect(plainTree).not.toHaveBeenCalled();
  for (const { job } of made) job.draw();
  expect(plainTree).toHaveBeenCalledTimes(1);
});

test('a file depends on the pictures beside the page, except for cards', () => {
  const pictures = takeawaysOf(resource(), catalogueOf({}, resource()), 'https://site.example').map(({ name, job }) => [name.replace('letter', ''), job.pictures.length]);
  expect(pictures).toEqual([['.docx', 1], ['.pdf', 1], ['-black.pdf', 1], ['-large-print.pdf', 1], ['-slides.pptx', 1], ['-letter.docx', 1], ['-letter.pdf', 1], ...['lanyard', 'pocket', 'poster', 'poster-a3'].flatMap((size) => [[`-${size}.pdf`, 0], [`-${size}-black.pdf`, 0]])]);
});

test('cards with pictures depend on those pictures and no others, and do not change what other files are called', () => {
  const WITH = '<QuestionCards title="Five">\n\n- ![A smile.](a.png) What happened?\n\n</QuestionCards>\n\n### Happy\n\n![A smile.](b.png)\n\n### Sad\n\n![A tear.](c.png)';
  const one = resource({}, WITH);
  one.page.beside = ['a.png', 'b.png', 'c.png', 'd.png'].map((name) => ({ name, bytes: 5 }));
  const files = Object.fromEntries(takeawaysOf(one, catalogueOf({}, one), 'https://site.example').map(({ name, job }) => [name, job.pictures.map((path) => path.slice(-5))]));
  expect([files['letter-lanyard.pdf'], files['letter-pictures-lanyard.pdf']]).toEqual([['a.png'], ['b.png', 'c.png']]);
});
