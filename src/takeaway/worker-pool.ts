import { fork, type ChildProcess } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { isCached } from '../files/cache/is-cached.ts';
import { sweepCache } from '../files/cache/sweep-cache.ts';
import type { JobOrder } from './job.ts';
import { digestOfMakers } from './makers-digest.ts';
import { TypesettingFault } from './typesetting-fault.ts';
import type { Answer, Order } from './worker.ts';

/** Makes files on all cores, each only once: a file is cached until something it is made from changes. */
export interface WorkerPool {
  /**
   * Resolves with the path of the finished file. Rejects with a `TypesettingFault` when the page is the reason, and with another error
   * when the machine is: no disk space, no fonts, no memory.
   */
  order(job: JobOrder): Promise<string>;
  /** The path of the file when it is in the cache; nothing when it has to be made. Nothing is drawn up, and no worker is begun. */
  find(job: JobOrder): Promise<string | undefined>;
  /** How many files were made, how many came from the cache, and how many workers were begun. */
  counts: { made: number; kept: number; workers: number };
}

/** The memory at which a worker is replaced when it has finished an order, in bytes. Its typesetter and its pictures may keep what they needed once. */
const MOST_MEMORY = 700_000_000;

/** The memory of the machine that each worker may count on, in bytes. */
const ROOM_FOR_ONE = 1_000_000_000;

/** How long a worker waits for another order before it ends, in milliseconds, so that a build has its memory back. */
const PATIENCE = 5_000;

interface Task {
  job: JobOrder;
  file: string;
  /** Whether a worker has ended while it made this file. */
  isRetried: boolean;
  done(fault?: Error): void;
}

/**
 * Opens the worker pool of the project at `root`, which caches its files in `folder`. `workers` is the number of processes. They are processes and not threads,
 * because threads that typeset wait for one another, and because their memory is not the build's.
 */
export function openWorkerPool({ root, folder, workers = Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / ROOM_FOR_ONE))) }: { root: string; folder: string; workers?: number }): WorkerPool {
  const counts = { made: 0, kept: 0, workers: 0 };
  const known = new Map<string, Promise<string>>();
  const digestOfPicture = rememberPictures(root);
  const waiting = new Map<string, Task[]>();
  const idle: ChildProcess[] = [];
  let running = 0;
  let isPlanned = false;
  const prepared = prepare(root, folder);

  async function order(job: JobOrder): Promise<string> {
    const file = pathOf(job, await prepared);
    return (known.get(file) ?? known.set(file, fetch(job, file)).get(file))!;
  }

  async function find(job: JobOrder): Promise<string | undefined> {
    const file = pathOf(job, await prepared);
    return isCached(file) ? file : undefined;
  }

  /** A name that is a hash of everything a file is made from: the same job with the same pictures and the same code has the same name. */
  function pathOf({ key, pictures }: JobOrder, makers: string): string {
    return join(folder, hash('sha256', JSON.stringify([makers, key, ...pictures.map(digestOfPicture)]), 'hex').slice(0, 40));
  }

  async function fetch(job: JobOrder, file: string): Promise<string> {
    if (isCached(file)) {
      counts.kept++;
      return file;
    }
    await new Promise<void>((resolve, reject) => queue(job.page, { job, file, isRetried: false, done: (fault) => (fault ? reject(fault) : resolve()) }));
    counts.made++;
    return file;
  }

  function queue(page: string, task: Task): void {
    const tasks = waiting.get(page);
    if (tasks) tasks.push(task);
    else waiting.set(page, [task]);
    // Other files of the page are ordered in the same moment, and belong in the same order.
    if (!isPlanned) setImmediate(handOut);
    isPlanned = true;
  }

  function handOut(): void {
    isPlanned = false;
    for (const [page, tasks] of waiting) {
      const worker = idle.pop() ?? (running < workers ? begin() : undefined);
      if (!worker) return;
      waiting.delete(page);
      work(worker, tasks);
    }
  }

  function begin(): ChildProcess {
    running++;
    counts.workers++;
    // The worker’s own source file, not a bundle of it: the pages of the site are bundled, and this file with them.
    return fork(join(root, 'src/takeaway/worker.ts'), { cwd: root, serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] });
  }

  function work(worker: ChildProcess, tasks: readonly Task[]): void {
    const open = new Set(tasks);
    let isSound = true;
    const heard = (answer: Answer) => {
      if ('memory' in answer) return finish(answer.memory < MOST_MEMORY && isSound);
      const task = tasks[answer.at]!;
      open.delete(task);
      // After a fault that is not the page’s we cannot know that the worker is sound.
      isSound &&= answer.fault === undefined || answer.ofPage === true;
      task.done(answer.fault === undefined ? undefined : answer.ofPage ? new TypesettingFault(answer.fault) : new Error(answer.fault));
    };
    const finish = (isKept: boolean) => {
      worker.off('message', heard).off('exit', ended).off('error', ended);
      if (isKept) rest(worker);
      else leave(worker);
      handOut();
    };
    /** It ended on its own. Memory may have been short for a moment, or one file may be the reason: each is tried once more, alone. */
    const ended = () => {
      for (const task of open) {
        if (task.isRetried) task.done(new Error('The program that makes files for people to download ended before it was done, twice. The computer may be short of memory. Close other programs, and build again.'));
        else queue(task.file, { ...task, isRetried: true });
      }
      finish(false);
    };
    busy(worker);
    worker.on('message', heard).once('exit', ended).once('error', ended);
    // An order is sent whole, so that what its files share is sent once.
    worker.send(tasks.map(({ job, file }): Order[number] => ({ job: job.draw(), file })), () => {});
  }

  const patience = new Map<ChildProcess, NodeJS.Timeout>();

  /** A worker that waits does not keep the build alive, and ends when it has waited long enough. */
  function rest(worker: ChildProcess): void {
    worker.unref();
    worker.channel?.unref();
    idle.push(worker);
    worker.once('exit', gone);
    patience.set(worker, setTimeout(() => (idle.splice(idle.indexOf(worker), 1), worker.off('exit', gone), leave(worker)), PATIENCE).unref());
    function gone(): void {
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1), running--;
    }
  }

  function busy(worker: ChildProcess): void {
    clearTimeout(patience.get(worker));
    patience.delete(worker);
    worker.removeAllListeners('exit');
    worker.ref();
    worker.channel?.ref();
  }

  function leave(worker: ChildProcess): void {
    running--;
    // It ends when it hears that nobody will ask it again.
    if (worker.connected) worker.disconnect();
    worker.unref();
  }

  return { order, find, counts };
}

/** Creates the folder, sweeps it, and returns what all jobs depend on: our own code and its packages. Rejects when that cannot be done. */
async function prepare(root: string, folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  sweepCache(folder);
  return digestOfMakers(root);
}

/** A function that gives the digest of a picture by its path. It is read once, and again only when it has changed since. One that cannot be read has none. */
function rememberPictures(root: string): (path: string) => string {
  const digests = new Map<string, { mark: string; digest: string }>();
  return (path) => {
    const file = join(root, path);
    const about = statSync(file, { throwIfNoEntry: false });
    const mark = about ? `${about.size}-${about.mtimeMs}-${about.ino}` : '';
    const before = digests.get(path);
    if (before?.mark === mark) return before.digest;
    const digest = about?.isFile() ? hash('sha256', readFileSync(file), 'hex') : '';
    digests.set(path, { mark, digest });
    return digest;
  };
}
