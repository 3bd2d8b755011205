import type { Nodes } from 'mdast';
import { partNamed } from './index.ts';
import { textOf } from './nodes.ts';
import type { PartNode } from './part.ts';
import type { SlidePiece } from './slide.ts';

/** The most characters of a part that says nothing about slides itself. What is longer is for reading. */
const MOST = 700;

/** What a part puts on slides: as it says itself, or else its plain form below its title when that is short. Empty for a part that is read and not shown. */
export function slidesOfPart(part: PartNode): SlidePiece[] {
  const { name, label, inline, slides, plain } = partNamed(part.name) ?? {};
  if (name === undefined || inline) return [];
  if (slides) return slides(part);
  const blocks = plain!(part) as Nodes[];
  const length = blocks.reduce((sum, block) => sum + textOf(block).length, 0);
  if (length === 0 || length > MOST) return [];
  const title = part.values.title === undefined ? undefined : String(part.values.title);
  const [first, ...rest] = blocks;
  // Its plain form begins with its title in bold, which is the title of the slide already.
  const isTitled = title !== undefined && first !== undefined && textOf(first).trim() === title.trim();
  return [{ kind: 'text', name: label!.toLowerCase(), ...(title === undefined ? {} : { title }), blocks: isTitled ? rest : blocks }];
}
