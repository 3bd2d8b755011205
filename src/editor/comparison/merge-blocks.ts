import { alignBlocks } from './align-blocks.ts';
import type { BodyBlock } from './split-body.ts';

/** Who changed something since the version that both started from. `alike` if both made the same change. */
export type ChangedBy = 'nobody' | 'mine' | 'theirs' | 'both' | 'alike';

/** A passage of three versions of a text. In order, the passages of one version are the whole of it. */
export interface Passage {
  base: BodyBlock[];
  mine: BodyBlock[];
  theirs: BodyBlock[];
  changedBy: ChangedBy;
}

/**
 * Divides three versions of a text into passages. A block that both kept or changed is a passage of its own; what was added or taken out
 * between two of those is one together.
 */
export function mergeBlocks(base: readonly BodyBlock[], mine: readonly BodyBlock[], theirs: readonly BodyBlock[]): Passage[] {
  const sources = (blocks: readonly BodyBlock[]) => blocks.map(({ source }) => source);
  const [toMine, toTheirs] = [mine, theirs].map((side) => alignBlocks(sources(base), sources(side))) as [Map<number, number>, Map<number, number>];
  const passages: Passage[] = [];
  const add = (...[one, my, their]: [BodyBlock[], BodyBlock[], BodyBlock[]]) => {
    if (one.length || my.length || their.length) passages.push({ base: one, mine: my, theirs: their, changedBy: changedBy(sources(one).join('\n\n'), sources(my).join('\n\n'), sources(their).join('\n\n')) });
  };
  const from = { base: 0, mine: 0, theirs: 0 };
  for (let at = 0; at <= base.length; at++) {
    const [my, their] = at < base.length ? [toMine.get(at), toTheirs.get(at)] : [mine.length, theirs.length];
    if (my === undefined || their === undefined) continue;
    add(base.slice(from.base, at), mine.slice(from.mine, my), theirs.slice(from.theirs, their));
    add(base.slice(at, at + 1), mine.slice(my, my + 1), theirs.slice(their, their + 1));
    Object.assign(from, { base: at + 1, mine: my + 1, theirs: their + 1 });
  }
  return passages;
}

/** Says who changed something, from what it was and what it is in both versions. */
export function changedBy(base: string, mine: string, theirs: string): ChangedBy {
  if (mine === theirs) return mine === base ? 'nobody' : 'alike';
  return theirs === base ? 'mine' : mine === base ? 'theirs' : 'both';
}
