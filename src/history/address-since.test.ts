import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEMONSTRATION } from '../schema/demonstration.ts';
import { readAddressSince } from './address-since.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'address-'));
  mkdirSync(join(folder, 'content'));
  execFileSync('git', ['init', '--quiet', '--initial-branch=main'], { cwd: folder });
});
afterEach(() => rmSync(folder, { recursive: true }));

function publish(at: number, settings: string): void {
  writeFileSync(join(folder, 'content/settings.yml'), settings);
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_DATE: `${at} +0000`, GIT_COMMITTER_DATE: `${at} +0000`, GIT_AUTHOR_NAME: 'Office', GIT_AUTHOR_EMAIL: 'office@example.org', GIT_COMMITTER_NAME: 'Office', GIT_COMMITTER_EMAIL: 'office@example.org' };
  execFileSync('git', ['add', '--all'], { cwd: folder, env });
  execFileSync('git', ['commit', '--quiet', '-m', 'A change'], { cwd: folder, env });
}

test('the site is at its address since the last change of it, and not since other changes of the settings', async () => {
  publish(1_700_000_000, 'name: Ours\naddress: https://first.example\n');
  publish(1_700_001_000, "name: Ours\naddress: 'https://ours.example'\n");
  publish(1_700_002_000, "name: Ours still\naddress: 'https://ours.example'\n");
  expect(await readAddressSince(folder, {}, 'https://ours.example')).toEqual({ at: 1_700_001_000, first: 'https://first.example' });
  expect(await readAddressSince('/', { RESTORATIVE_HISTORY: join(folder, '.git') }, 'https://ours.example')).toEqual({ at: 1_700_001_000, first: 'https://first.example' });
});

test('a copy of the demonstration is somebody’s own since its address first was another one', async () => {
  publish(1_700_000_000, `address: ${DEMONSTRATION.address}\n`);
  publish(1_700_001_000, 'address: https://ours.netlify.example # for now\n');
  expect(await readAddressSince(folder, {}, 'https://ours.netlify.example')).toEqual({ at: 1_700_001_000, first: 'https://ours.netlify.example', begun: 1_700_001_000 });
  publish(1_700_002_000, 'address: https://ours.example\n');
  publish(1_700_003_000, 'address: "https://ours.example"\n');
  expect(await readAddressSince(folder, {}, 'https://ours.example')).toEqual({ at: 1_700_002_000, first: 'https://ours.netlify.example', begun: 1_700_001_000 });
});

test('an address that has not been published yet was never public, and nor was any without a repository', async () => {
  publish(1_700_000_000, 'address: https://theirs.example\n');
  expect(await readAddressSince(folder, {}, 'https://ours.example')).toBeUndefined();
  rmSync(join(folder, '.git'), { recursive: true });
  expect(await readAddressSince(folder, {}, 'https://theirs.example')).toBeUndefined();
});
