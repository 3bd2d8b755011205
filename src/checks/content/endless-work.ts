import { isMainThread, Worker, workerData } from 'node:worker_threads';

/** How much CPU time one page may take, in milliseconds: thirty times as much as the slowest page we accept. */
const MOST_CPU = 60_000;

/** How often we check, in milliseconds. */
const EVERY = 1_000;

/**
 * The last resort, should a parser never return from a page: ends this process when one page has taken too much CPU time. Counts only
 * the time that this process worked, so a busy computer makes no difference. Returns a function to call when a page begins.
 */
export function guardEndlessWork(most = MOST_CPU, every = EVERY): () => void {
  const pages = new Int32Array(new SharedArrayBuffer(4));
  // A separate thread still runs while the parser is stuck.
  new Worker(new URL(import.meta.url), { execArgv: [], workerData: { pages, most, every } }).unref();
  return () => void Atomics.add(pages, 0, 1);
}

if (!isMainThread && workerData?.pages) {
  const { pages, most, every } = workerData as { pages: Int32Array; most: number; every: number };
  let page = -1;
  let before = 0;
  setInterval(() => {
    const { user, system } = process.cpuUsage();
    const spent = (user + system) / 1_000;
    const now = Atomics.load(pages, 0);
    if (now !== page) [page, before] = [now, spent];
    else if (spent - before > most) process.kill(process.pid, 'SIGKILL');
  }, every);
}
