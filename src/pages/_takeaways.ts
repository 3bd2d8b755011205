import { stat } from 'node:fs/promises';
import { takePlan } from '../checks/build/handover.ts';
import { describeUnmade, type Unmade } from '../checks/build/unmade.ts';
import type { Resource } from '../catalogue/catalogue.ts';
import type { Takeaway } from '../takeaway/job.ts';
import { TypesettingFault } from '../takeaway/typesetting-fault.ts';
import { takeawaysOf } from '../takeaway/takeaways.ts';
import { fetchCatalogue } from './_catalogue.ts';
import { workerPool } from './_worker-pool.ts';

/** A finished file for people to download: where it is, and its size in bytes. */
export type MadeTakeaway = Omit<Takeaway, 'job'> & { file: string; bytes: number };

const takeaways = new Map<string, Promise<MadeTakeaway[]>>();

/** The files that people can download of a resource, finished. Made once for a build. A file that its page makes impossible is left out, and reported at the end of the build. */
export function fetchTakeaways(resource: Resource): Promise<MadeTakeaway[]> {
  const { slug } = resource;
  return (takeaways.get(slug) ?? takeaways.set(slug, makeAll(resource).catch((error: unknown) => setAside(slug, error))).get(slug))!;
}

/** One page must not take the site down. When the machine is at fault, every page suffers, and the end of the build stops at that many. */
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
      // When the page is at fault, the message is for its writer.
      if (!(error instanceof TypesettingFault)) throw error;
      const beside = offer.shape === 'side-by-side';
      // Both pages offer the same sheet; only the page of the translation reports it.
      if (!beside || resource.translates) unmade.push({ label: offer.set ? `${offer.set}: ${offer.label}` : offer.label, why: error.message, beside });
      return [];
    }
  }));
  takePlan().problems.push(...describeUnmade({ title: resource.title, file: resource.page.file }, unmade));
  return made.flat();
}
