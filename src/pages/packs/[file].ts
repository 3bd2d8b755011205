import type { APIRoute } from 'astro';
import { packsOf } from '../../takeaway/packs/packs.ts';
import { fetchCatalogue } from '../_catalogue.ts';
import { readPack } from '../_packs.ts';

/** The ready packs, each a zip. */
export async function getStaticPaths() {
  return packsOf(await fetchCatalogue()).map(({ name }) => ({ params: { file: `${name}.zip` }, props: { name } }));
}

export const GET: APIRoute = async ({ props }) => new Response(new Uint8Array(await readPack(props.name as string)));
