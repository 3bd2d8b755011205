import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchFolders } from './watch-folders.ts';

let folder: string;
let changes = 0;
let end: () => void;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watch-'));
  mkdirSync(join(folder, 'resources/circles'), { recursive: true });
  writeFileSync(join(folder, 'resources/circles/index.mdx'), 'one');
  end = watchFolders([folder, join(folder, 'not-there')], () => changes++, (error) => expect.unreachable(error.message));
  await pause();
});
afterEach(() => {
  end();
  rmSync(folder, { recursive: true });
});

const pause = () => new Promise((resolve) => setTimeout(resolve, 100));

async function countChanges(act: () => void): Promise<number> {
  changes = 0;
  act();
  await pause();
  return changes;
}

const save = (name: string, words: string) => writeFileSync(join(folder, name), words);

function saveByReplacing(name: string, words: string): void {
  save(`${name}.new`, words);
  renameSync(join(folder, `${name}.new`), join(folder, name));
}

test('a file saved in either way is noticed, again and again', async () => {
  const name = 'resources/circles/index.mdx';
  for (let round = 0; round < 3; round++) {
    expect(await countChanges(() => saveByReplacing(name, `two ${round}`))).toBeGreaterThan(0);
    expect(await countChanges(() => save(name, `three ${round}`))).toBeGreaterThan(0);
  }
});

test('a new folder is watched, and so is one that takes its place', async () => {
  for (let round = 0; round < 2; round++) {
    expect(await countChanges(() => mkdirSync(join(folder, 'news/deep'), { recursive: true }))).toBeGreaterThan(0);
    expect(await countChanges(() => save('news/deep/post.mdx', 'one'))).toBeGreaterThan(0);
    expect(await countChanges(() => save('news/deep/post.mdx', 'two'))).toBeGreaterThan(0);
    if (round === 0) {
      rmSync(join(folder, 'news'), { recursive: true });
      continue;
    }
    expect(await countChanges(() => renameSync(join(folder, 'news'), join(folder, 'posts')))).toBeGreaterThan(0);
    expect(await countChanges(() => save('posts/deep/post.mdx', 'three'))).toBeGreaterThan(0);
  }
});

test('what editors keep beside a file is passed over', async () => {
  expect(await countChanges(() => save('resources/.index.mdx.swp', 'one'))).toBe(0);
  expect(await countChanges(() => save('resources/index.mdx~', 'one'))).toBe(0);
});
