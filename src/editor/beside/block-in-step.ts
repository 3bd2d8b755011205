import { alignBlocks } from '../comparison/align-blocks.ts';

/**
 * Finds the block of the original that belongs to a block of one's own text, both counted from 0. A translation has no word in common with its
 * original, so its blocks are counted. In an adaptation, it is the block that has the same text or most of it, or else the last one before that has.
 */
export function blockInStep(original: readonly string[], own: readonly string[], block: number, isTranslation: boolean): number {
  const last = Math.max(0, original.length - 1);
  if (isTranslation) return Math.min(block, last);
  const aligned = new Map([...alignBlocks(original, own)].map(([from, to]) => [to, from]));
  for (let at = block; at >= 0; at--) if (aligned.has(at)) return Math.min(aligned.get(at)!, last);
  return 0;
}
