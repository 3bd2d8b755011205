import { describe, expect, test } from 'vitest';
import { lookFirst } from './look-first.ts';
import type { Look, Person } from './verdict.ts';

const teacher: Person = { email: 'teacher@hawthorn-lane.example', name: 'Hawthorn Lane', roles: [] };
const foundation: Person = { email: 'office@foundation.example', name: 'Foundation', roles: ['foundation'] };
const A = 'a'.repeat(40);
const draft = 'cms/resources/lanyard-card/index';
const SITE = 'partnership/site';
const PAGE = 'content/resources/lanyard-card/index.mdx';

/** A code host where one draft differs from what is published in `files`; it was handed in `from` a repository, and `fork` says whether the site is kept in a copy. */
function read({ files = [{ filename: PAGE, status: 'modified' }], mode = '100644', from = SITE, fork = false, ref = draft, begunBy = teacher.email, truncated = false, gone = false }: Partial<Record<'files', { filename: string; previous_filename?: string; status: string }[]> & { mode: string; from: string | null; fork: boolean; ref: string; begunBy: string; truncated: boolean; gone: boolean }> = {}) {
  return (path: string): Promise<unknown> => {
    if (gone) return Promise.resolve(undefined);
    if (path.startsWith('/pulls/')) return Promise.resolve({ head: { ref, repo: from === null ? null : { full_name: from, fork: fork || from !== SITE } }, base: { ref: 'main', repo: { full_name: SITE, fork } } });
    if (path.startsWith('/compare/')) return Promise.resolve({ files, commits: [{ commit: { author: { email: begunBy } } }, { commit: { author: { email: foundation.email } } }] });
    return Promise.resolve({ tree: files.map(({ filename }) => ({ path: filename, mode, type: 'blob' })), truncated });
  };
}
const look = async (person: Person, first: Look, host: Parameters<typeof read>[0]) => (await lookFirst(first, person, read(host)))?.message;
const change = (filename: string, status = 'modified') => ({ files: [{ filename: PAGE, status: 'modified' }, { filename, status }] });

describe('what a draft leads to is kept', () => {
  test('when it is one page and the files beside it', async () => {
    expect(await look(teacher, { draft, changes: A }, change('content/resources/lanyard-card/card.pdf', 'added'))).toBeUndefined();
    expect(await look(teacher, { draft, changes: A }, change('content/resources/lanyard-card/card.pdf', 'removed'))).toBeUndefined();
    expect(await look(teacher, { draft: 'cms/trials/we-tried-it', changes: A }, { files: [{ filename: 'content/trials/we-tried-it.mdx', status: 'added' }] })).toBeUndefined();
    expect(await look(foundation, { draft: 'cms/settings/settings', changes: A }, { files: [{ filename: 'content/settings.yml', status: 'modified' }] })).toBeUndefined();
  });

  test.each([
    ['another page beside the one that is read', change('content/resources/other/index.mdx'), 'A draft can hold one page and the files beside it, and this one holds more. Nothing was changed.'],
    ['a page whose name only begins alike', change('content/resources/lanyard-card-two/index.mdx'), 'A draft can hold one page and the files beside it, and this one holds more. Nothing was changed.'],
    ['how the site is built', change('netlify.toml'), 'Only what lies in the folders of the partnership can be written from the editor. Nothing was changed.'],
    ['a program', change('src/gateway/policy.ts', 'added'), 'Only what lies in the folders of the partnership can be written from the editor. Nothing was changed.'],
    ['that the rest of the site is gone', change('package.json', 'removed'), 'Only what lies in the folders of the partnership can be written from the editor. Nothing was changed.'],
    ['a file under its old name', { files: [{ filename: PAGE, previous_filename: 'astro.config.mjs', status: 'renamed' }] }, 'Only what lies in the folders of the partnership can be written from the editor. Nothing was changed.'],
    ['a link to another file', { mode: '120000' }, 'This was not made in the editor, so it cannot be kept here. Nothing was changed.'],
    ['a program that can be run', { mode: '100755' }, 'This was not made in the editor, so it cannot be kept here. Nothing was changed.'],
    ['more files than can be looked at', { files: Array.from({ length: 300 }, (_, index) => ({ filename: `content/resources/lanyard-card/f${index}.pdf`, status: 'added' })) }, 'This was not made in the editor, so it cannot be kept here. Nothing was changed.'],
    ['a list that was cut short', { truncated: true }, 'This was not made in the editor, so it cannot be kept here. Nothing was changed.'],
    ['a history that is not ours', { gone: true }, 'This was not made in the editor, so it cannot be kept here. Nothing was changed.'],
  ])('and refused when it brings %s', async (_, host, message) => {
    expect(await look(teacher, { draft, changes: A }, host)).toBe(message);
    expect(await look(foundation, { draft, changes: A }, host)).toBe(message);
  });

  test('and refused when a school changes what is not its own', async () => {
    expect(await look(teacher, { draft, changes: A }, { files: [{ filename: 'content/news/hello.mdx', status: 'added' }] })).toBe('Only the Foundation can change this. Write to it, and say what should be different.');
  });
});

describe('the Foundation publishes', () => {
  test('what was handed in as a draft of this site', async () => {
    expect(await look(foundation, { pull: '3', changes: A }, {})).toBeUndefined();
  });

  test('also when the site is kept in a copy of somebody’s repository', async () => {
    expect(await look(foundation, { pull: '3', changes: A }, { fork: true })).toBeUndefined();
    expect(await look(teacher, { pull: '3', own: true }, { fork: true })).toBeUndefined();
  });

  test.each([
    ['from a copy of the repository', { from: 'somebody/site' }],
    ['from a copy of the copy in which the site is kept', { from: 'somebody/site', fork: true }],
    ['from a copy that is deleted', { from: null }],
    ['from a branch that is no draft', { ref: 'main' }],
    ['that is not there', { gone: true }],
  ])('nothing %s', async (_, host) => {
    expect(await look(foundation, { pull: '3', changes: A }, host)).toBe('Drafts are kept under a name that the editor gives them, and this is not one. Nothing was changed.');
  });
});

describe('a draft is thrown away', () => {
  test('by who began it, even when somebody else added to it, and by the Foundation', async () => {
    expect(await look(teacher, { draft, own: true }, {})).toBeUndefined();
    expect(await look(foundation, { pull: '3', own: true }, { begunBy: teacher.email })).toBeUndefined();
  });

  test.each([[{ draft, own: true }], [{ pull: '3', own: true }]])('and not by another school', async (first) => {
    expect(await look(teacher, first, { begunBy: 'office@other-school.example' })).toBe('Somebody else began this draft, so only they or the Foundation can throw it away. Nothing was changed.');
  });
});

test('what is said of something handed in is said of a draft, and of nothing else on the code host', async () => {
  expect(await look(teacher, { pull: '3' }, {})).toBeUndefined();
  for (const host of [{ ref: 'a-programmer-s-branch' }, { from: 'somebody/site' }, { gone: true }]) {
    expect(await look(teacher, { pull: '3' }, host)).toBe('Drafts are kept under a name that the editor gives them, and this is not one. Nothing was changed.');
  }
  expect(await look(teacher, { pull: '3' }, { ref: 'cms/news/hello' })).toBe('Only the Foundation can change this. Write to it, and say what should be different.');
});
