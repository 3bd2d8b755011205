import { describe, expect, test } from 'vitest';
import type { Entry } from '../content/library.ts';
import { makeLibrary } from '../content/library.ts';
import { makePlan } from './plan.ts';
import type { Problem } from '../problem.ts';
import { describePlan } from '../report.ts';

function entry(file: string): Entry {
  const [, kind = '', name = ''] = file.split('/');
  const isSettings = kind === 'settings.yml';
  return {
    kind: isSettings ? 'settings' : kind,
    slug: isSettings ? 'settings' : name.replace('.mdx', ''),
    file, values: { title: file }, tree: { type: 'root', children: [] }, lines: {}, beside: [], faults: { fields: [], words: [], files: [] },
  } as unknown as Entry;
}

function problem(file: string): Problem {
  return { file, title: 'Feelings cards', rule: 'pictures-described', line: 12, what: 'The picture "cards.png" has no description.', why: 'Someone using a screen reader will not know it is there.', remedy: 'Write what it shows.' };
}

const files = ['content/settings.yml', 'content/pages/about.mdx', ...Array.from({ length: 98 }, (_, index) => `content/news/post-${index}.mdx`)];
const library = makeLibrary(files.map(entry), '2026-11-23');
const plan = (faulty: string[], mode: 'branch' | 'publish') => makePlan({ library, problems: faulty.map(problem) }, mode);

describe('on a branch', () => {
  test('one faulty page stops the build, and all problems are reported at once', () => {
    const made = plan(['content/news/post-1.mdx', 'content/news/post-2.mdx'], 'branch');
    expect(made.stop).toBe('Nothing has been published; the site is as it was.');
    expect(describePlan(made)).toMatchInlineSnapshot(`
      "Feelings cards  (content/news/post-1.mdx, line 12)
        The picture "cards.png" has no description.
        Someone using a screen reader will not know it is there.
        → Write what it shows.

      Feelings cards  (content/news/post-2.mdx, line 12)
        The picture "cards.png" has no description.
        Someone using a screen reader will not know it is there.
        → Write what it shows.

      2 things to put right. Nothing has been published; the site is as it was."
    `);
  });
});

describe('on what is published', () => {
  test('a faulty page is set aside and everything else is published', () => {
    const made = plan(['content/news/post-1.mdx'], 'publish');
    expect(made.stop).toBeUndefined();
    expect(made.aside.map(({ file }) => file)).toEqual(['content/news/post-1.mdx']);
    expect(made.published).toHaveLength(99);
    expect(describePlan(made)).toContain('1 thing to put right. 1 page has been set aside until it is put right. Everything else is published.');
  });

  test('a file that only looks like the settings stops nothing', () => {
    for (const stray of ['content/settings.yaml', 'content/settings (1).yml', 'content/settings.yml.orig', 'content/pages-old', 'content/pages.zip']) expect(plan([stray], 'publish').stop).toBeUndefined();
    for (const own of ['content/settings.yml', 'content/pages/about.mdx']) expect(plan([own], 'publish').stop).toContain('one of the partnership’s own pages');
  });

  test('three pages are set aside; four stop the build', () => {
    const faulty = [1, 2, 3, 4].map((number) => `content/news/post-${number}.mdx`);
    expect(plan(faulty.slice(0, 3), 'publish').stop).toBeUndefined();
    expect(plan(faulty, 'publish').stop).toContain('4 pages at once look like a fault in the whole site');
  });

  test('more than one page in twenty stops a small site', () => {
    const small = makeLibrary(files.slice(0, 12).map(entry), '2026-11-23');
    const problems = [problem('content/news/post-1.mdx'), problem('content/news/post-2.mdx')];
    expect(makePlan({ library: small, problems }, 'publish').stop).toContain('2 pages at once look like a fault in the whole site');
  });

  test('one page never stops a site, however small', () => {
    const small = makeLibrary(files.slice(0, 4).map(entry), '2026-11-23');
    expect(makePlan({ library: small, problems: [problem('content/news/post-1.mdx')] }, 'publish').stop).toBeUndefined();
  });

  test('the partnership’s own pages and settings stop the build', () => {
    expect(plan(['content/pages/about.mdx'], 'publish').stop).toContain('cannot do without it');
    expect(plan(['content/settings.yml'], 'publish').stop).toContain('cannot do without it');
  });

  test('a fault between two pages is reported, and takes neither down', () => {
    const made = makePlan({ library, problems: [{ ...problem('content/news/post-1.mdx'), betweenPages: true }] }, 'publish');
    expect([made.stop, made.aside]).toEqual([undefined, []]);
    expect(describePlan(made)).toContain('1 thing to put right. Everything is published all the same.');
  });

  test('a file that belongs to no page is set aside like a page', () => {
    expect(plan(['content/evil.js'], 'publish').stop).toBeUndefined();
  });
});

test('without settings nothing is published', () => {
  const bare = makeLibrary(files.slice(1).map(entry), '2026-11-23');
  expect(makePlan({ library: bare, problems: [] }, 'publish').stop).toContain('There is no content/settings.yml');
});

test('the address of a removed page shows a notice, until there is a page again', () => {
  const removed = [{ kind: 'news' as const, slug: 'gone' }, { kind: 'news' as const, slug: 'post-1' }];
  expect(makePlan({ library: makeLibrary(library.entries, '2026-11-23', [], new Map(), removed), problems: [] }, 'publish').removed).toEqual([{ kind: 'news', slug: 'gone' }]);
});

test.each(['branch', 'publish'] as const)('a link to a removed page is reported and stops nothing (%s)', (mode) => {
  const made = makePlan({ library, problems: [{ ...problem('content/news/post-1.mdx'), betweenPages: true, stopsNothing: true }] }, mode);
  expect([made.stop, made.aside]).toEqual([undefined, []]);
  expect(describePlan(made)).toContain('1 thing to put right. Everything is published all the same.');
});
