import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allKinds } from '../schema/index.ts';
import { FILE_ENDINGS, PICTURE_ENDINGS, type Fields } from '../schema/fields.ts';
import { SENT_BACK as SENT_BACK_IN_EDITOR } from '../editor/review/waiting.ts';
import { decide } from './policy.ts';
import type { Person } from './person.ts';
import type { Verdict } from './verdict.ts';
import { SENT_BACK } from './writes.ts';
import { parts } from '../parts/index.ts';
import { DOCUMENTS, KINDS, PARTS, SCHOOL_FIELD, SCHOOLS_WRITE } from './allowlist.ts';

const teacher: Person = { email: 'teacher@hawthorn-lane.example', name: 'Hawthorn Lane', roles: [] };
const foundation: Person = { email: 'office@foundation.example', name: 'Foundation', roles: ['foundation'] };
const A = 'a'.repeat(40);
const B = 'b'.repeat(40);

function ask(person: Person, method: string, address: string, body?: unknown): Verdict {
  const [path = '', query = ''] = address.split('?');
  return decide({ person, method, path: `/github${path}`, query: new URLSearchParams(query), body });
}
const file = (path: string, sha: string | null = B) => ({ path, mode: '100644', type: 'blob', sha });
const tree = (...files: unknown[]) => ({ base_tree: A, tree: files });
const commit = { message: 'Share', tree: A, parents: [B], author: { name: 'Somebody Else', email: 'head@other.example', date: '2020-01-01' } };

test('the short list of what may be written is the model’s own', () => {
  expect(KINDS).toEqual(allKinds.map(({ name, layout }) => ({ name, layout })));
  expect([...DOCUMENTS].sort()).toEqual([...new Set<string>([...FILE_ENDINGS, ...PICTURE_ENDINGS])].sort());
  expect(SCHOOLS_WRITE.every((name) => KINDS.some((kind) => kind.name === name))).toBe(true);
  expect(PARTS).toEqual(parts.map(({ name }) => name));
  const isOfSchool = (kind: string, field: string) => allKinds.some(({ name, fields }) => name === kind && (fields as Fields)[field]?.input.type === 'reference');
  expect(Object.entries(SCHOOL_FIELD).filter(([kind, field]) => isOfSchool(kind, field)).map(([kind]) => kind)).toEqual(SCHOOLS_WRITE.filter((kind) => kind !== 'schools'));
});

describe('a school may', () => {
  const name = 'cms%2Fresources%2Flanyard-card%2Findex';
  test.each([
    ['GET', '/branches/main'],
    ['GET', `/branches/${name}`],
    ['GET', '/git/trees/main:content%2Fresources?recursive=1'],
    ['GET', '/git/trees/main:content/resources/lanyard-card'],
    ['GET', `/git/trees/${A}`],
    ['GET', `/git/blobs/${A}?ts=1`],
    ['GET', `/compare/main...${A}`],
    ['GET', '/compare/main...owner:cms/resources/lanyard-card/index'],
    ['GET', '/pulls?base=main&state=open&per_page=100'],
    ['GET', '/pulls/3/commits'],
    ['GET', `/commits/${A}/status`],
    ['GET', '/git/matching-refs/heads/cms/resources/'],
    ['POST', '/git/blobs', { content: 'aGk=', encoding: 'base64' }],
    ['POST', '/git/trees', tree(file('content/resources/lanyard-card/index.mdx'), file('content/resources/lanyard-card/card.pdf'))],
    ['POST', '/git/trees', tree(file('content/resources/lanyard-card/old-card.pdf', null))],
    ['POST', '/git/trees', tree(file('content/trials/we-tried-it.mdx'))],
    ['POST', '/git/commits', commit],
    ['POST', '/git/refs', { ref: 'refs/heads/cms/resources/lanyard-card/index', sha: A }],
    ['PATCH', `/git/refs/heads/${name}`, { sha: A, force: true }],
    ['DELETE', `/git/refs/heads/${name}`],
    ['POST', '/pulls', { title: 'Share', body: 'x', head: 'owner:cms/resources/lanyard-card/index', base: 'main' }],
    ['PATCH', '/pulls/3', { state: 'closed' }],
    ['PUT', '/issues/3/labels', { labels: ['cms/pending_review'] }],
  ])('%s %s', (method, address, body?: unknown) => {
    expect(ask(teacher, method, address, body)).toMatchObject({ allowed: true });
  });
});

describe('only the Foundation may', () => {
  test.each([
    ['publish', 'PUT', '/pulls/3/merge', { commit_message: 'x', sha: A, merge_method: 'merge' }],
    ['say that a page is ready', 'PUT', '/issues/3/labels', { labels: ['cms/pending_publish'] }],
    ['write to what is published', 'PATCH', '/git/refs/heads/main', { sha: A }],
    ['change the settings', 'POST', '/git/trees', tree(file('content/settings.yml'))],
    ['post a meeting', 'POST', '/git/trees', tree(file('content/meetings/2026-autumn.mdx'))],
    ['write the pages about us', 'POST', '/git/trees', tree(file('content/pages/safeguarding/index.mdx'))],
    ['take a page away', 'POST', '/git/trees', tree(file('content/resources/lanyard-card/index.mdx', null))],
    ['begin a draft of the news', 'POST', '/git/refs', { ref: 'refs/heads/cms/news/hello', sha: A }],
  ])('%s', (_, method, address, body) => {
    expect(ask(teacher, method, address, body)).toMatchObject({ allowed: false, status: 403 });
    expect(ask(foundation, method, address, body)).toMatchObject({ allowed: true });
  });
});

test('a draft is only ever added to, even when the editor asks to replace it', () => {
  expect(ask(teacher, 'PATCH', '/git/refs/heads/cms%2Fresources%2Fa%2Findex', { sha: A, force: true })).toMatchObject({ allowed: true, body: { sha: A, force: false } });
});

test('what a request leads to is looked at before it is done', () => {
  const first = (person: Person, method: string, address: string, body?: unknown) => (ask(person, method, address, body) as { first?: object }).first;
  const draft = 'cms/resources/a/index';
  expect(first(teacher, 'POST', '/git/refs', { ref: `refs/heads/${draft}`, sha: A })).toEqual({ draft, changes: A, startsDraft: true });
  expect(first(teacher, 'PATCH', '/git/refs/heads/cms%2Fresources%2Fa%2Findex', { sha: A })).toEqual({ draft, changes: A, own: 'or nobody’s' });
  expect(first(foundation, 'PATCH', '/git/refs/heads/main', { sha: A })).toEqual({ changes: A });
  expect(first(foundation, 'PUT', '/pulls/3/merge', { sha: A, merge_method: 'merge' })).toEqual({ pull: '3', changes: A });
  expect(first(teacher, 'DELETE', '/git/refs/heads/cms%2Fresources%2Fa%2Findex')).toEqual({ draft, own: 'or nobody’s' });
  expect(first(teacher, 'PATCH', '/pulls/3', { state: 'closed' })).toEqual({ pull: '3', own: 'or nobody’s' });
  expect(first(teacher, 'PATCH', '/pulls/3', { state: 'open' })).toEqual({ pull: '3', open: true, own: 'only' });
  expect(first(teacher, 'POST', '/pulls', { title: 'x', head: `x:${draft}`, base: 'main' })).toEqual({ draft, own: 'only' });
  expect(first(teacher, 'PUT', '/issues/3/labels', { labels: ['cms/draft'] })).toEqual({ pull: '3', open: true, own: 'only' });
  expect(first(teacher, 'POST', '/git/trees', tree(file('content/resources/a/index.mdx'), file('content/resources/a/b.pdf', null)))).toEqual({ written: [{ path: 'content/resources/a/index.mdx', sha: B }, { path: 'content/resources/a/b.pdf', sha: null }] });
  expect(first(foundation, 'PATCH', '/pulls/3', { state: 'closed' })).toBeUndefined();
});

test('a name cannot end a line of the commit and begin another', () => {
  const person = { ...teacher, name: 'Oak\n<evil@other.example> 0 +0000\nauthor Head' };
  expect(ask(person, 'POST', '/git/commits', { ...commit, message: 'Share\n\nSigned-off-by: Head' })).toMatchObject({
    body: { message: 'Share  Signed-off-by: Head', author: { name: 'Oak evil@other.example 0 +0000 author Head', email: teacher.email } },
  });
  expect(ask({ ...teacher, name: ' \u200b<>' }, 'POST', '/git/commits', commit)).toMatchObject({ body: { author: { name: teacher.email } } });
});

test('a commit ends with the school of whoever made it, and nobody can write that line themselves', () => {
  const message = (person: Person, words = 'Share') => (ask(person, 'POST', '/git/commits', { ...commit, message: words }) as { body: { message: string } }).body.message;
  expect(message({ ...teacher, school: 'oak-primary' })).toBe('Share\n\nSchool: oak-primary');
  expect(message(teacher, 'Share\n\nSchool: elm')).toBe('Share  School: elm');
  // A school that is no name of a page is left to the Foundation to mend.
  expect(message({ ...teacher, school: 'Oak Primary\n\nSchool: elm' })).toBe('Share');
});

test('what is cut short is not cut amid a character, which the code host would not take', () => {
  const long = `a${'👍'.repeat(1200)}`;
  expect(ask(teacher, 'POST', '/git/commits', { ...commit, message: long })).toMatchObject({ body: { message: `a${'👍'.repeat(249)} ` } });
  expect(ask(teacher, 'POST', '/pulls', { title: long, body: long, head: 'cms/resources/a/index', base: 'main' })).toMatchObject({ body: { title: `a${'👍'.repeat(99)} `, body: `a${'👍'.repeat(999)} ` } });
});

test('the title of what is handed in is its first line', () => {
  expect(ask(teacher, 'POST', '/pulls', { title: 'Share\n\nSchool: oak', head: 'cms/resources/a/index', base: 'main' })).toMatchObject({ body: { title: 'Share' } });
});

test('what is asked besides has its own form', () => {
  for (const query of [`sha=${A}&path=content/resources/a/index.mdx`, 'sha=main', 'sha=cms/resources/a/index', 'per_page=100']) expect(ask(teacher, 'GET', `/commits?${query}`)).toMatchObject({ allowed: true });
  for (const query of ['sha=--output=/tmp/x', 'sha=-1', 'sha=main^{/x}', 'sha=HEAD', 'sha=main&sha=--all', 'path=--all', 'path=/etc/passwd', 'path=content/../x', 'path=:(top)x', 'path=content/a%00', 'per_page=-1', 'page=x', 'state=--', 'base=evil', 'head=-x', 'ts=a', 'recursive=yes', '__proto__=1', 'constructor=1', 'sha=main%0A']) {
    expect([query, ask(teacher, 'GET', `/commits?${query}`).allowed]).toEqual([query, false]);
  }
  for (const path of ['/compare/main...-x', '/compare/--output=x...main', '/compare/main...HEAD', '/git/trees/-x', '/git/matching-refs/heads/cms/--x y', '/branches/cms/A']) expect([path, ask(teacher, 'GET', path).allowed]).toEqual([path, false]);
});

test('a commit is dated by the code host, not by who sends it', () => {
  const verdict = ask(teacher, 'POST', '/git/commits', { ...commit, committer: { date: '2099-01-01' } });
  expect(JSON.stringify(verdict)).not.toMatch(/20[29][09]-/);
});

test('a commit has the name of whoever is signed in, whatever the request says', () => {
  expect(ask(teacher, 'POST', '/git/commits', commit)).toMatchObject({
    body: { author: { name: 'Hawthorn Lane', email: 'teacher@hawthorn-lane.example' }, committer: { name: 'Hawthorn Lane', email: 'teacher@hawthorn-lane.example' } },
  });
});

/** What somebody with developer tools and a sign-in of either kind might try. */
const ATTEMPTS: [string, string, string, unknown?][] = [
  ...[
    'netlify.toml', 'package.json', 'astro.config.mjs', '.github/workflows/x.yml', 'src/gateway/policy.ts', 'public/evil.js', 'content/../netlify.toml', 'content/resources/../../netlify.toml',
    './content/resources/a/index.mdx', '/content/resources/a/index.mdx', 'content//resources/a/index.mdx', 'content/resources/a/../b/index.mdx', 'content/resources/a/index.md', 'content/resources/a/index.mdx.js',
    'content/resources/a/page.mdx', 'content/resources/a/index-1.mdx', 'content/resources/a/b/index.mdx', 'content/resources/a.mdx', 'content/resources/A/index.mdx', 'content/resources/a/evil.svg',
    'content/resources/a/evil.html', 'content/resources/a/macro.docm', 'content/resources/a/.htaccess', 'content/resources/.git/config', 'content/resources/a/card.pdf/index.mdx', 'content/resources/а/index.mdx',
    'content/resources/a\\index.mdx', 'content/resources/a/index.mdx\u0000.png', 'content/resources/a/%2e%2e/index.mdx', 'content/other/a.mdx', 'content/settings.yaml', 'content/news/a/index.mdx',
    'content/news/x.pdf', 'CONTENT/news/x.mdx', 'content/resources/con/index.mdx', 'content/news/aux.mdx', 'content/resources/a/nul.pdf', 'content/resources/a/com1.docx', 'content/resources/a/lpt9.png', 'content/resources/a/x.pdf.', 'content/resources/a./index.mdx', 'content/resources/a\u200b/index.mdx', 'content/resources/a/x.PDF', 'content/resources/prn /index.mdx', 'content', '', `content/news/${'a'.repeat(300)}.mdx`,
  ].map((path): [string, string, string, unknown] => [`writing ${JSON.stringify(path)}`, 'POST', '/git/trees', tree(file(path))]),
  ['a program', 'POST', '/git/trees', tree({ ...file('content/resources/a/index.mdx'), mode: '100755' })],
  ['a link in the tree', 'POST', '/git/trees', tree({ ...file('content/resources/a/index.mdx'), mode: '120000' })],
  ['a repository in the tree', 'POST', '/git/trees', tree({ ...file('content/resources/a'), mode: '160000', type: 'commit' })],
  ['a folder in the tree', 'POST', '/git/trees', tree({ ...file('content/resources/a'), mode: '040000', type: 'tree' })],
  ['words in place of a name', 'POST', '/git/trees', tree({ path: 'content/resources/a/index.mdx', mode: '100644', type: 'blob', content: 'x' })],
  ['a tree without what was there', 'POST', '/git/trees', { tree: [file('content/resources/a/index.mdx')] }],
  ['a tree of nothing', 'POST', '/git/trees', tree()],
  ['a good file and a bad one', 'POST', '/git/trees', tree(file('content/resources/a/index.mdx'), file('netlify.toml'))],
  ['too many files', 'POST', '/git/trees', tree(...Array.from({ length: 41 }, (_, index) => file(`content/resources/a/f${index}.pdf`)))],
  ['a commit without a past', 'POST', '/git/commits', { ...commit, parents: [] }],
  ['a commit of two pasts', 'POST', '/git/commits', { ...commit, parents: [A, B] }],
  ['a commit with a signature', 'POST', '/git/commits', { ...commit, signature: 'x' }],
  ['a draft under another name', 'POST', '/git/refs', { ref: 'refs/heads/evil', sha: A }],
  ['a tag', 'POST', '/git/refs', { ref: 'refs/tags/v1', sha: A }],
  ['a draft of no kind', 'POST', '/git/refs', { ref: 'refs/heads/cms/other/a', sha: A }],
  ['a draft with a way out', 'POST', '/git/refs', { ref: 'refs/heads/cms/resources/../../main', sha: A }],
  ['replacing what is published', 'PATCH', '/git/refs/heads/main', { sha: A, force: true }],
  ['deleting what is published', 'DELETE', '/git/refs/heads/main'],
  ['deleting it by another spelling', 'DELETE', '/git/refs/heads/cms%2F..%2Fmain'],
  ['handing in to another place', 'POST', '/pulls', { title: 'x', head: 'cms/resources/a/index', base: 'production' }],
  ['handing in from elsewhere', 'POST', '/pulls', { title: 'x', head: 'evil:main', base: 'main' }],
  ['handing in so that others may write', 'POST', '/pulls', { title: 'x', head: 'cms/resources/a/index', base: 'main', maintainer_can_modify: true }],
  ['moving what was handed in', 'PATCH', '/pulls/3', { base: 'production' }],
  ['flattening who wrote it', 'PUT', '/pulls/3/merge', { sha: A, merge_method: 'squash' }],
  ['publishing without saying what', 'PUT', '/pulls/3/merge', { merge_method: 'merge' }],
  ['no label', 'PUT', '/issues/3/labels', { labels: [] }],
  ['two labels', 'PUT', '/issues/3/labels', { labels: ['cms/draft', 'cms/pending_review'] }],
  ['a label of another kind', 'PUT', '/issues/3/labels', { labels: ['approved'] }],
  ['a tree that is words', 'POST', '/git/trees', { base_tree: A, tree: 'content/resources/a/index.mdx' }],
  ['a path that is a list', 'POST', '/git/trees', tree({ ...file(''), path: ['content/resources/a/index.mdx'] })],
  ['a tree over a branch by its name', 'POST', '/git/trees', { ...tree(file('content/resources/a/index.mdx')), base_tree: 'main' }],
  ['a short name of a state', 'POST', '/git/commits', { ...commit, tree: 'aaaaaaa' }],
  ['a commit whose words are a list', 'POST', '/git/commits', { ...commit, message: ['x'] }],
  ['a page’s draft by a second name', 'POST', '/git/refs', { ref: 'refs/heads/cms/resources/a', sha: A }],
  ['a second name below the first', 'POST', '/git/refs', { ref: 'refs/heads/cms/trials/a/index', sha: A }],
  ['settings of another name', 'POST', '/git/refs', { ref: 'refs/heads/cms/settings/other', sha: A }],
  ['a draft with a name longer than any page has', 'POST', '/git/refs', { ref: `refs/heads/cms/trials/${'a'.repeat(250)}`, sha: A }],
  ['a draft in capitals', 'POST', '/git/refs', { ref: 'refs/heads/CMS/resources/a/index', sha: A }],
  ['a draft with another letter that looks the same', 'POST', '/git/refs', { ref: 'refs/heads/cms/resources/\u0430/index', sha: A }],
  ['a draft with a line break', 'POST', '/git/refs', { ref: 'refs/heads/cms/resources/a/index\n', sha: A }],
  ['a draft named by a list', 'POST', '/git/refs', { ref: ['refs/heads/cms/resources/a/index'], sha: A }],
  ['a draft that is deeper than a page', 'POST', '/git/refs', { ref: 'refs/heads/cms/resources/a/b/c', sha: A }],
  ['forcing by another word', 'PATCH', '/git/refs/heads/cms%2Fresources%2Fa%2Findex', { sha: A, force: 'true' }],
  ['moving what is published by another spelling', 'PATCH', '/git/refs/heads/cms/resources/a/../../../main', { sha: A }],
  ['moving what is published by its whole name', 'PATCH', '/git/refs/heads/refs%2Fheads%2Fmain', { sha: A }],
  ['moving it with characters encoded twice', 'PATCH', '/git/refs/heads/%256dain', { sha: A }],
  ['moving it in capitals', 'PATCH', '/git/refs/heads/MAIN', { sha: A }],
  ['a head that is a list', 'POST', '/pulls', { title: 'x', head: ['cms/resources/a/index'], base: 'main' }],
  ['a head of two owners', 'POST', '/pulls', { title: 'x', head: 'a:b:cms/resources/a/index', base: 'main' }],
  ['a label that is a list', 'PUT', '/issues/3/labels', { labels: [['cms/draft']] }],
  ['labels of every page', 'PUT', '/issues/*/labels', { labels: ['cms/draft'] }],
  ['adding labels in another way', 'POST', '/issues/3/labels', { labels: ['cms/draft'] }],
  ['a comment in somebody’s name', 'POST', '/issues/3/comments', { body: 'x', user: 'head' }],
  ['an approval', 'POST', '/pulls/3/reviews', { event: 'APPROVE' }],
  ['joining branches without a review', 'POST', '/merges', { base: 'main', head: 'cms/resources/a/index' }],
  ['taking over from the original', 'POST', '/merge-upstream', { branch: 'main' }],
  ['a state of the build', 'POST', `/statuses/${A}`, { state: 'success' }],
  ['a release', 'POST', '/releases', { tag_name: 'v1' }],
  ['publishing by a method in small letters', 'put', '/pulls/3/merge', { sha: A, merge_method: 'merge' }],
  ['looking without reading', 'HEAD', '/hooks'],
  ['a road through a query', 'GET', '/branches/main?access_token=x'],
  ['the other interface', 'POST', '/graphql', { query: '{viewer{login}}' }],
  ['an archive of everything', 'GET', '/zipball/main'],
  ['the program of the site', 'GET', '/git/trees/main:src'],
  ['a fold of the path', 'GET', '/branches/main%5C..%5Chooks'],
  ['a nought in the path', 'GET', '/branches/main%00'],
  ['a semicolon in the path', 'GET', '/branches/main;x=1'],
  ['an address with a name and password', 'GET', '/@evil.example/x'],
  ['the rules of the repository', 'GET', '/branches/main/protection/../../../hooks'],
  ['the hooks', 'GET', '/hooks'],
  ['how what is published is protected', 'GET', '/branches/main/protection'],
  ['the secrets', 'GET', '/actions/secrets'],
  ['the keys', 'POST', '/keys', { title: 'x', key: 'y' }],
  ['the workflows', 'POST', '/actions/workflows/1/dispatches', { ref: 'main' }],
  ['the collaborators', 'PUT', '/collaborators/evil', { permission: 'admin' }],
  ['the repository itself', 'PATCH', '', { private: false }],
  ['deleting the repository', 'DELETE', ''],
  ['writing by the other road', 'PUT', '/contents/netlify.toml', { message: 'x', content: 'eA==' }],
  ['another repository', 'GET', '/../other/contents/secret'],
  ['another host', 'GET', '//evil.example/x'],
  ['a path that means two things', 'GET', '/git/blobs/%2e%2e'],
  ['a question that is not asked', 'GET', '/pulls?token=1'],
  ['a write that hides as a question', 'POST', '/git/refs?_method=DELETE', { ref: 'refs/heads/cms/resources/a/index', sha: A }],
  ['half a body', 'POST', '/git/trees', undefined],
  ['a list for a body', 'POST', '/git/blobs', []],
  ['a file of 30 MB', 'POST', '/git/blobs', { content: 'a'.repeat(28_000_001), encoding: 'base64' }],
];

/** Words that mean nothing to a teacher. */
const JARGON = /\b(branch|ref|commit|token|tree|blob|merge|pull request|repository|HTTP|JSON|403|invalid|undefined|null)\b/i;

describe('whoever signed in, by hand and with care, is refused', () => {
  test.each(ATTEMPTS)('%s', (_, method, address, body) => {
    for (const person of [teacher, foundation]) {
      const verdict = ask(person, method, address, body);
      expect(verdict.allowed).toBe(false);
      expect((verdict as { message: string }).message).toMatch(/^[A-Z“].*\.$/);
      expect((verdict as { message: string }).message).not.toMatch(JARGON);
    }
  });
});

test('no path outside the folders that a school may write is ever accepted', () => {
  const step = fc.constantFrom('content', 'resources', 'trials', '..', '.', '', 'a', 'index.mdx', 'x.pdf', 'netlify.toml', 'settings.yml', 'src', 'news', 'A', 'a b', '.git');
  fc.assert(fc.property(fc.oneof(fc.array(step, { maxLength: 6 }).map((steps) => steps.join('/')), fc.string()), (path) => {
    const verdict = ask(teacher, 'POST', '/git/trees', tree(file(path)));
    if (verdict.allowed) expect(path).toMatch(/^content\/(resources\/[a-z0-9-]+\/(index\.mdx|[a-z0-9-]+\.[a-z0-9]+)|(trials|visits|schools)\/[a-z0-9-]+\.mdx)$/);
  }), { numRuns: 3000 });
});

describe('a note with which a draft is sent back', () => {
  const send = (person: Person, body: unknown) => ask(person, 'POST', '/issues/3/comments', body);

  test('is the Foundation’s, and says so whatever was sent', () => {
    expect(send(foundation, { body: ' Lovely.\nPlease say “each day”.\u202e ' })).toEqual({ allowed: true, path: '/issues/3/comments', body: { body: 'Sent back by the reviewer:\n\nLovely.\nPlease say “each day”.' }, first: { pull: '3' } });
    expect(send(teacher, { body: 'Looks fine.' })).toEqual({ allowed: false, status: 403, message: 'Only those who publish can send a draft back with a note. Nothing was changed.' });
  });

  test.each<[string, unknown]>([['empty', { body: ' \n ' }], ['too long', { body: 'a'.repeat(2001) }], ['no words', { body: 7 }], ['more than a note', { body: 'a', in_reply_to: 1 }], ['nothing', undefined]])('is refused when it is %s', (_, body) => {
    expect(send(foundation, body)).toMatchObject({ allowed: false, status: 422 });
  });

  test('can be read by whoever may sign in, and changed by nobody', () => {
    expect(ask(teacher, 'GET', '/issues/3/comments?per_page=100')).toMatchObject({ allowed: true });
    expect(ask(foundation, 'PATCH', '/issues/comments/3', { body: 'x' })).toMatchObject({ allowed: false });
    expect(ask(foundation, 'DELETE', '/issues/comments/3')).toMatchObject({ allowed: false });
    expect(ask(foundation, 'POST', '/issues', { title: 'x' })).toMatchObject({ allowed: false });
  });

  test('bears the line by which the editor knows it', () => expect(SENT_BACK).toBe(SENT_BACK_IN_EDITOR));
});

test('the status and the notes of something handed in are looked up first, so that they can be those of a draft only', () => {
  expect(ask(teacher, 'PUT', '/issues/3/labels', { labels: ['cms/draft'] })).toMatchObject({ first: { pull: '3', open: true } });
  expect(ask(foundation, 'POST', '/issues/3/comments', { body: 'Lovely.' })).toMatchObject({ first: { pull: '3' } });
});
