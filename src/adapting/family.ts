import type { Catalogue, Resource } from '../catalogue/catalogue.ts';
import { adaptationsOf, ancestorsOf } from '../catalogue/lineage.ts';

/** A resource in its family, with those that were made from it. */
export interface Member {
  resource: Resource;
  children: Member[];
  /** How many more were made from it that are not shown here. */
  more: number;
}

/** The family of a resource as far as one page can show it. */
export interface Family {
  /** The oldest member shown. */
  top: Member;
  /** Those before it that are not shown, the nearest first. The last is the very first of the family. */
  before: Resource[];
}

/** How many steps back a page goes, how many steps it shows in all, and how many resources. Nobody could read more on a phone. */
const BACK = 4;
const STEPS = 8;
const MOST = 30;

/** Whether a resource was made from another, or another was made from it. */
export function hasFamily(resource: Resource, catalogue: Catalogue): boolean {
  return Boolean(resource.adapted || resource.outside) || adaptationsOf(resource, catalogue).length > 0;
}

/** The family of a resource: what it began as, and everything made from that original. Long trails and large families are cut short, and say so. */
export function familyOf(resource: Resource, catalogue: Catalogue): Family {
  const ancestors = ancestorsOf(resource, catalogue);
  const trail = [resource, ...ancestors.slice(0, BACK)];
  const top: Member = { resource: trail.at(-1)!, children: [], more: 0 };
  // Members on the way to the resource itself are placed before any others.
  const shown = new Set(trail);
  let level = [top];
  for (let step = 1; level.length; step++) {
    const next: Member[] = [];
    for (const member of level) {
      for (const child of adaptationsOf(member.resource, catalogue)) {
        // A resource made from several is shown under the one it began as.
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

/** A member as one line of the drawing: how many steps it is from the top, and the line of the member it was made from. */
export interface Line<M> {
  member: M;
  step: number;
  from: number | undefined;
}

/** The members from top to bottom, each under the one it was made from. */
export function linesOf<M extends { children: readonly M[] }>(top: M): Line<M>[] {
  const lines: Line<M>[] = [];
  const add = (member: M, step: number, from: number | undefined) => {
    const at = lines.push({ member, step, from }) - 1;
    for (const child of member.children) add(child, step + 1, at);
  };
  add(top, 0, undefined);
  return lines;
}
