import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Job } from './job.ts';
import { openWorkerPool } from './worker-pool.ts';

const root = process.cwd();
const job = (words: string): Job => ({
  make: 'leaflet',
  leaflet: {
    slug: 'x', title: 'X', summary: 'S', language: 'en-GB', direction: 'ltr', languageName: { own: 'English', english: 'English' }, drafts: [], school: 'Oak', credit: 'C is shared under CC0.', address: 'https://site.example/x/', version: '1.0',
    review: 'next by the autumn term 2027', reviewed: '2026-11-01', warnings: [], brief: [], needsCare: false, mayBeChanged: true, serious: [], facts: [], body: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: words }] }] },
  },
  pictures: [],
});
const folder = () => mkdtempSync(join(tmpdir(), 'worker-pool-'));

test('a file that was made once is not made again, by this pool or the next', async () => {
  const into = folder();
  const first = openWorkerPool({ root, folder: into });
  const [one, same, other] = await Promise.all([first.order(job('One')), first.order(job('One')), first.order(job('Two'))]);
  expect(same).toBe(one);
  expect(other).not.toBe(one);
  expect(first.counts).toEqual({ made: 2, kept: 0 });
  const next = openWorkerPool({ root, folder: into });
  expect(await next.order(job('One'))).toBe(one);
  expect(next.counts).toEqual({ made: 0, kept: 1 });
  expect(readFileSync(one).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a job that fails says why, leaves no half-made file, and does not affect the others', async () => {
  const into = folder();
  const workerPool = openWorkerPool({ root, folder: into, workers: 1 });
  const [bad, good] = await Promise.allSettled([workerPool.order(job('日')), workerPool.order(job('Good'))]);
  expect(bad).toMatchObject({ status: 'rejected', reason: { message: 'The letters "日" cannot be printed with the fonts that we have.' } });
  expect(good.status).toBe('fulfilled');
  expect(readdirSync(into)).toHaveLength(1);
});

test('a changed picture leads to a new file, and a broken one is named', async () => {
  const into = folder();
  const workerPool = openWorkerPool({ root, folder: into });
  const path = 'tests/picture-of-the-worker-pool.png';
  const withPicture = { ...job('P'), pictures: [{ name: 'card.png', path }] };
  try {
    writeFileSync(join(root, path), 'not a picture');
    await expect(workerPool.order(withPicture)).rejects.toThrow('The picture "card.png" cannot be read, so the page cannot be printed. Save it again as PNG or JPEG.');
  } finally {
    rmSync(join(root, path));
  }
});

test('what a crash left half made is deleted', async () => {
  const into = folder();
  writeFileSync(join(into, 'abc.half'), 'x');
  await openWorkerPool({ root, folder: into }).order(job('Sweep'));
  expect(readdirSync(into).filter((name) => name.endsWith('.half'))).toEqual([]);
});
