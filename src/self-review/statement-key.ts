/** A short key for a statement, made from its text. An answer stays with a statement that is moved, and is dropped when the statement says something else. */
export function keyOf(text: string): string {
  let hash = 0x811c9dc5;
  // FNV-1a, 32 bits: short, and the same everywhere.
  for (const letter of text.normalize('NFC')) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
  return hash.toString(36);
}
