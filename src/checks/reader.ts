/**
 * Reads pages for `readAll`, in a process of its own: should the parser ever stop working on a page, it is this process
 * that ends, and only that page is lost.
 */
import { readFile } from 'node:fs/promises';
import { readPage, readSettings } from '../mdx/page.ts';
import { kinds } from '../schema/index.ts';
import type { ReadOrder } from './read-all.ts';

process.on('message', async (order: ReadOrder) => {
  const kind = kinds[order.kind];
  const bytes = await readFile(order.path);
  const page = kind.layout === 'single' ? readSettings(bytes, kind.fields) : readPage(bytes, kind.fields);
  process.send?.({ id: order.id, page });
});
