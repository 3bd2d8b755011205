import type { ReadOrder } from './read-order.ts';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Page } from '../../mdx/page.ts';

/** How many pages are handed over before the answer to the first is awaited. */
const AHEAD = 32;

const READER = fileURLToPath(new URL('./reader.ts', import.meta.url));

/**
 * Reads pages in a process of their own, and gives them back in their order. A page at which that process ends is read again alone, in a
 * fresh one: memory may have been short for a moment. One that ends this too is reported, and the rest are read all the same. No clock
 * decides what a page is: `mdx/find-excess.ts` counts what may be in it. `reader` is the program that reads.
 */
export async function readAll(orders: readonly Omit<ReadOrder, 'id'>[], reader = READER): Promise<Page[]> {
  const pages: Page[] = [];
  while (pages.length < orders.length) {
    pages.push(...(await readSome(orders.slice(pages.length), reader)));
    const stopped = orders[pages.length];
    if (stopped) pages.push((await readSome([stopped], reader))[0] ?? unreadable());
  }
  return pages;
}

/** Reads until all are read or the process ends; gives the pages that it read, in their order. */
function readSome(orders: readonly Omit<ReadOrder, 'id'>[], reader: string): Promise<Page[]> {
  const child = fork(reader, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] });
  return new Promise((resolve, reject) => {
    const pages: Page[] = [];
    let sent = 0;
    const send = () => {
      for (; sent < orders.length && sent < pages.length + AHEAD; sent++) child.send({ id: sent, ...orders[sent]! }, () => {});
      if (pages.length === orders.length) child.disconnect();
    };
    child.on('message', ({ page }: { page: Page }) => {
      pages.push(page);
      send();
    });
    child.on('error', reject);
    // When the process ends, answers may still be on their way; the connection ends after the last of them.
    let ends = 0;
    for (const end of ['exit', 'disconnect']) child.on(end, () => ++ends === 2 && resolve(pages));
    send();
  });
}

function unreadable(): Page {
  const fault = {
    line: 1,
    what: 'This page could not be read safely.',
    why: 'Twice, something in it stopped the program that reads pages. No other page is affected.',
    remedy: 'Look for very long lines or very many marks in a row, and write them in a simpler way.',
  };
  return { values: {}, lines: {}, tree: { type: 'root', children: [] }, faults: { fields: [], words: [fault] } };
}
