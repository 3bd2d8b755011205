import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readHistory } from './read-history.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'history-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function git(cwd: string, ...args: string[]): void {
  const at = '2026-11-02T09:00:00Z';
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at, GIT_AUTHOR_NAME: 'Office', GIT_AUTHOR_EMAIL: 'office@example.org', GIT_COMMITTER_NAME: 'Office', GIT_COMMITTER_EMAIL: 'office@example.org' };
  execFileSync('git', args, { cwd, env, stdio: 'ignore' });
}

/** A project in `at` within a repository in `folder`. */
function begin(at = folder): void {
  git(folder, 'init', '--quiet', '--initial-branch=main');
  for (const kind of ['visits', 'meetings']) mkdirSync(join(at, 'content', kind), { recursive: true });
}

function commit(): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '-m', 'A change\n\nwith \x01 and : in its words');
}

const AT = Date.UTC(2026, 10, 2, 9) / 1000;

test('the changes of a file are listed in the order in which they came, whatever its name', async () => {
  begin();
  writeFileSync(join(folder, 'content/visits/a circle é\n:x.mdx'), 'one');
  commit();
  writeFileSync(join(folder, 'content/visits/a circle é\n:x.mdx'), 'two');
  writeFileSync(join(folder, 'content/settings.yml'), 'three');
  commit();
  const { changes, lost, isWhole } = await readHistory(folder, {});
  const [first, ...second] = changes;
  expect(first).toMatchObject({ at: AT, file: 'content/visits/a circle é\n:x.mdx' });
  expect(second.map(({ file }) => file).toSorted()).toEqual(['content/settings.yml', 'content/visits/a circle é\n:x.mdx']);
  expect(new Set(changes.map((change) => change.commit)).size).toBe(2);
  expect([lost, isWhole]).toEqual([[], true]);
});

test('a meeting or a visit that is gone is known with its last words, and where it went', async () => {
  begin();
  writeFileSync(join(folder, 'content/visits/gone.mdx'), 'first');
  writeFileSync(join(folder, 'content/visits/moved.mdx'), 'the same');
  writeFileSync(join(folder, 'content/meetings/unpublished.mdx'), 'words');
  writeFileSync(join(folder, 'content/settings.yml'), 'not an event');
  commit();
  writeFileSync(join(folder, 'content/visits/gone.mdx'), 'last');
  commit();
  rmSync(join(folder, 'content/visits/gone.mdx'));
  rmSync(join(folder, 'content/settings.yml'));
  renameSync(join(folder, 'content/visits/moved.mdx'), join(folder, 'content/visits/new-name.mdx'));
  commit();
  rmSync(join(folder, 'content/meetings/unpublished.mdx'));
  const { lost, removed } = await readHistory(folder, {});
  expect(removed.map(({ file }) => file).toSorted()).toEqual(['content/meetings/unpublished.mdx', 'content/visits/gone.mdx', 'content/visits/moved.mdx']);
  expect(lost.toSorted((a, b) => a.file.localeCompare(b.file))).toEqual([
    { file: 'content/meetings/unpublished.mdx', words: 'words' },
    { file: 'content/visits/gone.mdx', at: AT, words: 'last' },
    { file: 'content/visits/moved.mdx', at: AT, words: 'the same', movedTo: 'content/visits/new-name.mdx' },
  ]);
});

test('a page of another kind that is gone is known by its name alone, and files beside it are not', async () => {
  begin();
  mkdirSync(join(folder, 'content/resources/script'), { recursive: true });
  writeFileSync(join(folder, 'content/resources/script/index.mdx'), 'words');
  writeFileSync(join(folder, 'content/resources/script/card.pdf'), 'a file');
  commit();
  rmSync(join(folder, 'content/resources'), { recursive: true });
  commit();
  const { lost, removed } = await readHistory(folder, {});
  expect([lost, removed]).toEqual([[], [{ file: 'content/resources/script/index.mdx', at: AT }]]);
});

test('a project in a folder of a larger repository has its own history', async () => {
  const project = join(folder, 'sites/ours');
  begin(project);
  writeFileSync(join(project, 'content/visits/circle.mdx'), 'one');
  commit();
  expect((await readHistory(project, {})).changes.map(({ file }) => file)).toEqual(['content/visits/circle.mdx']);
});

test('a project that was put together elsewhere has the history of the repository it is told of', async () => {
  begin();
  writeFileSync(join(folder, 'content/visits/circle.mdx'), 'one');
  commit();
  const [bare, project] = [join(folder, 'repository.git'), join(folder, 'built')];
  git(folder, 'clone', '--quiet', '--bare', folder, bare);
  mkdirSync(project);
  const { changes, lost } = await readHistory(project, { RESTORATIVE_HISTORY: bare });
  expect([changes.length, lost.map(({ file }) => file)]).toEqual([1, ['content/visits/circle.mdx']]);
});

test('the last step alone is not taken for all', async () => {
  begin();
  writeFileSync(join(folder, 'content/visits/circle.mdx'), 'one');
  commit();
  commit();
  git(folder, 'clone', '--quiet', '--depth=1', `file://${folder}`, 'shallow');
  const { changes, isWhole } = await readHistory(join(folder, 'shallow'), {});
  expect([changes.length, isWhole]).toEqual([1, false]);
});

test('where there is no Git, nothing is known and nothing breaks', async () => {
  expect(await readHistory(folder, {})).toEqual({ changes: [], lost: [], removed: [], isWhole: false });
  expect(await readHistory(join(folder, 'nowhere'), {})).toEqual({ changes: [], lost: [], removed: [], isWhole: false });
});
