import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { APIRoute } from 'astro';
import { fetchCatalogue } from '../../_catalogue.ts';

/** The files that lie beside the partnership’s own pages, and no others. */
export async function getStaticPaths() {
  const { pages } = await fetchCatalogue();
  return pages.flatMap(({ slug, page }) =>
    page.beside.map(({ name }) => ({ params: { slug, file: name }, props: { path: join(dirname(page.file), name) } })),
  );
}

export const GET: APIRoute = async ({ props }) => new Response(await readFile(props.path as string));
