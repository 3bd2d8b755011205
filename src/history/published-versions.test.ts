import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPublishedVersions } from './published-versions.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'published-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const git = (...args: string[]) =>
  execFileSync('git', args, { cwd: folder, stdio: 'ignore', env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_NAME: 'Office', GIT_AUTHOR_EMAIL: 'office@example.org', GIT_COMMITTER_NAME: 'Office', GIT_COMMITTER_EMAIL: 'office@example.org' } });

test('the highest version is remembered, also of a page whose version was set back, and nothing where there is no repository', async () => {
  expect(await readPublishedVersions(folder, {})).toEqual(new Map());
  git('init', '--quiet', '--initial-branch=main');
  for (const version of ['"1.9"', "'1.10'", '1.2']) {
    for (const kind of ['resources', 'pages']) {
      mkdirSync(join(folder, 'content', kind, 'plan'), { recursive: true });
      writeFileSync(join(folder, 'content', kind, 'plan/index.mdx'), `---\nversion: ${version}\n---\n\nWords.\n`);
    }
    git('add', '--all');
    git('commit', '--quiet', '-m', 'A change');
  }
  expect(await readPublishedVersions(folder, {})).toEqual(new Map([['content/resources/plan/index.mdx', '1.10']]));
});

test('an earlier build spares the reading of all commits but the new ones, unless the history was written anew', async () => {
  const pieces = new Map<string, Uint8Array>();
  let kept = 0;
  const store = { find: (key: string) => pieces.get(key), keep: (key: string, bytes: Uint8Array) => void (kept++, pieces.set(key, bytes)) };
  const publish = (version: string) => {
    mkdirSync(join(folder, 'content/resources/plan'), { recursive: true });
    writeFileSync(join(folder, 'content/resources/plan/index.mdx'), `---\nversion: "${version}"\n---\n`);
    git('add', '--all');
    git('commit', '--quiet', '-m', 'A change');
  };
  git('init', '--quiet', '--initial-branch=main');
  const read = async () => (await readPublishedVersions(folder, {}, store)).get('content/resources/plan/index.mdx');
  publish('1.0');
  publish('1.4');
  expect([await read(), await read(), kept]).toEqual(['1.4', '1.4', 1]);
  publish('1.2');
  publish('1.5');
  expect([await read(), kept]).toEqual(['1.5', 2]);
  git('reset', '--quiet', '--hard', 'HEAD~1');
  expect(await read(), 'the newest commit was taken back').toBe('1.4');
  pieces.forEach((_, key) => pieces.set(key, Buffer.from('half')));
  expect(await read()).toBe('1.4');
});
