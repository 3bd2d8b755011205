import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openPartnership, type Partnership } from './partnership.ts';
import { SAMPLE_PEOPLE } from './people.ts';

const PAGE = 'content/resources/circle/index.mdx';
const DRAFT = 'cms/resources/circle/index';
const [teacher, foundation] = SAMPLE_PEOPLE as [(typeof SAMPLE_PEOPLE)[0], (typeof SAMPLE_PEOPLE)[0]];
const neighbour = { ...teacher, email: 'teacher@other-school.example', name: 'Other School' };
const tokens = new Map<string, string>();
let partnership: Partnership;

beforeAll(async () => {
  const root = mkdtempSync(join(tmpdir(), 'by-hand-'));
  mkdirSync(join(root, 'content/resources/circle'), { recursive: true });
  writeFileSync(join(root, PAGE), 'one\ntwo\nthree\n');
  partnership = await openPartnership({ root, folder: join(root, '.local'), people: [...SAMPLE_PEOPLE, neighbour], published: () => undefined, tell: () => undefined });
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
    expect(await ask(foundation, 'PATCH', '/git/refs/heads/main', { sha }).then(({ status }) => status)).toBe(path === 'content/resources/other/index.mdx' ? 200 : 403);
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

describe('two schools and one draft', () => {
  let draft: string;
  let number: number;

  test('the second adds to it, and cannot put it back to what was before', async () => {
    const main = await git('rev-parse', 'main');
    draft = await commit(teacher, main, 'ONE\ntwo\nthree\n');
    await ask(teacher, 'POST', '/git/refs', { ref: `refs/heads/${DRAFT}`, sha: draft });
    number = (await ask(teacher, 'POST', '/pulls', { title: 'Change', head: `x:${DRAFT}`, base: 'main' })).value.number;
    const path = `/git/refs/heads/${encodeURIComponent(DRAFT)}`;
    const beside = await commit(neighbour, main, 'other\n');
    expect(await ask(neighbour, 'PATCH', path, { sha: beside, force: true })).toMatchObject({ status: 422, value: { message: expect.stringMatching(/still here/) as string } });
    expect(await ask(neighbour, 'PATCH', path, { sha: main, force: true })).toMatchObject({ status: 422 });
    expect(await git('rev-parse', DRAFT)).toBe(draft);
    expect(await ask(neighbour, 'PATCH', path, { sha: await commit(neighbour, draft, 'ONE\nTWO\nthree\n') })).toMatchObject({ status: 200 });
  });

  test('only who began it throws it away', async () => {
    for (const [method, path, body] of [['PATCH', `/pulls/${number}`, { state: 'closed' }], ['DELETE', `/git/refs/heads/${encodeURIComponent(DRAFT)}`, undefined]] as const) {
      expect(await ask(neighbour, method, path, body)).toMatchObject({ status: 403, value: { message: 'Somebody else began this draft, so only they or the Foundation can throw it away. Nothing was changed.' } });
      expect((await ask(teacher, method, path, body)).status).toBeLessThan(300);
    }
  });
});

test('what does not fit what is published meanwhile is not written over it', async () => {
  const main = await git('rev-parse', 'main');
  const ours = await commit(teacher, main, 'eins\ntwo\nthree\n');
  await ask(teacher, 'POST', '/git/refs', { ref: `refs/heads/${DRAFT}`, sha: ours });
  const { number } = (await ask(teacher, 'POST', '/pulls', { title: 'Change', head: `x:${DRAFT}`, base: 'main' })).value;
  await ask(foundation, 'PATCH', '/git/refs/heads/main', { sha: await commit(foundation, main, 'uno\ntwo\nthree\n') });
  expect(await ask(foundation, 'PUT', `/pulls/${number}/merge`, { sha: ours, merge_method: 'merge' })).toEqual({
    status: 409,
    value: { message: 'This page has been changed on the site since this draft was begun, in the same place, so it was not published. Nothing is lost: open the page on the site, put into it what the draft says, and throw the draft away.' },
  });
  expect(await git('show', `main:${PAGE}`)).toBe('uno\ntwo\nthree');
  expect(await git('show', `${DRAFT}:${PAGE}`)).toBe('eins\ntwo\nthree');
});

test('what was changed in different places of one page is published with both, as one commit by its writer, and nothing else of the draft is left', async () => {
  const draft = 'cms/resources/lines/index';
  const path = 'content/resources/lines/index.mdx';
  const page = (first: string, last: string) => `---\ntitle: Lines\n---\n\n${first}\n\ntwo\n\nthree\n\n${last}\n`;
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
