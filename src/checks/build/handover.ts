import type { Plan } from './plan.ts';

/** A plan on its way to the pages, and the kinds of content that have been loaded from it. */
export interface Handover extends Plan {
  loaded: Set<string>;
  /** The addresses of pages or files that could not be made of an entry, and the errors. */
  broken: { address: string; error: unknown }[];
}

// Astro loads its configuration and the content loaders as separate copies of our modules within one process, so they cannot share a module variable.
const PLACE = Symbol.for('restorative-schools.plan');
const shared = globalThis as { [PLACE]?: Handover };

/** Leaves the plan for the loaders of this build. */
export function leavePlan(plan: Plan): Handover {
  const handover = { ...plan, loaded: new Set<string>(), broken: [] };
  shared[PLACE] = handover;
  return handover;
}

/** The plan of this build. Without one no content is loaded, because somebody has unplugged the checks. */
export function takePlan(): Handover {
  const plan = shared[PLACE];
  if (!plan) throw new Error('The checks have not run, so no content is loaded. Put checks() back into the integrations of astro.config.mjs.');
  return plan;
}

/** Whether there is only a notice at an address, such as `/news/a-day/`, because its page was set aside or removed. */
export function isHidden(address: string, { aside, removed }: Pick<Plan, 'aside' | 'removed'>): boolean {
  return [...aside, ...removed].some(({ kind, slug }) => address === `/${kind}/${slug}/`);
}
