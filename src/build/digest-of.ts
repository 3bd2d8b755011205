import { createHash } from 'node:crypto';

/** A digest of some texts, 40 hexadecimal digits. The same texts in the same order have the same, and no others. */
export function digestOf(texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(`${text.length}\0`).update(text);
  return hash.digest('hex').slice(0, 40);
}
