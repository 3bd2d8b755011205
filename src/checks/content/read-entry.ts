import { readPage, readSettings, type Page } from '../../mdx/page.ts';
import type { Kind } from '../../schema/kind.ts';

/** Reads the file of an entry of a kind. */
export function readEntry(bytes: Uint8Array, { layout, fields }: Pick<Kind, 'layout' | 'fields'>): Page {
  return layout === 'single' ? readSettings(bytes, fields) : readPage(bytes, fields);
}
