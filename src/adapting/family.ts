import type { Catalogue, Resource } from '../catalogue/catalogue.ts';
import { adaptationsOf, ancestorsOf } from '../catalogue/lineage.ts';

/** A resource in its family, with those that were made out of it. */
export interface Member {
  resource: Resource;
  children: Member[];
  /** How many more were made out of it that are not shown here. */
  more: number;
}

/** The family of a resource as far as one page can show it. */
export interface Family {
  /** The oldest that is shown. */
  top: Member;
  /** Those before it that are not shown, the nearest first; the last of them is the first of all. */
  before: Resource[];
}

/** How many steps back a page goes, how many steps it shows in all, and how many resources. More could not be read on a phone. */
const BACK = 4;
const STEPS = 8;
const MOST = 30;

/** Whether anything was made out of a resource, or it was made out of something. */
export function hasFamily(resource: Resource, catalogue: Catalogue): boolean {
  return Boolean(resource.adapted || resource.outside) || adaptationsOf(resource, catalogue).length > 0;
}

/** The family around a resource: what it began as, and all that was made out of that. Long trails and large families are cut, and say so. */
export function familyOf(resource: Resource, catalogue: Catalogue): Family {
  const ancestors = ancestorsOf(resource, catalogue);
  const trail = [resource, ...ancestors.slice(0, BACK)];
  const top: Member = { resource: trail.at(-1)!, children: [], more: 0 };
  // Those on the way to the resource itself have their place before any other.
  const shown = new Set(trail);
  let level = [top];
  for (let step = 1; level.length; step++) {
    const next: Member[] = [];
    for (const member of level) {
      for (const child of adaptationsOf(member.resource, catalogue)) {
        // What was made from several is shown under the one it began as.
        const isOnTrail = trail[trail.indexOf(child) + 1] === member.resource && trail.includes(child);
        if (!isOnTrail && shown.has(child)) continue;
        if (!isOnTrail && (step >= STEPS || shown.size >= MOST)) {
          member.more += 1;
          continue;
        }
        shown.add(child);
        const made = { resource: child, children: [], more: 0 };
        member.children.push(made);
        next.push(made);
      }
    }
    level = next;
  }
  return { top, before: ancestors.slice(BACK) };
}

/** A member as one line of the drawing: how many steps from the top, and the line of the one it was made from. */
export interface Line<M> {
  member: M;
  step: number;
  from: number | undefined;
}

/** The members in the order in which they are drawn below each other, each under the one it was made from. */
export function linesOf<M extends { children: readonly M[] }>(top: M): Line<M>[] {
  const lines: Line<M>[] = [];
  const add = (member: M, step: number, from: number | undefined) => {
    const at = lines.push({ member, step, from }) - 1;
    for (const child of member.children) add(child, step + 1, at);
  };
  add(top, 0, undefined);
  return lines;
}
