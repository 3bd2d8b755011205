import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Job } from './job.ts';
import { TypesettingFault } from './typesetting-fault.ts';

/** Makes files on all cores, each only once: a file is cached until something it is made from changes. */
export interface WorkerPool {
  /**
   * Resolves with the path of the finished file. Rejects with a `TypesettingFault` when the page is the reason, and with another error
   * when the machine is: no disk space, no fonts.
   */
  order(job: Job): Promise<string>;
  /** How many files were made, and how many came from the cache. */
  counts: { made: number; kept: number };
}

/** How long to keep a file that nobody asks for, in days. */
const KEPT_FOR = 30;

/** Opens the worker pool of the project at `root`, which caches its files in `folder`. `workers` is the number of threads. */
export function openWorkerPool({ root, folder, workers = availableParallelism() }: { root: string; folder: string; workers?: number }): WorkerPool {
  const counts = { made: 0, kept: 0 };
  const known = new Map<string, Promise<string>>();
  const idle: Worker[] = [];
  const waiting: ((worker: Worker) => void)[] = [];
  let begun = 0;
  const prepared = prepare(root, folder);

  // The worker’s own source file, not a bundle of it: the pages of the site are bundled, and this file with them.
  const startThread = () => {
    const worker = new Worker(pathToFileURL(join(root, 'src/takeaway/worker.ts')));
    worker.unref();
    return worker;
  };
  const take = (): Promise<Worker> => {
    const free = idle.pop();
    if (free) return Promise.resolve(free);
    if (begun < workers) return Promise.resolve((begun++, startThread()));
    return new Promise((resolve) => waiting.push(resolve));
  };
  const give = (worker: Worker) => {
    const next = waiting.shift();
    if (next) next(worker);
    else idle.push(worker);
  };

  async function order(job: Job): Promise<string> {
    const file = join(folder, await nameFor(job, root, await prepared));
    return (known.get(file) ?? known.set(file, fetch(job, file)).get(file))!;
  }

  async function fetch(job: Job, file: string): Promise<string> {
    if (existsSync(file)) {
      counts.kept++;
      const now = new Date();
      await utimes(file, now, now);
      return file;
    }
    const worker = await take();
    const fault = await new Promise<Error | undefined>((resolve) => {
      const done = (answer: Error | undefined) => {
        worker.off('message', heard).off('error', broke);
        worker.unref();
        resolve(answer);
      };
      const heard = ({ fault, ofPage }: { fault?: string; ofPage?: boolean }) => done(fault === undefined ? undefined : ofPage ? new TypesettingFault(fault) : new Error(fault));
      const broke = (error: Error) => done(error);
      worker.ref();
      worker.once('message', heard).once('error', broke);
      worker.postMessage({ job, file });
    });
    give(fault === undefined ? worker : await replaced(worker));
    if (fault !== undefined) throw fault;
    counts.made++;
    return file;
  }

  /** After a fault we cannot know that the thread is sound, so a new one replaces it. */
  async function replaced(worker: Worker): Promise<Worker> {
    await worker.terminate();
    return startThread();
  }

  return { order, counts };
}

/** Creates the folder, sweeps it, and returns what all jobs depend on: our own code and its packages. */
async function prepare(root: string, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const oldest = Date.now() - KEPT_FOR * 86_400_000;
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    if (name.endsWith('.half') || (await stat(file)).mtimeMs < oldest) await rm(file, { force: true });
  }
  const hash = createHash('sha256');
  for (const part of ['src/takeaway', 'src/parts', 'src/mdx', 'src/text', 'src/dates', 'src/catalogue']) {
    // Packs are zipped from finished files, so changes there affect none of them.
    const names = (await readdir(join(root, part), { recursive: true })).filter((name) => /\.(ts|typ)$/.test(name) && !name.endsWith('.test.ts') && !name.startsWith('packs'));
    for (const name of names.sort()) hash.update(name).update(await readFile(join(root, part, name)));
  }
  const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { dependencies: object };
  return hash.update(JSON.stringify(dependencies)).digest('hex');
}

/** A name that is a hash of everything a file is made from: the same job with the same code has the same name. */
async function nameFor(job: Job, root: string, makers: string): Promise<string> {
  const hash = createHash('sha256').update(makers).update(JSON.stringify(job));
  for (const { path } of job.pictures) hash.update(await readFile(join(root, path)).catch(() => Buffer.of()));
  return hash.digest('hex').slice(0, 40);
}
