import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { createCodeHost, type CodeHost } from './code-host.ts';
import { openRepository, type Repository } from './repository.ts';

const PAGE = 'content/resources/circle/index.mdx';
const person = { name: 'Foundation', email: 'office@foundation.example' };
let root: string;
let repository: Repository;
let host: CodeHost;
let published: number;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'checkout-'));
  mkdirSync(join(root, 'content/resources/circle'), { recursive: true });
  writeFileSync(join(root, PAGE), 'one\ntwo\nthree\n');
  repository = await openRepository({ from: root, folder: join(root, '.local/repository.git') });
  published = 0;
  host = await createCodeHost(repository, () => published++);
});

async function ask(method: string, address: string, body?: unknown) {
  const [path = '', query = ''] = address.split('?');
  const answer = await host({ method, path, query: new URLSearchParams(query), body, address: `http://localhost${path}`, person });
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  return { status: answer.status, value: answer.status === 204 ? undefined : ((await answer.json()) as any) };
}

/** A draft of a page, as the editor makes one; gives its number among what waits. */
async function draft(name: string, words: string, path = PAGE): Promise<{ number: number; head: string }> {
  const main = (await ask('GET', '/branches/main')).value.commit.sha;
  const blob = (await ask('POST', '/git/blobs', { content: Buffer.from(words).toString('base64'), encoding: 'base64' })).value.sha;
  const tree = (await ask('POST', '/git/trees', { base_tree: main, tree: [{ path, mode: '100644', type: 'blob', sha: blob }] })).value.sha;
  const commit = (await ask('POST', '/git/commits', { message: 'Change', tree, parents: [main], author: { name: 'Teacher', email: 'teacher@oak.example' } })).value.sha;
  await ask('POST', '/git/refs', { ref: `refs/heads/cms/resources/${name}`, sha: commit });
  return { number: (await ask('POST', '/pulls', { title: 'Change', head: `owner:cms/resources/${name}`, base: 'main' })).value.number, head: commit };
}

const merge = ({ number, head }: { number: number; head: string }) => ask('PUT', `/pulls/${number}/merge`, { sha: head, merge_method: 'merge' });

test('a draft is published as one merge, and the teacher stays its author', async () => {
  expect((await merge(await draft('a', 'ONE\ntwo\nthree\n'))).status).toBe(200);
  expect(await repository.git(['log', '--topo-order', '--format=%an', 'main'])).toBe('Foundation\nTeacher\nThis computer');
  expect(published).toBe(1);
});

test('two drafts that touch different lines are both published', async () => {
  const [first, second] = [await draft('a', 'ONE\ntwo\nthree\n'), await draft('b', 'one\ntwo\nTHREE\n')];
  expect([(await merge(first)).status, (await merge(second)).status]).toEqual([200, 200]);
});

test('two that touch the same line: the second is refused, and both are still there', async () => {
  const [first, second] = [await draft('a', 'eins\ntwo\nthree\n'), await draft('b', 'uno\ntwo\nthree\n')];
  await merge(first);
  expect(await merge(second)).toEqual({ status: 405, value: { message: 'Pull Request is not mergeable' } });
  expect(await repository.git(['show', `cms/resources/b:${PAGE}`])).toBe('uno\ntwo\nthree');
});

test('a draft that moved after somebody read it is not published unread', async () => {
  const { number } = await draft('a', 'ONE\ntwo\nthree\n');
  expect((await ask('PUT', `/pulls/${number}/merge`, { sha: 'f'.repeat(40), merge_method: 'merge' })).status).toBe(409);
});

test('saves at the same moment lose nothing', async () => {
  await Promise.all(['a', 'b', 'c', 'd'].map((name) => draft(name, `${name}\n`, `content/resources/${name}/index.mdx`)));
  expect((await ask('GET', '/pulls?state=open')).value).toHaveLength(4);
  expect(JSON.parse(readFileSync(join(repository.folder, 'waiting.json'), 'utf8'))).toHaveLength(4);
});

describe('the code host itself', () => {
  test('refuses a name that is taken, a step backwards, and a way out of the tree', async () => {
    const { head } = await draft('a', 'x\n');
    expect((await ask('POST', '/git/refs', { ref: 'refs/heads/cms/resources/a', sha: head })).value).toEqual({ message: 'Reference already exists' });
    const main = (await ask('GET', '/branches/main')).value.commit.sha;
    expect((await ask('PATCH', '/git/refs/heads/cms%2Fresources%2Fa', { sha: main })).status).toBe(422);
    expect((await ask('POST', '/git/trees', { base_tree: main, tree: [{ path: '../x', mode: '100644', type: 'blob', sha: head }] })).status).toBe(422);
  });

  test('keeps what waits when it is started again', async () => {
    await draft('a', 'x\n');
    host = await createCodeHost(await openRepository({ from: root, folder: repository.folder }), () => undefined);
    expect((await ask('GET', '/pulls?head=owner:cms/resources/a')).value).toHaveLength(1);
  });
});

describe('the checkout', () => {
  test('is taken up where it changed, beside what was published meanwhile, and is never written to', async () => {
    await merge(await draft('a', 'new\n', 'content/resources/new/index.mdx'));
    writeFileSync(join(root, PAGE), 'one\ntwo\nthree\nfour\n');
    expect([await repository.publishCheckout(root), await repository.publishCheckout(root)]).toEqual([true, false]);
    await repository.checkOut(join(root, '.local/site/content'));
    expect(readFileSync(join(root, '.local/site', PAGE), 'utf8')).toBe('one\ntwo\nthree\nfour\n');
    expect(readFileSync(join(root, '.local/site/content/resources/new/index.mdx'), 'utf8')).toBe('new\n');
    expect(execFileSync('ls', [join(root, 'content/resources')], { encoding: 'utf8' })).toBe('circle\n');
  });
});
