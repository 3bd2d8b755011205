import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBlobs } from './read-blobs.ts';
import { readHistory } from './read-history.ts';
import { readVersion as readIn } from './read-version.ts';

const readVersion = async (root: string, env: NodeJS.ProcessEnv, file: string, version: string) => readIn(await readHistory(root, env), openBlobs(root, env), file, version);

const FILE = 'content/resources/plan/index.mdx';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'versions-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const git = (...args: string[]) =>
  execFileSync('git', args, { cwd: folder, stdio: 'ignore', env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_NAME: 'Office', GIT_AUTHOR_EMAIL: 'office@example.org', GIT_COMMITTER_NAME: 'Office', GIT_COMMITTER_EMAIL: 'office@example.org' } });

function publish(version: string, words: string): void {
  mkdirSync(join(folder, 'content/resources/plan'), { recursive: true });
  writeFileSync(join(folder, FILE), `---\ntitle: Plan\nversion: ${version}\n---\n\n${words}\n`);
  git('add', '--all');
  git('commit', '--quiet', '-m', 'A change');
}

test('an old version comes back as it was at the last, and one that never was does not', async () => {
  git('init', '--quiet', '--initial-branch=main');
  publish('"1.0"', 'First.');
  publish('"1.0"', 'First, with a comma.');
  publish("'2.0'", 'version: 1.0 stands in the words only.');
  expect(await readVersion(folder, {}, FILE, '1.0')).toContain('First, with a comma.');
  expect(await readVersion(folder, {}, FILE, '2.0')).toContain('in the words only');
  expect(await readVersion(folder, {}, FILE, '1.5')).toBeUndefined();
  expect(await readVersion(folder, {}, 'content/resources/none/index.mdx', '1.0')).toBeUndefined();
});

test('a project that was put together elsewhere has the versions of the repository it is told of', async () => {
  git('init', '--quiet', '--initial-branch=main');
  publish('"1.0"', 'First.');
  publish('"1.1"', 'Second.');
  git('clone', '--quiet', '--bare', folder, 'bare.git');
  mkdirSync(join(folder, 'built'));
  expect(await readVersion(join(folder, 'built'), { RESTORATIVE_HISTORY: join(folder, 'bare.git') }, FILE, '1.0')).toContain('First.');
});

test('without a repository nothing is known and nothing breaks', async () => {
  expect(await readVersion(folder, {}, FILE, '1.0')).toBeUndefined();
});
