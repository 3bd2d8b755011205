/**
 * Reads pages for `readAll` in a process of its own. If the parser ever gets stuck on a page, only this process ends, and only that page
 * is lost.
 */
import { readFile } from 'node:fs/promises';
import { readBytes } from '../../mdx/bytes.ts';
import { kinds } from '../../schema/index.ts';
import { guardEndlessWork } from './endless-work.ts';
import { readEntry } from './read-entry.ts';
import type { ReadOrder } from './read-order.ts';
import { compareReaders } from './second-reader.ts';

const begin = guardEndlessWork();
let last = Promise.resolve();

// One after the other, so that we know at which page the process ended.
process.on('message', (order: ReadOrder) => {
  last = last.then(() => read(order));
});

async function read(order: ReadOrder): Promise<void> {
  begin();
  const kind = kinds[order.kind];
  const bytes = await readFile(order.path);
  const page = readEntry(bytes, kind);
  if (kind.layout !== 'single' && page.faults.words.length === 0) page.faults.words.push(...compareReaders(readBytes(bytes).text));
  process.send?.({ id: order.id, page });
}
