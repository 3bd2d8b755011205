import { readFields, splitPage } from '../mdx/front-matter.ts';
import { kinds, type KindName } from '../schema/index.ts';
import type { Blobs } from './read-blobs.ts';

/** The fields of pages as they were, by the names that Git has for their content. Null for a page whose fields could not be relied on. */
export type OldValues = Map<string, object | null>;

/**
 * Reads the fields of one page as it was, and notes them. What the repository does not have is not noted. `keep` brings a text that an earlier build
 * made under the same key, or has it written.
 */
export async function readValues(kind: KindName, blob: string, blobs: Blobs, keep: (key: string, write: () => string) => string, into: OldValues): Promise<void> {
  if (into.has(blob)) return;
  const text = await blobs.read(blob);
  if (text === undefined) return;
  into.set(blob, JSON.parse(keep(`values ${kind} ${blob}`, () => JSON.stringify(valuesIn(kind, text.replaceAll('\r\n', '\n'))))) as object | null);
}

function valuesIn(kind: KindName, text: string): object | null {
  const { layout, fields } = kinds[kind];
  const { yaml, bodyLine, faults: cut } = layout === 'single' ? { yaml: text, bodyLine: 1, faults: [] } : splitPage(text);
  if (cut.length) return null;
  const { values, faults, hidden } = readFields(yaml, fields, bodyLine);
  return faults.length || hidden.length ? null : (values as object);
}
