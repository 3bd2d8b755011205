/** A short key for a statement, made from its words, so that an answer stays with it when statements are moved, and goes when it says something else. */
export function keyOf(words: string): string {
  let hash = 0x811c9dc5;
  // FNV-1a, 32 bits: short, and the same everywhere.
  for (const letter of words.normalize('NFC')) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193) >>> 0;
  return hash.toString(36);
}
