import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commitHistory } from '../bench/partnership/history.ts';
import { BUILT_ON, makePartnership } from '../bench/partnership/partnership.ts';
import type { PartnershipOptions } from '../bench/partnership/plan.ts';
import { survey } from '../src/checks/content/survey.ts';

/** The partnership that `npm run bench` builds, here a small one with everything in it that is large there. */
const OPTIONS: PartnershipOptions = { resources: 80, schools: 40, theme: { name: 'common-concerns', share: 0.9 }, adaptedOften: 30 };

const folders = ['first', 'second'].map((name) => mkdtempSync(join(tmpdir(), `made-${name}-`)));
const [first, second] = folders as [string, string];
const filesIn = (folder: string) => readdirSync(join(folder, 'content'), { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, 'content', path)).isFile()).toSorted();
const git = (...args: string[]) => execFileSync('git', args, { cwd: first, encoding: 'utf8' }).trim();

beforeAll(async () => {
  for (const folder of folders) await makePartnership({ folder, ...OPTIONS });
  await commitHistory(first, 400);
}, 60_000);
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

describe('a made partnership', () => {
  test('gives the rules nothing to put right', { timeout: 60_000 }, async () => {
    const { problems, library } = await survey(first, BUILT_ON);
    expect(problems).toEqual([]);
    expect(library.ofKind('resources')).toHaveLength(80);
    expect(library.ofKind('schools')).toHaveLength(40);
    expect(library.ofKind('trials')).toHaveLength(8);
  });

  test('is the same each time, byte for byte', () => {
    expect(filesIn(first)).toEqual(filesIn(second));
    for (const file of filesIn(first)) expect(readFileSync(join(first, 'content', file)).equals(readFileSync(join(second, 'content', file))), file).toBe(true);
  });

  test('has the great theme and the great family that were asked for', () => {
    const pages = filesIn(first).filter((path) => /^resources\/.*\.mdx$/.test(path)).map((path) => readFileSync(join(first, 'content', path), 'utf8'));
    expect(pages.filter((page) => page.includes('\ntheme: common-concerns\n')).length).toBeGreaterThan(60);
    const origins = Map.groupBy(pages.flatMap((page) => /^adapted:\n  resource: (.*)$/m.exec(page)?.[1] ?? []), (origin) => origin);
    expect(Math.max(...origins.values().map((adaptations) => adaptations.length))).toBeGreaterThanOrEqual(30);
  });

  test('has a history of its own, in which pages were changed and removed, and which ends with what is there', () => {
    expect(Number(git('rev-list', '--count', 'HEAD'))).toBe(400);
    expect(git('status', '--short')).toBe('');
    expect(git('log', '--diff-filter=D', '--name-only', '--format=').split('\n').length).toBeGreaterThan(10);
    expect(git('log', '--diff-filter=M', '--name-only', '--format=', '--', 'content/resources').split('\n').length).toBeGreaterThan(50);
  });
});
