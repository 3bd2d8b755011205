import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeProblems } from '../src/checks/problem.ts';
import { survey } from '../src/checks/content/survey.ts';
import { buildSite } from './astro-build.ts';

/** A copy of the project whose content has a history of its own, in a repository beside it, as `npm start` keeps it. */
const copy = join(process.cwd(), '.local/calendars');
const repository = join(copy, '.local/repository.git');
const visit = 'content/visits/lunchtime-at-hawthorn-lane.mdx';

let minute = 0;
/** Each step is a minute after the one before. */
function git(...args: string[]): void {
  const at = `2026-11-20T09:0${minute++}:00Z`;
  const env = { ...process.env, GIT_AUTHOR_NAME: 'Office', GIT_AUTHOR_EMAIL: 'office@example.org', GIT_COMMITTER_NAME: 'Office', GIT_COMMITTER_EMAIL: 'office@example.org', GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at };
  execFileSync('git', [`--git-dir=${repository}`, `--work-tree=${copy}`, '-c', 'core.hooksPath=/dev/null', ...args], { cwd: copy, env, stdio: 'ignore' });
}

beforeAll(() => {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(repository, { recursive: true });
  for (const item of ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json', 'netlify.toml']) cpSync(item, join(copy, item), { recursive: true, filter: (path) => !path.endsWith('.test.ts') });
  // A smaller site: what leads to these pages is told, and stops nothing.
  for (const folder of ['resources', 'trials']) rmSync(join(copy, 'content', folder), { recursive: true });
  cpSync('content/resources/two-minute-playground-script', join(copy, 'content/resources/two-minute-playground-script'), { recursive: true });
  git('init', '--quiet', '--initial-branch=main');
  git('add', 'content');
  git('commit', '--quiet', '-m', 'All of it');
  rmSync(join(copy, visit));
  git('add', '--all', 'content');
  git('commit', '--quiet', '-m', 'A visit is deleted');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const SAID = `Lunchtime at Hawthorn Lane  (content/visits/lunchtime-at-hawthorn-lane.mdx, line 1)
  The visit "Lunchtime at Hawthorn Lane" on 9 December 2026 was deleted rather than cancelled.
  People may have it in their calendars, and there would be no page to tell them it is off.
  → Put the file content/visits/lunchtime-at-hawthorn-lane.mdx back (History shows how it was) and set its state to cancelled: state: cancelled. If you only renamed it, rename it in one step, and change it in the next.`;

test('a visit that was deleted is said to be missing, with what to do, until it is put back as cancelled', async () => {
  process.env.RESTORATIVE_HISTORY = repository;
  try {
    const problems = async () => describeProblems((await survey(copy, '2026-11-23')).problems.filter(({ rule }) => rule === 'events-are-cancelled'));
    expect(await problems()).toBe(SAID);
    const words = readFileSync(visit, 'utf8');
    writeFileSync(join(copy, visit), words.replace('state: open', 'state: cancelled\nnotice: It snowed.'));
    expect(await problems()).toBe('');
    rmSync(join(copy, visit));
  } finally {
    delete process.env.RESTORATIVE_HISTORY;
  }
});

test('it is published as cancelled in every calendar in which it stood, and the rest is published too', { timeout: 120_000 }, async () => {
  const { ok, output } = await buildSite(copy, { RESTORATIVE_MODE: 'publish', RESTORATIVE_HISTORY: repository });
  expect(ok, output).toBe(true);
  expect(output).toContain('was deleted rather than cancelled.');
  for (const path of ['calendars/everything.ics', 'calendars/visits.ics', 'calendars/schools/hawthorn-lane-primary.ics', 'visits/lunchtime-at-hawthorn-lane.ics']) {
    const [, event = ''] = readFileSync(join(copy, 'dist', path), 'utf8').split('UID:visits-lunchtime-at-hawthorn-lane@');
    expect(event.split('END:VEVENT')[0], path).toContain('\r\nSUMMARY:Cancelled: Lunchtime at Hawthorn Lane\r\n');
    expect(event.split('END:VEVENT')[0], path).toContain('\r\nSTATUS:CANCELLED\r\n');
  }
});
