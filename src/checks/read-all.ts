import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Page } from '../mdx/page.ts';
import type { KindName } from '../schema/index.ts';

/** One page to read. */
export interface ReadOrder {
  id: number;
  /** The whole path on this computer. */
  path: string;
  kind: KindName;
}

/** How long one page may take to read, in milliseconds. A page of the greatest size takes a few. */
const PATIENCE = 5_000;

/** How many pages are handed over before the answer to the first is awaited. */
const AHEAD = 32;

/** Reads pages in a process of their own. A page that stops or stalls it is reported, and the rest are read all the same. */
export async function readAll(orders: readonly Omit<ReadOrder, 'id'>[], patience = PATIENCE): Promise<Page[]> {
  const pages: Page[] = [];
  while (pages.length < orders.length) {
    const waiting = orders.slice(pages.length);
    await readSome(waiting, patience, (page) => pages.push(page));
    if (pages.length < orders.length) pages.push(unreadable());
  }
  return pages;
}

/** Reads until all are read or the process ends; `take` gets the pages in their order. */
function readSome(orders: readonly Omit<ReadOrder, 'id'>[], patience: number, take: (page: Page) => void): Promise<void> {
  const child = fork(fileURLToPath(new URL('./reader.ts', import.meta.url)), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
  });
  return new Promise((resolve, reject) => {
    let taken = 0;
    let sent = 0;
    const early = new Map<number, Page>();
    let timer = startTimer(child, patience);
    const send = () => {
      for (; sent < orders.length && sent < taken + AHEAD; sent++) child.send({ id: sent, ...orders[sent]! }, () => {});
      if (taken === orders.length) child.disconnect();
    };
    child.on('message', ({ id, page }: { id: number; page: Page }) => {
      early.set(id, page);
      clearTimeout(timer);
      timer = startTimer(child, patience);
      for (let next = early.get(taken); next; next = early.get(taken)) {
        early.delete(taken++);
        take(next);
      }
      send();
    });
    child.on('error', reject);
    child.on('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    send();
  });
}

function startTimer(child: ChildProcess, patience: number): NodeJS.Timeout {
  return setTimeout(() => child.kill('SIGKILL'), patience);
}

function unreadable(): Page {
  const fault = {
    line: 1,
    what: 'This page could not be read safely.',
    why: 'Something in it stopped the program that reads pages. No other page is affected.',
    remedy: 'Look for very long lines or very many signs in a row, and write them in a simpler way.',
  };
  return { values: {}, lines: {}, tree: { type: 'root', children: [] }, faults: { fields: [], words: [fault] } };
}
