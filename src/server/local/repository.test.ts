import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { openRepository } from './repository.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'repository-'));
  mkdirSync(join(root, 'content'), { recursive: true });
  writeFileSync(join(root, 'content/settings.yml'), 'name: Oak\n');
});

test('when its folder is deleted while it is in use, the error says what to do', async () => {
  const { git, folder } = await openRepository({ from: root, folder: join(root, '.local/repository.git') });
  rmSync(folder, { recursive: true });
  await expect(git(['rev-parse', 'main'])).rejects.toThrow('The folder .local/, where the editor keeps its drafts, is gone. Stop npm start with Ctrl+C and start it again: it makes a new one from this folder.');
});

test('a checkout whose remote has moved or gone is as good as any', async () => {
  const git = (...args: string[]) => execFileSync('git', ['-C', root, '-c', 'user.name=x', '-c', 'user.email=x@x.example', ...args], { encoding: 'utf8' });
  git('init', '--quiet');
  git('remote', 'add', 'origin', 'https://moved.invalid/site.git');
  git('add', '.');
  git('commit', '--quiet', '-m', 'x');
  const repository = await openRepository({ from: root, folder: join(root, '.local/repository.git') });
  expect(await repository.git(['show', 'main:content/settings.yml'])).toBe('name: Oak');
  expect(await repository.git(['remote'])).toBe('');
});
