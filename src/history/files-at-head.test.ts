import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readFilesAtHead } from './files-at-head.ts';

function project(files: Record<string, string>): { root: string; git: (...args: string[]) => string } {
  const root = mkdtempSync(join(tmpdir(), 'at-head-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: root, encoding: 'utf8' }).trim();
  git('init', '-q');
  for (const [path, text] of Object.entries(files)) mkdirSync(dirname(join(root, path)), { recursive: true }), writeFileSync(join(root, path), text);
  git('add', '-A');
  git('commit', '-q', '-m', 'All');
  return { root, git };
}

const PAGES = { 'content/resources/plan/index.mdx': 'Plan', 'content/trials/we-tried.mdx': 'Tried', 'content/settings.yml': 'name: A' };

test('the pages of the commit are listed with Git’s names for their texts, and nothing beside them', async () => {
  const { root, git } = project({ ...PAGES, 'content/resources/plan/card.png': 'x', 'src/a.ts': 'x' });
  const { commit, files } = await readFilesAtHead(root, {});
  expect(commit).toBe(git('rev-parse', 'HEAD'));
  expect(Object.fromEntries(files)).toEqual(Object.fromEntries(Object.keys(PAGES).map((path) => [path, git('rev-parse', `HEAD:${path}`)])));
});

test('what somebody has changed in the folder and not published is not counted', async () => {
  const { root, git } = project(PAGES);
  writeFileSync(join(root, 'content/trials/we-tried.mdx'), 'Changed');
  expect((await readFilesAtHead(root, {})).files.get('content/trials/we-tried.mdx')).toBe(git('rev-parse', 'HEAD:content/trials/we-tried.mdx'));
});

test('another repository may be named, and where there is none, nothing is known', async () => {
  const { root } = project(PAGES);
  const copy = mkdtempSync(join(tmpdir(), 'at-head-'));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  expect((await readFilesAtHead(copy, { RESTORATIVE_HISTORY: join(root, '.git') })).files.size).toBe(3);
  expect(await readFilesAtHead(copy, {})).toEqual({ commit: undefined, files: new Map() });
});
