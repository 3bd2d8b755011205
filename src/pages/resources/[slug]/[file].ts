import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { APIRoute } from 'astro';
import { fetchCatalogue } from '../../_catalogue.ts';

/** The files that lie beside published resources, and no others. */
export async function getStaticPaths() {
  const { resources } = await fetchCatalogue();
  return resources.flatMap(({ slug, page }) =>
    page.beside.map(({ name }) => ({ params: { slug, file: name }, props: { path: join(dirname(page.file), name) } })),
  );
}

export const GET: APIRoute = async ({ props }) => new Response(await readFile(props.path as string));
