import { keyOf, type Grid, type Line, type Story } from './line.ts';

/** A digest of a story, the same in every program that keeps its text and its looks. Not a secret: it tells whether something is as it was. */
export function digestOfStory({ entries, notes }: Story): string {
  return digestOfWords([...entries, ...notes.flatMap(({ lines }): (Line | Grid)[] => lines)].map(keyOf).join('\n'));
}

/** A digest of words, in 16 hexadecimal digits, made in a browser as well (FNV-1a with 64 bits, RFC 9923). */
export function digestOfWords(words: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(words)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}
