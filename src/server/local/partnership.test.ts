import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeTree } from './history.ts';
import { openPartnership, type Partnership } from './partnership.ts';
import { SAMPLE_PEOPLE } from './people.ts';

const PAGE = 'content/resources/circle/index.mdx';
const DRAFT = 'cms/resources/circle/index';
const [teacher, foundation] = SAMPLE_PEOPLE as [(typeof SAMPLE_PEOPLE)[0], (typeof SAMPLE_PEOPLE)[0]];
const colleague = { ...teacher, email: 'head@hawthorn-lane.example' };
const neighbour = { ...teacher, email: 'teacher@other-school.example', name: 'Other School', school: 'foxglove-junior' };
const OWN = teacher.school!;

/** A page of a school, with a body that can be told apart. */
const text = (body: string, school = OWN) => `---\ntitle: Circle\nschool: ${school}\n---\n\n${body}`;
const tokens = new Map<string, string>();
let partnership: Partnership;

beforeAll(async () => {
  const root = mkdtempSync(join(tmpdir(), 'by-hand-'));
  mkdirSync(join(root, 'content/resources/circle'), { recursive: true });
  writeFileSync(join(root, PAGE), text('one\ntwo\nthree\n'));
  mkdirSync(join(root, 'content/resources/plan'), { recursive: true });
  writeFileSync(join(root, 'content/resources/plan/index.mdx'), text('one\n', neighbour.school));
  partnership = await openPartnership({ root, folder: join(root, '.local'), people: [...SAMPLE_PEOPLE, colleague, neighbour], published: () => undefined, tell: () => undefined });
  for (const { email, password } of partnership.people) {
    const answer = await send('POST', '/.netlify/identity/token', { body: new URLSearchParams({ grant_type: 'password', username: email, password }) });
    tokens.set(email, ((await answer.json()) as { access_token: string }).access_token);
  }
});

async function send(method: string, path: string, { headers = {}, body }: { headers?: Record<string, string>; body?: BodyInit } = {}): Promise<Response> {
  for (const service of partnership.services) {
    const answer = await service(new Request(`http://localhost${path}`, { method, headers, body }));
    if (answer) return answer;
  }
  throw new Error(`Nobody answers ${path}`);
}

/** What a person asks of the repository, with developer tools. */
async function ask({ email }: { email: string }, method: string, path: string, body?: unknown) {
  const answer = await send(method, `/api/git/github${path}`, { headers: { authorization: `Bearer ${tokens.get(email)}` }, body: body === undefined ? undefined : JSON.stringify(body) });
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  return { status: answer.status, value: answer.status === 204 ? undefined : ((await answer.json()) as any) };
}

const git = (...args: string[]) => partnership.repository.git(args, { env: { GIT_AUTHOR_NAME: 'x', GIT_AUTHOR_EMAIL: 'x@x.example', GIT_COMMITTER_NAME: 'x', GIT_COMMITTER_EMAIL: 'x@x.example' } });

/** A change of one file on top of `parent`, made by the editor's own requests. */
async function commit(person: { email: string }, parent: string, words: string, path = PAGE): Promise<string> {
  const blob = (await ask(person, 'POST', '/git/blobs', { content: Buffer.from(words).toString('base64'), encoding: 'base64' })).value.sha;
  const tree = (await ask(person, 'POST', '/git/trees', { base_tree: parent, tree: [{ path, mode: '100644', type: 'blob', sha: blob }] })).value.sha;
  return (await ask(person, 'POST', '/git/commits', { message: 'Change', tree, parents: [parent] })).value.sha;
}

/** A state of the files that nobody could have made in the editor, as it would come from a copy of the repository. */
async function foreign(mode: string, path: string): Promise<string> {
  const blob = await partnership.repository.git(['hash-object', '-w', '--stdin'], { input: '/proc/self/environ' });
  const env = { GIT_INDEX_FILE: join(partnership.repository.folder, 'index-of-foreign') };
  await partnership.repository.git(['read-tree', 'main'], { env });
  await partnership.repository.git(['update-index', '--add', '--cacheinfo', `${mode},${blob},${path}`], { env });
  return git('commit-tree', '-p', 'main', '-m', 'x', await partnership.repository.git(['write-tree'], { env }));
}

describe('somebody with developer tools', () => {
  test.each([
    ['the rules of the host', '100644', 'netlify.toml'],
    ['a link to another file', '120000', PAGE],
    ['another page', '100644', 'content/resources/other/index.mdx'],
  ])('cannot make a draft of a foreign state with %s', async (_, mode, path) => {
    const sha = await foreign(mode, path);
    expect(await ask(teacher, 'POST', '/git/refs', { ref: `refs/heads/${DRAFT}`, sha })).toMatchObject({ status: 403 });
    expect(await ask(foundation, 'PATCH', '/git/refs/heads/main', { sha })).toMatchObject({ status: 403 });
  });

  test('cannot make a draft of a history that is not ours', async () => {
    const sha = await git('commit-tree', '-m', 'x', 'main^{tree}');
    expect(await ask(teacher, 'POST', '/git/refs', { ref: `refs/heads/${DRAFT}`, sha })).toMatchObject({ status: 403 });
  });

  test('cannot lay a page over a part of the tree, so that the rest of the site would be gone', async () => {
    const main = await git('rev-parse', 'main');
    const tree = (await ask(teacher, 'POST', '/git/trees', { base_tree: await git('rev-parse', 'main:content/resources'), tree: [{ path: PAGE, mode: '100644', type: 'blob', sha: await git('rev-parse', `main:${PAGE}`) }] })).value.sha;
    const sha = (await ask(teacher, 'POST', '/git/commits', { message: 'x', tree, parents: [main] })).value.sha;
    expect(await ask(teacher, 'POST', '/git/refs', { ref: `refs/heads/${DRAFT}`, sha })).toMatchObject({ status: 403 });
    expect(await git('for-each-ref', 'refs/heads/cms')).toBe('');
  });
});

const REF = `/git/refs/heads/${encodeURIComponent(DRAFT)}`;
const begin = (person: { email: string }, sha: string, name = DRAFT) => ask(person, 'POST', '/git/refs', { ref: `refs/heads/${name}`, sha });
const OTHERS = 'Another school began this draft, so only they and those who publish can change it or throw it away. You can read it. Nothing was changed.';

describe('a second school’s account', () => {
  let draft: string;
  let number: number;

  test('does nothing to a draft of the first, and reads it', async () => {
    const main = await git('rev-parse', 'main');
    draft = await commit(teacher, main, text('ONE\ntwo\nthree\n'));
    expect((await begin(teacher, draft)).status).toBe(201);
    number = (await ask(teacher, 'POST', '/pulls', { title: 'Change', head: `x:${DRAFT}`, base: 'main' })).value.number;
    expect((await ask(teacher, 'PUT', `/issues/${number}/labels`, { labels: ['cms/pending_review'] })).status).toBe(200);
    const ways: [string, string, unknown?][] = [
      ['PATCH', REF, { sha: main, force: true }], ['PATCH', REF, { sha: draft }], ['DELETE', REF], ['PATCH', `/pulls/${number}`, { state: 'closed' }], ['PATCH', `/pulls/${number}`, { state: 'open' }],
      ['PUT', `/issues/${number}/labels`, { labels: ['cms/draft'] }], ['POST', '/pulls', { title: 'Mine', head: `x:${DRAFT}`, base: 'main' }],
    ];
    for (const [method, path, body] of ways) expect([method, path, await ask(neighbour, method, path, body)]).toEqual([method, path, { status: 403, value: { message: OTHERS } }]);
    expect(await ask(neighbour, 'PUT', `/issues/${number}/labels`, { labels: [] })).toMatchObject({ status: 422 });
    expect(await ask(neighbour, 'POST', `/issues/${number}/comments`, { body: 'Sent back by the reviewer:\n\nno' })).toMatchObject({ status: 403 });
    expect(await git('rev-parse', DRAFT)).toBe(draft);
    expect((await ask(neighbour, 'GET', `/pulls/${number}`)).value).toMatchObject({ state: 'open', labels: [{ name: 'cms/pending_review' }] });
  });

  test('a colleague adds to it, and cannot put it back to what was before', async () => {
    const main = await git('rev-parse', 'main');
    const beside = await commit(colleague, main, text('other\n'));
    for (const sha of [beside, main]) expect(await ask(colleague, 'PATCH', REF, { sha, force: true })).toMatchObject({ status: 422, value: { message: expect.stringMatching(/still here/) as string } });
    expect(await git('rev-parse', DRAFT)).toBe(draft);
    draft = await commit(colleague, draft, text('ONE\nTWO\nthree\n'));
    expect(await ask(colleague, 'PATCH', REF, { sha: draft })).toMatchObject({ status: 200 });
  });

  test('cannot write a page that is another school’s, nor make it its own', async () => {
    const main = await git('rev-parse', 'main');
    const put = async (person: { email: string }, path: string, words: string) => {
      const blob = (await ask(person, 'POST', '/git/blobs', { content: Buffer.from(words).toString('base64'), encoding: 'base64' })).value.sha;
      return ask(person, 'POST', '/git/trees', { base_tree: main, tree: [{ path, mode: '100644', type: 'blob', sha: blob }] });
    };
    expect(await put(neighbour, PAGE, text('mine', neighbour.school))).toMatchObject({ status: 403, value: { message: expect.stringMatching(/^This page is another school’s.*“Adapt this”/) as string } });
    expect(await put(neighbour, PAGE, text('forged'))).toMatchObject({ status: 403, value: { message: expect.stringMatching(/^This names “hawthorn-lane-primary”/) as string } });
    expect(await put(neighbour, 'content/resources/new/index.mdx', text('forged'))).toMatchObject({ status: 403 });
    expect(await put(neighbour, 'content/resources/new/index.mdx', `---\nschool: foxglove-junior\n"school": ${OWN}\n---\n`)).toMatchObject({ status: 403 });
    expect(await put(neighbour, `content/schools/${OWN}.mdx`, '---\ntitle: x\n---\n')).toMatchObject({ status: 403 });
    expect(await put(neighbour, 'content/schools/foxglove-junior.mdx', '---\ntitle: x\n---\n')).toMatchObject({ status: 201 });
    expect(await put(neighbour, 'content/resources/plan/index.mdx', text('ours', neighbour.school))).toMatchObject({ status: 201 });
  });

  test('cannot move a page of the first to a place of its own, nor bring its words under the first one’s name', async () => {
    const main = await git('rev-parse', 'main');
    expect(await ask(neighbour, 'POST', '/git/trees', { base_tree: main, tree: [{ path: PAGE, mode: '100644', type: 'blob', sha: null }] })).toMatchObject({ status: 403 });
    const blob = await partnership.repository.git(['hash-object', '-w', '--stdin'], { input: text('forged') });
    const env = { GIT_INDEX_FILE: join(partnership.repository.folder, 'index-of-forged'), GIT_AUTHOR_NAME: 'x', GIT_AUTHOR_EMAIL: teacher.email, GIT_COMMITTER_NAME: 'x', GIT_COMMITTER_EMAIL: teacher.email };
    const path = 'content/resources/forged/index.mdx';
    await partnership.repository.git(['read-tree', 'main'], { env });
    await partnership.repository.git(['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`], { env });
    const forged = await partnership.repository.git(['commit-tree', '-p', 'main', '-m', `x\n\nSchool: ${OWN}`, await partnership.repository.git(['write-tree'], { env })], { env });
    expect(await begin(neighbour, forged, 'cms/resources/forged/index')).toMatchObject({ status: 403, value: { message: expect.stringMatching(/^This was not made in the editor/) as string } });
  });

  test('cannot hold a name with an empty draft, which anybody can drop', async () => {
    const main = await git('rev-parse', 'main');
    const name = 'cms/resources/new/index';
    const words = await commit(teacher, main, text('new\n'), 'content/resources/new/index.mdx');
    expect(await begin(neighbour, main, name)).toMatchObject({ status: 201 });
    expect(await ask(neighbour, 'DELETE', `/git/refs/heads/${encodeURIComponent(name)}`)).toMatchObject({ status: 204 });
    expect(await begin(neighbour, main, name)).toMatchObject({ status: 201 });
    expect(await begin(teacher, words, name)).toEqual({ status: 201, value: { ref: `refs/heads/${name}`, object: { sha: words } } });
    expect(await git('rev-parse', name)).toBe(words);
    // From now on it is somebody's.
    expect(await begin(neighbour, await commit(neighbour, main, text('mine\n', neighbour.school), 'content/resources/new/index.mdx'), name)).toMatchObject({ status: 422, value: { message: 'Reference already exists' } });
    expect(await ask(neighbour, 'DELETE', `/git/refs/heads/${encodeURIComponent(name)}`)).toEqual({ status: 403, value: { message: OTHERS } });
    expect(await ask(colleague, 'DELETE', `/git/refs/heads/${encodeURIComponent(name)}`)).toMatchObject({ status: 204 });
  });

  test('cannot hold it with a save that changes nothing either, whether it begins the draft or comes after', async () => {
    const main = await git('rev-parse', 'main');
    const nothing = (await ask(neighbour, 'POST', '/git/commits', { message: 'x', tree: await git('rev-parse', 'main^{tree}'), parents: [main] })).value.sha;
    const refused = { status: 403, value: { message: 'There is nothing in this draft yet. Save something in it first.' } };
    const name = 'cms/resources/held/index';
    expect(await begin(neighbour, nothing, name)).toEqual(refused);
    expect(await begin(neighbour, main, name)).toMatchObject({ status: 201 });
    expect(await ask(neighbour, 'PATCH', `/git/refs/heads/${encodeURIComponent(name)}`, { sha: nothing })).toEqual(refused);
    expect(await begin(teacher, await commit(teacher, main, text('held\n'), 'content/resources/held/index.mdx'), name)).toMatchObject({ status: 201 });
    expect(await ask(teacher, 'DELETE', `/git/refs/heads/${encodeURIComponent(name)}`)).toMatchObject({ status: 204 });
  });

  test('the school itself throws it away', async () => {
    for (const [method, path, body] of [['PATCH', `/pulls/${number}`, { state: 'closed' }], ['DELETE', REF, undefined]] as const) expect((await ask(teacher, method, path, body)).status).toBeLessThan(300);
    // What was withdrawn is not brought back by others, nor by the school once its words are gone.
    expect(await ask(teacher, 'PATCH', `/pulls/${number}`, { state: 'open' })).toMatchObject({ status: 422 });
    expect(await ask(neighbour, 'PATCH', `/pulls/${number}`, { state: 'open' })).toMatchObject({ status: 403 });
  });
});

describe('what is sent', () => {
  const send64 = (content: Uint8Array | string) => ask(teacher, 'POST', '/git/blobs', { content: Buffer.from(content).toString('base64'), encoding: 'base64' });

  test.each<[string, Uint8Array | string]>([
    ['a program', 'MZ\x90\0\x03'], ['HTML', '<!doctype html><script>x</script>'], ['a script', '#!/bin/sh\n'], ['a drawing that can run', '<svg onload="x"/>'], ['nothing', ''], ['a zip', 'PK\x03\x04'],
    ['a page with a tag that runs', text('<script>x</script>')], ['a page with a telephone number', text('Ring 07123 456789.')], ['letters that cannot be seen', text('a\u202eb')],
    ['a photograph that tells its place', new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, 10, ...Buffer.from('Exif\0\0xx'), 0xff, 0xd9])],
  ])('%s is not kept', async (_, content) => {
    expect(await send64(content)).toMatchObject({ status: 422, value: { message: expect.stringMatching(/^[A-Z].*\.$|^What is saved/s) as string } });
  });

  test.each<[string, unknown]>([['a folder', 'main:content'], ['a state', 'main']])('%s under the name of a file is refused, and so is reading it as one', async (_, name) => {
    const [main, sha] = [await git('rev-parse', 'main'), await git('rev-parse', String(name))];
    expect(await ask(teacher, 'POST', '/git/trees', { base_tree: main, tree: [{ path: PAGE, mode: '100644', type: 'blob', sha }] })).toMatchObject({ status: 403 });
    expect(await ask(teacher, 'GET', `/git/blobs/${sha}`)).toEqual({ status: 404, value: { message: 'Not Found' } });
    await expect(writeTree(partnership.repository, { base_tree: main, tree: [{ path: PAGE, mode: '100644', sha }] })).rejects.toThrow('tree.sha is not the name of a file');
  });

  test('no value of a question is an option for the program that answers', async () => {
    const file = join(partnership.repository.folder, 'written');
    for (const query of [`sha=--output=${file}`, `sha=main&path=--output=${file}`]) expect(await ask(teacher, 'GET', `/commits?${query}`)).toMatchObject({ status: 403 });
    expect(existsSync(file)).toBe(false);
  });

  test('200,000 brackets are answered', async () => {
    const nested = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    for (const [method, path, body] of [['POST', '/git/trees', nested], ['POST', '/git/blobs', nested], ['PUT', '/issues/1/labels', `{"labels":${nested}}`], ['POST', '/git/trees', `{"base_tree":"${'a'.repeat(40)}","tree":${nested}}`], ['POST', '/git/commits', '['.repeat(200_000)]] as const) {
      const answer = await send(method, `/api/git/github${path}`, { headers: { authorization: `Bearer ${tokens.get(teacher.email)}` }, body });
      expect([path, answer.status]).toEqual([path, 422]);
    }
  });
});

test('what does not fit what is published meanwhile is not written over it', async () => {
  const main = await git('rev-parse', 'main');
  const ours = await commit(teacher, main, text('eins\ntwo\nthree\n'));
  await ask(teacher, 'POST', '/git/refs', { ref: `refs/heads/${DRAFT}`, sha: ours });
  const { number } = (await ask(teacher, 'POST', '/pulls', { title: 'Change', head: `x:${DRAFT}`, base: 'main' })).value;
  await ask(foundation, 'PATCH', '/git/refs/heads/main', { sha: await commit(foundation, main, text('uno\ntwo\nthree\n')) });
  expect(await ask(foundation, 'PUT', `/pulls/${number}/merge`, { sha: ours, merge_method: 'merge' })).toEqual({
    status: 409,
    value: { message: 'This page has been changed on the site since this draft was begun, in the same place, so it was not published. Nothing is lost: open the page on the site, put into it what the draft says, and throw the draft away.' },
  });
  expect(await git('show', `main:${PAGE}`)).toBe(text('uno\ntwo\nthree'));
  expect(await git('show', `${DRAFT}:${PAGE}`)).toBe(text('eins\ntwo\nthree'));
});

test('what was changed in different places of one page is published with both, as one commit by its writer, and nothing else of the draft is left', { timeout: 120_000 }, async () => {
  const draft = 'cms/resources/lines/index';
  const path = 'content/resources/lines/index.mdx';
  const page = (first: string, last: string) => `---\ntitle: Lines\nschool: hawthorn-lane-primary\n---\n\n${first}\n\ntwo\n\nthree\n\n${last}\n`;
  await ask(foundation, 'PATCH', '/git/refs/heads/main', { sha: await commit(foundation, await git('rev-parse', 'main'), page('one', 'four'), path) });
  const published = await git('rev-parse', 'main');
  const sha = await commit(teacher, published, page('ONE', 'four'), path);
  await ask(teacher, 'POST', '/git/refs', { ref: `refs/heads/${draft}`, sha });
  await ask(foundation, 'PATCH', '/git/refs/heads/main', { sha: await commit(foundation, published, page('one', 'FOUR'), path) });
  const [{ number }] = (await ask(foundation, 'GET', `/pulls?state=open&base=main&head=x:${draft}`)).value;
  expect(await ask(foundation, 'PUT', `/pulls/${number}/merge`, { sha, merge_method: 'merge' })).toMatchObject({ status: 200, value: { merged: true, tidied: true } });
  expect(await git('show', `main:${path}`)).toBe(page('ONE', 'FOUR').trimEnd());
  expect(await git('log', '-1', '--format=%an <%ae>, %cn%n%B', 'main')).toBe('Hawthorn Lane Primary <teacher@hawthorn-lane.example>, The Restorative Foundation\nLines: change\n\nReviewed-by: The Restorative Foundation <office@foundation.example>');
  expect(await git('for-each-ref', '--format=%(refname)', 'refs/heads/publishing', `refs/heads/${draft}`)).toBe('');
  expect((await ask(teacher, 'GET', '/pulls?state=closed&base=main')).value[0]).toMatchObject({ number, closed_at: expect.any(String), labels: [{ name: 'cms/published' }] });
  expect((await ask(teacher, 'GET', `/pulls/${number}/commits`)).value).toHaveLength(1);
});
