import { stat } from 'node:fs/promises';
import { describeUnmade, type Unmade } from '../checks/build/unmade.ts';
import type { Plan } from '../checks/build/plan.ts';
import type { Catalogue, Resource } from '../catalogue/catalogue.ts';
import { track } from '../catalogue/tracking/reads.ts';
import type { Takeaway } from '../takeaway/job.ts';
import { TypesettingFault } from '../takeaway/typesetting-fault.ts';
import { takeawaysOf } from '../takeaway/takeaways.ts';
import type { WorkerPool } from '../takeaway/worker-pool.ts';
import type { EarlierMade } from './earlier-made.ts';

/** A finished file for people to download: where it is, and its size in bytes. */
export type MadeTakeaway = Omit<Takeaway, 'job'> & { file: string; bytes: number };

/** Something that could not be made of an entry: the address of its page, and the error. */
export interface Broken {
  address: string;
  error: unknown;
}

/** A file as it is offered, without the means to draw it. */
type Offer = Omit<Takeaway, 'job'> & { job: Omit<Takeaway['job'], 'draw'> };

/** What finished files are made of, and where it is noted when one could not be made. */
interface Making {
  catalogue: Catalogue;
  pool: Pick<WorkerPool, 'order'>;
  problems: Plan['problems'];
  broken: Broken[];
  made: EarlierMade;
}

/** Gives the files that people can download of a resource, finished, each made once. A file that its page makes impossible is left out, and reported at the end of the build. */
export function createTakeaways({ catalogue, pool, problems, broken, made: earlier }: Making): (resource: Resource) => Promise<MadeTakeaway[]> {
  const made = new Map<string, Promise<MadeTakeaway[]>>();

  /** What is offered is known from the last build, as long as nothing has changed that it depends on. The text of a page is opened only where a file has to be drawn. */
  function listOffers(resource: Resource): Takeaway[] {
    const name = `offers ${resource.slug}`;
    let drawn: Takeaway[] | undefined;
    const whole = () => (drawn ??= takeawaysOf(resource, catalogue, catalogue.settings.address));
    const offers = earlier.recall<Offer[]>(name) ?? keepOffers(name, whole);
    return offers.map((offer, at) => ({ ...offer, job: { ...offer.job, draw: () => whole()[at]!.job.draw() } }));
  }

  function keepOffers(name: string, list: () => Takeaway[]): Offer[] {
    const { answer, reads } = track(() => list().map(({ job: { draw: _, ...job }, ...offer }): Offer => ({ ...offer, job })));
    earlier.keepMade(name, answer, reads.names());
    return answer;
  }

  async function makeAll(resource: Resource): Promise<MadeTakeaway[]> {
    const unmade: Unmade[] = [];
    const files = await Promise.all(listOffers(resource).map(async ({ job, ...offer }) => {
      try {
        const file = await pool.order(job);
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
    problems.push(...describeUnmade({ title: resource.title, file: resource.page.file }, unmade));
    return files.flat();
  }

  /** One page must not take the site down. When the machine is at fault, every page suffers, and the end of the build stops at that many. */
  const setAside = (slug: string, error: unknown): MadeTakeaway[] => {
    broken.push({ address: `/resources/${slug}/`, error });
    return [];
  };

  return (resource) => {
    const { slug } = resource;
    return (made.get(slug) ?? made.set(slug, makeAll(resource).catch((error: unknown) => setAside(slug, error))).get(slug))!;
  };
}
