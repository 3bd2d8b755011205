import { expect, test } from 'vitest';
import { readSinceBuild } from './since-build.ts';

const BUILT = 'a'.repeat(40);
const answer = (files: object[], base = BUILT) => () => Promise.resolve({ merge_base_commit: { sha: base }, files });

test('what has changed since the build is known by one request', async () => {
  const asked: string[] = [];
  const changes = await readSinceBuild((path) => (asked.push(path), answer([
    { filename: 'content/news/a-day.mdx', status: 'added', sha: '1' },
    { filename: 'content/news/b-day.mdx', status: 'modified', sha: '2' },
    { filename: 'content/news/c-day.mdx', status: 'removed', sha: '3' },
    { filename: 'content/news/e-day.mdx', previous_filename: 'content/news/d-day.mdx', status: 'renamed', sha: '4' },
  ])()), BUILT);
  expect(asked).toEqual([`/compare/${BUILT}...main?per_page=1`]);
  expect(Object.fromEntries(changes!)).toEqual({ 'content/news/a-day.mdx': '1', 'content/news/b-day.mdx': '2', 'content/news/c-day.mdx': null, 'content/news/d-day.mdx': null, 'content/news/e-day.mdx': '4' });
});

test.each<[string, (path: string) => Promise<unknown>, string | undefined]>([
  ['the build had no Git', answer([]), undefined],
  ['the code host does not know the commit', () => Promise.reject(Object.assign(new Error('Not Found'), { status: 404 })), BUILT],
  ['the history has been rewritten', answer([], 'b'.repeat(40)), BUILT],
  ['more has changed than the code host lists', answer(Array.from({ length: 300 }, (_, at) => ({ filename: `content/news/${at}.mdx`, status: 'added', sha: '1' }))), BUILT],
])('it is unknown when %s', async (_, ask, commit) => {
  expect(await readSinceBuild(ask, commit)).toBeUndefined();
});

test('when the gateway does not answer, that is no answer', async () => {
  await expect(readSinceBuild(() => Promise.reject(Object.assign(new Error('Later'), { status: 503 })), BUILT)).rejects.toThrow('Later');
});
