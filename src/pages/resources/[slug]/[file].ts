import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { APIRoute } from 'astro';
import { fetchTakeaways } from '../../_takeaways.ts';
import { fetchCatalogue } from '../../_catalogue.ts';

/** The files that lie beside published resources, and those made from the resources themselves. */
export async function getStaticPaths() {
  const { resources } = await fetchCatalogue();
  // All are started at once, so that every core has work.
  const all = await Promise.all(resources.map(async (resource) => {
    const beside = resource.page.beside.map(({ name }) => ({ name, file: join(dirname(resource.page.file), name) }));
    return [...beside, ...(await fetchTakeaways(resource))].map(({ name, file }) => ({ params: { slug: resource.slug, file: name }, props: { path: file } }));
  }));
  return all.flat();
}

export const GET: APIRoute = async ({ props }) => new Response(await readFile((props as { path: string }).path));
