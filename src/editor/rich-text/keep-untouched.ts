import { longestCommon } from '../../text/longest-common.ts';
import { partNamed } from '../../parts/index.ts';
import { readTag } from '../../mdx/tags.ts';
import { blocksOf } from './blocks.ts';
import type { ReturnedBlock } from './in-editor.ts';

/**
 * The edited words, in which every block that nobody touched stands as it did before: its own bullets, the columns of its table, its
 * signs. A rich text editor writes a whole page anew, in its own hand; without this the change of one word would show as a change of
 * every line. In a part that was changed, the blocks inside it are seen to in the same way. `untouched` gives the blocks of words, and what
 * comes back of each from the editor.
 */
export function keepUntouched(before: string, edited: string, untouched: (words: string) => ReturnedBlock[]): string {
  const now = blocksOf(edited)?.map(({ words }) => words);
  if (!now) return edited;
  const old = untouched(before);
  const shared = longestCommon(old.map(({ returned }) => returned), now);
  const kept = now.map((_, index) => shared.get(index));
  const words = now.map((block, index) => {
    if (kept[index] !== undefined) return old[kept[index]]!.written;
    const from = (kept.slice(0, index).findLast((place) => place !== undefined) ?? -1) + 1;
    const until = kept.slice(index).find((place) => place !== undefined) ?? old.length;
    const same = old.slice(from, until).find(({ written }) => tagOf(written) && tagOf(written) === tagOf(block));
    return same ? keepInside(same.written, block, untouched) : block;
  });
  // Two that still stand side by side stand as far from each other as they did.
  const gap = (index: number) => (kept[index] !== undefined && kept[index + 1] === kept[index] + 1 ? old[kept[index]]!.gap : '\n\n');
  return words.map((block, index) => (index < words.length - 1 ? block + gap(index) : block)).join('');
}

function tagOf(block: string): string | undefined {
  const tag = readTag(block, 0);
  return tag?.type === 'open' && partNamed(tag.name) ? tag.name : undefined;
}

function keepInside(before: string, edited: string, untouched: (words: string) => ReturnedBlock[]): string {
  const inside = (part: string) => part.slice(readTag(part, 0)!.end, part.lastIndexOf('</')).trim();
  const words = inside(edited);
  const open = edited.slice(0, readTag(edited, 0)!.end);
  return `${open}\n\n${keepUntouched(inside(before), words, untouched)}\n\n${edited.slice(edited.lastIndexOf('</'))}`;
}
