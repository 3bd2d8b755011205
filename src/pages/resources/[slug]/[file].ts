import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { APIRoute } from 'astro';
import { takeawaysOf } from '../../../takeaway/takeaways.ts';
import type { Job } from '../../../takeaway/job.ts';
import { fetchCatalogue } from '../../_catalogue.ts';
import { workshop } from '../../_workshop.ts';

/** The files that lie beside published resources, and what is made of the resources themselves. */
export async function getStaticPaths() {
  const catalogue = await fetchCatalogue();
  const site = catalogue.settings.address;
  return catalogue.resources.flatMap((resource) => {
    const { slug, page } = resource;
    const beside = page.beside.map(({ name }) => ({ params: { slug, file: name }, props: { path: join(dirname(page.file), name) } }));
    const made = takeawaysOf(resource, catalogue, site).map(({ name, job }) => ({ params: { slug, file: name }, props: { job } }));
    // All are begun at once, so that every core has work; each page then waits for its own.
    for (const { props } of made) void workshop.order(props.job).catch(() => undefined);
    return [...beside, ...made];
  });
}

export const GET: APIRoute = async ({ props }) => {
  const { path, job } = props as { path?: string; job?: Job };
  return new Response(await readFile(path ?? (await workshop.order(job!))));
};
