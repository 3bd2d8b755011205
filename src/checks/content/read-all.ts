import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Page } from '../../mdx/page.ts';
import type { ReadOrder } from './read-order.ts';

/** How many pages to send before waiting for the answer to the first. */
const AHEAD = 32;

const READER = fileURLToPath(new URL('./reader.ts', import.meta.url));

/**
 * Reads pages in a process of their own, and returns them in order. When that process ends at a page, the page is read again alone in a
 * fresh one, because memory may have been short for a moment. If the second process ends as well, the page is reported, and the rest are
 * read all the same. No page is refused for the time it takes: `mdx/find-excess.ts` counts what may be in one. `reader` is the program that reads.
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

/** Reads until all are read or the process ends; returns the pages it read, in order. */
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
    // When the process ends, answers may still be on their way; the connection closes after the last of them.
    let ends = 0;
    for (const end of ['exit', 'disconnect']) child.on(end, () => ++ends === 2 && resolve(pages));
    send();
  });
}

function unreadable(): Page {
  const fault = {
    line: 1,
    what: 'This page could not be read safely.',
    why: 'Something in it stopped the program that reads pages, twice. No other page is affected.',
    remedy: 'Look for very long lines or very many marks in a row, and write them in a simpler way.',
  };
  return { values: {}, lines: {}, tree: { type: 'root', children: [] }, faults: { fields: [], words: [fault] } };
}
