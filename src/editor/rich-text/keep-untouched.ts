import { longestCommon } from '../../text/longest-common.ts';
import { partNamed } from '../../parts/index.ts';
import { readTag } from '../../mdx/tags.ts';
import { blocksOf } from './blocks.ts';
import type { ReturnedBlock } from './in-editor.ts';

/**
 * Returns the edited text with every block that nobody touched as it was before: the same bullets, table columns and markup. A rich text
 * editor rewrites the whole page in its own style, so without this, changing one word would appear as a change to every line. Within a part
 * that was changed, the blocks inside it are treated in the same way. `untouched` returns the blocks of a text, and what the editor returns
 * for each of them.
 */
export function keepUntouched(before: string, edited: string, untouched: (markdown: string) => ReturnedBlock[]): string {
  const now = blocksOf(edited)?.map(({ source }) => source);
  if (!now) return edited;
  const old = untouched(before);
  const shared = longestCommon(old.map(({ returned }) => returned), now);
  const kept = now.map((_, index) => shared.get(index));
  const keptBlocks = now.map((block, index) => {
    if (kept[index] !== undefined) return old[kept[index]]!.written;
    const from = (kept.slice(0, index).findLast((place) => place !== undefined) ?? -1) + 1;
    const until = kept.slice(index).find((place) => place !== undefined) ?? old.length;
    const same = old.slice(from, until).find(({ written }) => tagOf(written) && tagOf(written) === tagOf(block));
    return same ? keepInside(same.written, block, untouched) : block;
  });
  // Two blocks that are still adjacent keep the gap between them.
  const gap = (index: number) => (kept[index] !== undefined && kept[index + 1] === kept[index] + 1 ? old[kept[index]]!.gap : '\n\n');
  return keptBlocks.map((block, index) => (index < keptBlocks.length - 1 ? block + gap(index) : block)).join('');
}

function tagOf(block: string): string | undefined {
  const tag = readTag(block, 0);
  return tag?.type === 'open' && partNamed(tag.name) ? tag.name : undefined;
}

function keepInside(before: string, edited: string, untouched: (markdown: string) => ReturnedBlock[]): string {
  const inside = (part: string) => part.slice(readTag(part, 0)!.end, part.lastIndexOf('</')).trim();
  const within = inside(edited);
  const open = edited.slice(0, readTag(edited, 0)!.end);
  return `${open}\n\n${keepUntouched(inside(before), within, untouched)}\n\n${edited.slice(edited.lastIndexOf('</'))}`;
}
