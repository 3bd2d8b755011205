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
