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

/** Whether a change was noticed: immediately, or within two seconds on a busy machine. */
async function isNoticed(act: () => void): Promise<boolean> {
  changes = 0;
  act();
  for (let round = 0; round < 20 && changes === 0; round++) await pause();
  // Further events from this action must not be mistaken for those of the next one.
  await pause();
  return changes > 0;
}

const save = (name: string, words: string) => writeFileSync(join(folder, name), words);

function saveByReplacing(name: string, words: string): void {
  save(`${name}.new`, words);
  renameSync(join(folder, `${name}.new`), join(folder, name));
}

test('a file saved in either way is noticed, again and again', async () => {
  const name = 'resources/circles/index.mdx';
  for (let round = 0; round < 3; round++) {
    expect(await isNoticed(() => saveByReplacing(name, `two ${round}`))).toBe(true);
    expect(await isNoticed(() => save(name, `three ${round}`))).toBe(true);
  }
});

test('a new folder is watched, and so is one that takes its place', async () => {
  for (let round = 0; round < 2; round++) {
    expect(await isNoticed(() => mkdirSync(join(folder, 'news/deep'), { recursive: true }))).toBe(true);
    expect(await isNoticed(() => save('news/deep/post.mdx', 'one'))).toBe(true);
    expect(await isNoticed(() => save('news/deep/post.mdx', 'two'))).toBe(true);
    if (round === 0) {
      rmSync(join(folder, 'news'), { recursive: true });
      continue;
    }
    expect(await isNoticed(() => renameSync(join(folder, 'news'), join(folder, 'posts')))).toBe(true);
    expect(await isNoticed(() => save('posts/deep/post.mdx', 'three'))).toBe(true);
  }
});

test('temporary files that text editors keep beside a file are ignored', async () => {
  const noticed = await isNoticed(() => {
    save('resources/.index.mdx.swp', 'one');
    save('resources/index.mdx~', 'one');
  });
  expect(noticed).toBe(false);
});
