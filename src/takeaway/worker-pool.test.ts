import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Job, JobOrder } from './job.ts';
import { openWorkerPool } from './worker-pool.ts';

const root = process.cwd();
const job = (words: string, pictures: Job['pictures'] = []): JobOrder => ({
  key: words, page: words, pictures: pictures.map(({ path }) => path),
  draw: () => ({
    make: 'leaflet', black: false,
    leaflet: {
      slug: 'x', title: 'X', summary: 'S', language: 'en-GB', direction: 'ltr', languageName: { own: 'English', english: 'English' }, drafts: [], school: 'Oak', credit: 'C is shared under CC0.', address: 'https://site.example/x/', version: '1.0',
      review: 'next by the autumn term 2027', reviewed: '2026-11-01', warnings: [], brief: [], needsCare: false, mayBeChanged: true, licence: 'CC-BY-4.0' as const, serious: [], facts: [], body: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: words }] }] },
    },
    pictures,
  }),
});
const folder = () => mkdtempSync(join(tmpdir(), 'worker-pool-'));

test('a file that was made once is not made again, by this pool or the next', async () => {
  const into = folder();
  const first = openWorkerPool({ root, folder: into });
  const [one, same, other] = await Promise.all([first.order(job('One')), first.order(job('One')), first.order(job('Two'))]);
  expect(same).toBe(one);
  expect(other).not.toBe(one);
  expect(first.counts).toMatchObject({ made: 2, kept: 0 });
  const next = openWorkerPool({ root, folder: into });
  expect(await next.order(job('One'))).toBe(one);
  expect(next.counts).toEqual({ made: 0, kept: 1, workers: 0 });
  expect(readFileSync(one).subarray(0, 5).toString()).toBe('%PDF-');
});

test('what is in the cache is found without being drawn up, and what is not is not made', async () => {
  const into = folder();
  const pool = openWorkerPool({ root, folder: into });
  const file = await pool.order(job('Found'));
  const draw = vi.fn();
  const next = openWorkerPool({ root, folder: into });
  expect(await next.find({ ...job('Found'), draw })).toBe(file);
  expect(await next.order({ ...job('Found'), draw })).toBe(file);
  expect(await next.find({ ...job('Lost'), draw })).toBeUndefined();
  expect(draw).not.toHaveBeenCalled();
  expect(readdirSync(into)).toHaveLength(1);
});

test('files of one page are one order for one worker', async () => {
  const pool = openWorkerPool({ root, folder: folder(), workers: 4 });
  await Promise.all(['a', 'b', 'c'].map((words) => pool.order({ ...job(words), page: 'same' })));
  expect(pool.counts).toEqual({ made: 3, kept: 0, workers: 1 });
});

/** A project whose worker is the given program. */
function projectWith(worker: string): string {
  const root = folder();
  mkdirSync(join(root, 'src/takeaway/layouts'), { recursive: true });
  writeFileSync(join(root, 'src/takeaway/worker.ts'), worker);
  writeFileSync(join(root, 'src/takeaway/takeaways.ts'), '');
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
  return root;
}

test('when a worker ends half way, each of its files is tried once more, alone', async () => {
  const root = projectWith(`
    import { writeFileSync } from 'node:fs';
    process.on('message', (order) => {
      if (order.length > 1) process.exit(1);
      writeFileSync(order[0].file, 'made');
      process.send({ at: 0 });
      process.send({ memory: 1 });
    });`);
  const pool = openWorkerPool({ root, folder: folder(), workers: 1 });
  const files = await Promise.all(['a', 'b'].map((words) => pool.order({ ...job(words), page: 'same' })));
  expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(['made', 'made']);
});

test('a file at which workers end twice is given up, and the message says what to do', async () => {
  const pool = openWorkerPool({ root: projectWith('process.on("message", () => process.exit(1));'), folder: folder(), workers: 1 });
  await expect(pool.order(job('a'))).rejects.toThrow('The program that makes files for people to download ended before it was done, twice. The computer may be short of memory. Close other programs, and build again.');
});

test('a worker that holds much memory is replaced', async () => {
  const root = projectWith(`
    import { writeFileSync } from 'node:fs';
    process.on('message', (order) => {
      for (const [at, { file }] of order.entries()) (writeFileSync(file, ''), process.send({ at }));
      process.send({ memory: 5_000_000_000 });
    });`);
  const pool = openWorkerPool({ root, folder: folder(), workers: 1 });
  await pool.order(job('a'));
  await pool.order(job('b'));
  expect(pool.counts.workers).toBe(2);
});

test('a job that fails says why, leaves no half-made file, and does not affect the others', async () => {
  const into = folder();
  const workerPool = openWorkerPool({ root, folder: into, workers: 1 });
  const [bad, good] = await Promise.allSettled([workerPool.order(job('ກ')), workerPool.order(job('Good'))]);
  expect(bad).toMatchObject({ status: 'rejected', reason: { message: 'The letters "ກ" cannot be printed with the fonts that we have.' } });
  expect(good.status).toBe('fulfilled');
  expect(readdirSync(into)).toHaveLength(1);
});

test('a changed picture leads to a new file, and a broken one is named', async () => {
  const into = folder();
  const workerPool = openWorkerPool({ root, folder: into });
  const path = 'tests/picture-of-the-worker-pool.png';
  const withPicture = job('P', [{ name: 'card.png', path }]);
  try {
    writeFileSync(join(root, path), 'not a picture');
    await expect(workerPool.order(withPicture)).rejects.toThrow('The picture "card.png" cannot be read, so the page cannot be printed. Save it again as PNG or JPEG.');
  } finally {
    rmSync(join(root, path));
  }
});
