import type { APIRoute } from 'astro';
import { resourceOf } from '../../../catalogue/catalogue.ts';
import { fetchCatalogue } from '../../_catalogue.ts';
import { fetchHandout } from '../../_packs.ts';

/** Each resource as it is in a pack, for packs that a browser puts together. */
export async function getStaticPaths() {
  const { resources } = await fetchCatalogue();
  return resources.filter(({ retired }) => !retired).map(({ slug }) => ({ params: { slug }, props: { slug } }));
}

export const GET: APIRoute<{ slug: string }> = async ({ props: { slug } }) => Response.json((await fetchHandout(resourceOf(await fetchCatalogue(), slug)!)).handout);
