import { stat } from 'node:fs/promises';
import { takePlan } from '../checks/build/handover.ts';
import { describeUnmade, type Unmade } from '../checks/build/unmade.ts';
import type { Resource } from '../catalogue/catalogue.ts';
import type { Takeaway } from '../takeaway/job.ts';
import { TypesettingFault } from '../takeaway/typesetting-fault.ts';
import { takeawaysOf } from '../takeaway/takeaways.ts';
import { fetchCatalogue } from './_catalogue.ts';
import { workerPool } from './_worker-pool.ts';

/** A finished file that people carry off: where it lies, and its size in bytes. */
export type MadeTakeaway = Omit<Takeaway, 'job'> & { file: string; bytes: number };

const carried = new Map<string, Promise<MadeTakeaway[]>>();

/** What people carry off of a resource, finished. Made once for a build; what the page stands in the way of is left out, and told at the end of the build. */
export function fetchTakeaways(resource: Resource): Promise<MadeTakeaway[]> {
  const { slug } = resource;
  return (carried.get(slug) ?? carried.set(slug, makeAll(resource).catch((error: unknown) => setAside(slug, error))).get(slug))!;
}

/** One page must not take the site down. Where the machine is the reason, every page suffers, and the end of the build stops at so many. */
function setAside(slug: string, error: unknown): MadeTakeaway[] {
  takePlan().broken.push({ address: `/resources/${slug}/`, error });
  return [];
}

async function makeAll(resource: Resource): Promise<MadeTakeaway[]> {
  const catalogue = await fetchCatalogue();
  const unmade: Unmade[] = [];
  const made = await Promise.all(takeawaysOf(resource, catalogue, catalogue.settings.address).map(async ({ job, ...offer }) => {
    try {
      const file = await workerPool.order(job);
      return [{ ...offer, file, bytes: (await stat(file)).size }];
    } catch (error) {
      // What the page stands in the way of is told in words for its writer.
      if (!(error instanceof TypesettingFault)) throw error;
      const beside = offer.shape === 'side-by-side';
      // The same sheet is offered on both of its pages; it is told of on that of the translation.
      if (!beside || resource.translates) unmade.push({ label: offer.set ? `${offer.set}: ${offer.label}` : offer.label, why: error.message, beside });
      return [];
    }
  }));
  takePlan().problems.push(...describeUnmade({ title: resource.title, file: resource.page.file }, unmade));
  return made.flat();
}
